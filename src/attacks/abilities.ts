import type { Ability } from '../model/role.ts';
import { rolesOf, type RoleSource } from './roles.ts';

/** An ability of one tool; `may` where it is only possible. */
export interface AbilityGrant {
  ability: Ability;
  may: boolean;
}

/** How pages and reports speak of an ability. */
export interface AbilityWords {
  title: string;
  /** `tool x …` in a sentence. */
  verb: string;
  /** The same after "may". */
  infinitive: string;
  /** What holds once every tool with the ability is denied, after "nothing". */
  gone: string;
}

export const abilityWords: Readonly<Record<Ability, AbilityWords>> = {
  'reads-private-data': {
    title: 'Reads private data',
    verb: 'reads private data',
    infinitive: 'read private data',
    gone: 'can read private data',
  },
  'takes-untrusted-content': {
    title: 'Takes in untrusted content',
    verb: 'takes in text that others wrote',
    infinitive: 'take in text that others wrote',
    gone: 'can take in text that others wrote',
  },
  'sends-data-out': {
    title: 'Can send data out',
    verb: 'can send data out',
    infinitive: 'send data out',
    gone: 'can send data out',
  },
  destroys: {
    title: 'Destroys',
    verb: 'is Destructive',
    infinitive: 'destroy',
    gone: 'is Destructive',
  },
  pays: {
    title: 'Pays',
    verb: 'is Financial',
    infinitive: 'move money',
    gone: 'is Financial',
  },
  executes: {
    title: 'Runs what it is told',
    verb: 'runs a program, a command or a statement',
    infinitive: 'run a program, a command or a statement',
    gone: 'runs a program, a command or a statement',
  },
};

/** Everything that a tool brings to combinations. */
export function abilitiesOf(source: RoleSource): AbilityGrant[] {
  const { category, signals } = source;
  const runsText = category === 'Execute' && signals.some(({ id }) => id === 'free-form-code');
  return [
    ...rolesOf(source).map(({ role, may }) => ({ ability: role, may })),
    ...(category === 'Destructive' ? [{ ability: 'destroys' as const, may: false }] : []),
    ...(category === 'Financial' ? [{ ability: 'pays' as const, may: false }] : []),
    ...(runsText ? [{ ability: 'executes' as const, may: false }] : []),
  ];
}
