import type { GoValue } from '../operators/go-value.ts';
import type { Path } from '../source/node.ts';

/** One condition of a document on an argument, and where it stands. */
export interface PlacedCondition {
  /** The tool's name; `*` for all tools. */
  tool: string;
  path: string;
  op: string;
  value: GoValue;
  /** Its place in the document. */
  at: Path;
  /** Whether a call must meet it to run, or is denied when it meets it. */
  effect: 'required' | 'denying';
  /** Conditions of one group only ever do something together. */
  group: string;
}
