import { codeHit } from '../reading/code.ts';
import type { Rule } from '../rule.ts';

/** Execute: see `says`. */
export const runsCode: Rule = {
  id: 'runs-code',
  category: 'Execute',
  says: 'A call runs a program text of the caller’s choosing: code, a script, an expression or a shell command.',
  misses: 'Interpreters behind an innocent verb where neither the object nor a parameter speaks of code.',
  apply: (reading) => codeHit(reading),
};
