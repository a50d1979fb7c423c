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
  /** After "may". */
  infinitive: string;
  /** The tools that have it, as one. */
  every: string;
  /** What holds once all of them are denied; `where` is "on this server" or the like. */
  gone: (where: string) => string;
}

export const abilityWords: Readonly<Record<Ability, AbilityWords>> = {
  'reads-private-data': {
    title: 'Reads private data',
    infinitive: 'read private data',
    every: 'every tool that can read private data',
    gone: (where) => `nothing ${where} can read private data`,
  },
  'takes-untrusted-content': {
    title: 'Takes in untrusted content',
    infinitive: 'take in text that others wrote',
    every: 'every tool that can take in text that others wrote',
    gone: (where) => `nothing ${where} can take in text that others wrote`,
  },
  'sends-data-out': {
    title: 'Can send data out',
    infinitive: 'send data out',
    every: 'every tool that can send data out',
    gone: (where) => `nothing ${where} can send data out`,
  },
  destroys: {
    title: 'Destroys',
    infinitive: 'remove or end something',
    every: 'every Destructive tool',
    gone: (where) => `no Destructive tool is left ${where}`,
  },
  pays: {
    title: 'Pays',
    infinitive: 'move or commit money',
    every: 'every Financial tool',
    gone: (where) => `no Financial tool is left ${where}`,
  },
  executes: {
    title: 'Runs a text that it is given',
    infinitive: 'run a text that it is given',
    every: 'every tool that runs a text that it is given',
    gone: (where) => `nothing ${where} runs a program, a command or a statement that it is given`,
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
