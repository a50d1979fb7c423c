import { hitOn, type Rule } from '../rule.ts';

/** Financial: see `says`. */
export const trades: Rule = {
  id: 'trades',
  category: 'Financial',
  says: 'A call buys, sells, swaps, stakes, mints or bridges something of value, places or changes an order, or books what has to be paid for.',
  misses:
    'Orders that a tool calls by another name, and bookings of meeting rooms or other things that cost nothing, which it may take for purchases.',
  apply: (reading) => hitOn(reading, ['trade']),
};
