import type { Finding } from '../../src/model/finding.ts';

/** One thing to measure, a subcommand of `bench.ts`. */
export interface Bench {
  name: string;
  /** What follows the name on the command line, and what is measured, for the usage. */
  takes: string;
  says: string;
  /** Measures and answers with rows of figures, in order. Throws an Error in words for wrong use. */
  run(words: readonly string[], tell: (finding: Finding) => void): Promise<Figure[]>;
}

/** One row: what was measured, and its figure in words. */
export type Figure = [what: string, figure: string];
