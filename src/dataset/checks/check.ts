import type { Finding } from '../../model/finding.ts';
import type { Server } from '../../model/server.ts';

/** What a check may know besides the server. */
export interface CheckContext {
  /** Version of the rule set in force; verdicts of another one are stale. */
  ruleset: string;
}

/** A fault of one server: `path` is its place inside the file (`tools[3].verdict`). */
export interface Fault extends Omit<Finding, 'where' | 'level'> {
  path: string;
  level?: Finding['level'];
}

/** One check a file: what it makes sure of, and how it looks. */
export interface Check {
  name: string;
  description: string;
  check(server: Server, context: CheckContext): Fault[];
}
