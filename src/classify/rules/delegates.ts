import { hitOn, type Rule } from '../rule.ts';

/** Execute: see `says`. */
export const delegates: Rule = {
  id: 'delegates',
  category: 'Execute',
  says: 'A call hands an instruction to another agent or model that can act by itself.',
  misses: 'Assistants that only answer are a Read; definitions don’t always say which of the two they are.',
  apply: (reading) => hitOn(reading, ['delegate']),
};
