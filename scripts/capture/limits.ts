/** What a server may take at most: times in milliseconds, sizes in bytes and pieces. */
export interface Limits {
  /** Until the first answer. */
  start: number;
  /** For each further answer. */
  answer: number;
  /** For the whole conversation. */
  total: number;
  /** How long we wait for a notice that the list changed. */
  settle: number;
  /** All that the server says. */
  bytes: number;
  tools: number;
  pages: number;
  /** Levels of objects in one tool. */
  depth: number;
}

/** The limits of the command. */
export const limits: Limits = {
  start: 60_000,
  answer: 30_000,
  total: 120_000,
  settle: 300,
  bytes: 2_000_000,
  tools: 2_000,
  pages: 200,
  depth: 200,
};
