import { hitOn, type Rule } from '../rule.ts';

/** Financial: see `says`. */
export const signsTransactions: Rule = {
  id: 'signs-transactions',
  category: 'Financial',
  says: 'A call signs or broadcasts a transaction. A signature on a transaction commits the assets even where another call sends it.',
  misses: 'Signatures on plain messages, which some protocols accept as an order to move assets.',
  apply: (reading) => hitOn(reading, ['sign']),
};
