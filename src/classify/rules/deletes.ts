import { hitOn, type Rule } from '../rule.ts';

/** Destructive: see `says`. */
export const deletes: Rule = {
  id: 'deletes',
  category: 'Destructive',
  says: 'A call deletes, removes, drops, erases or unlinks something, and nothing in the call brings it back. Taking away a member, a tag or a link counts.',
  misses:
    'Deletions that happen inside a wider operation and are not named, such as an import that replaces what was there.',
  apply: (reading) => hitOn(reading, ['delete']),
};
