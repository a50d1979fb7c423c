import { hitOn, type Rule } from '../rule.ts';

/** Read: see `says`. */
export const reads: Rule = {
  id: 'reads',
  category: 'Read',
  says: 'A call gets, lists, searches, shows or checks something and leaves nothing behind.',
  misses: 'A reading with a side effect that the definition passes over, such as marking as seen.',
  apply: (reading) => hitOn(reading, ['read']),
};
