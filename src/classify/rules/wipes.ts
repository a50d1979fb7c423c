import { hitOn, type Rule } from '../rule.ts';

/** Destructive: see `says`. */
export const wipes: Rule = {
  id: 'wipes',
  category: 'Destructive',
  says: 'A call clears, resets, flushes, truncates or overwrites by force a whole store, index, cache or branch. Clearing a field on a page, a console or a session is a Write instead.',
  misses:
    'Caches that rebuild themselves are counted like stores that do not, since a definition seldom says which it is.',
  apply: (reading) => hitOn(reading, ['wipe']),
};
