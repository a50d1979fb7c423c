import type { Ability } from '../model/role.ts';
import { rolesOf, sendsAnyRequest, type RoleSource } from './roles.ts';

/** An ability of one tool; `may` where it is only possible. */
export interface AbilityGrant {
  ability: Ability;
  may: boolean;
}

/** How pages and reports speak of an ability. */
export interface AbilityWords {
  title: string;
  /** After "may" and "that we know to". */
  infinitive: string;
  /** The tools that have it, as one. */
  every: string;
}

export const abilityWords: Readonly<Record<Ability, AbilityWords>> = {
  'reads-private-data': {
    title: 'Reads private data',
    infinitive: 'read private data',
    every: 'every tool that we know to read private data',
  },
  'takes-untrusted-content': {
    title: 'Takes in untrusted content',
    infinitive: 'take in text that others wrote',
    every: 'every tool that we know to take in text that others wrote',
  },
  'sends-data-out': {
    title: 'Can send data out',
    infinitive: 'send data out',
    every: 'every tool that we know to send data out',
  },
  destroys: { title: 'Destroys', infinitive: 'remove or end something', every: 'every Destructive tool' },
  pays: { title: 'Pays', infinitive: 'move or commit money', every: 'every Financial tool' },
  executes: {
    title: 'Runs a text that it is given',
    infinitive: 'run a text from the call',
    every: 'every tool that we know to run a text from the call',
  },
};

/**
 * Everything that a tool brings to combinations by itself. What runs a text or sends any request may destroy by it, and
 * pay too, unless the request is held to one host.
 */
export function abilitiesOf(source: RoleSource): AbilityGrant[] {
  const { category, signals } = source;
  const isText = runsText(source);
  const isRequest = sendsAnyRequest(source);
  const isAnywhere = isRequest && signals.some(({ id }) => id === 'url-or-host');
  return [
    ...rolesOf(source).map(({ role, may }) => ({ ability: role, may })),
    ...grant('destroys', category === 'Destructive', isText || isRequest),
    ...grant('pays', category === 'Financial', isText || isAnywhere),
    ...grant('executes', isText, false),
  ];
}

function grant(ability: Ability, isSure: boolean, isPossible: boolean): AbilityGrant[] {
  return isSure || isPossible ? [{ ability, may: !isSure }] : [];
}

function runsText({ category, signals }: RoleSource): boolean {
  return category === 'Execute' && signals.some(({ id }) => id === 'free-form-code');
}
