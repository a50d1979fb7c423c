import { saveHit } from '../reading/saves.ts';
import type { Rule } from '../rule.ts';

/** Write: see `says`. */
export const savesAResult: Rule = {
  id: 'saves-a-result',
  category: 'Write',
  says: 'A call reads, computes or generates, and also saves the result: the description says that a file or record is written, or a parameter names the place to write to.',
  misses: 'Results that are saved without a word about it.',
  apply: (reading) => saveHit(reading),
};
