import { hitOn, type Rule } from '../rule.ts';

/** Write: see `says`. */
export const changes: Rule = {
  id: 'changes',
  category: 'Write',
  says: 'A call creates, adds, updates, sets, moves or uploads something in a way that a further call can correct.',
  misses: 'Updates that overwrite what was there are a Write even where no history is kept.',
  apply: (reading) => hitOn(reading, ['write']),
};
