import { hitOn, type Rule } from '../rule.ts';

/** Read: see `says`. */
export const computes: Rule = {
  id: 'computes',
  category: 'Read',
  says: 'A call calculates, converts, analyses or generates, and returns the result without keeping it.',
  misses: 'Generators that charge for each call, and those that keep what they make without saying so.',
  apply: (reading) => hitOn(reading, ['compute', 'generate']),
};
