import { hitOn, type Rule } from '../rule.ts';

/** Write: see `says`. */
export const publishes: Rule = {
  id: 'publishes',
  category: 'Write',
  says: 'A call makes something visible to others: a page, a version, a package, a site.',
  misses: 'Publishing to a closed circle looks the same in a definition as publishing to everybody.',
  apply: (reading) => hitOn(reading, ['publish']),
};
