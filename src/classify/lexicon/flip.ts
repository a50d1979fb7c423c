import type { Kind } from '../act.ts';

/** Turns a verb by its object: the first entry whose nouns are met decides. */
export interface Flip {
  verbs: string;
  /** Head noun of the object is one of these. */
  head?: string;
  /** Any word of the object is one of these. */
  any?: string;
  /** Only on servers and in descriptions that speak of money or assets. */
  money?: true;
  kind: Kind;
  /** Overrides whether careful people differ about it. */
  disputed?: boolean;
}
