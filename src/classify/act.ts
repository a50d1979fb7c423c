import type { Category } from '../model/category.ts';
import type { Evidence } from '../model/evidence.ts';

/** What a verb does with its object, finer than a category: each rule speaks of one or a few kinds. */
export const kinds = {
  read: 'Read',
  compute: 'Read',
  generate: 'Read',
  write: 'Write',
  send: 'Write',
  publish: 'Write',
  run: 'Execute',
  start: 'Execute',
  drive: 'Execute',
  delegate: 'Execute',
  statement: 'Execute',
  request: 'Execute',
  delete: 'Destructive',
  end: 'Destructive',
  wipe: 'Destructive',
  pay: 'Financial',
  trade: 'Financial',
  bill: 'Financial',
  sign: 'Financial',
} as const satisfies Record<string, Category>;
export type Kind = keyof typeof kinds;

/** Where in the definition an act was read. */
export type Place = 'name' | 'title' | 'lead' | 'listed' | 'argument' | 'body';

/** One thing that a definition says a call does. */
export interface Act {
  /** Lemma: `delete` for "deletes". Empty where a noun ("deletion") or a foreign word carried the act. */
  verb: string;
  kind: Kind;
  place: Place;
  /** Words of the object, lower case, singular, the head noun last. */
  object: string[];
  /** What follows the object after a preposition: "from a list". Lower case, singular. */
  beyond: string[];
  /** True for verbs that say little by themselves: "manage", "handle", "process". */
  weak: boolean;
  /** True where careful people differ about the verb: "open", "install", "generate". */
  disputed: boolean;
  evidence: Evidence;
}

/** The category that an act belongs to. */
export function categoryOf(act: { kind: Kind }): Category {
  return kinds[act.kind];
}
