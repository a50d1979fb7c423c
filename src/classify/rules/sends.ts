import { hitOn, type Rule } from '../rule.ts';

/** Write: see `says`. */
export const sends: Rule = {
  id: 'sends',
  category: 'Write',
  says: 'A call sends or posts a message, a comment, an invitation or a notification. It can’t be unread, but it destroys nothing.',
  misses: 'Messages to nobody but the caller (a log, a note to self) are counted too where the verb is the same.',
  apply: (reading) => hitOn(reading, ['send']),
};
