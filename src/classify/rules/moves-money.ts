import { hitOn, type Rule } from '../rule.ts';

/** Financial: see `says`. */
export const movesMoney: Rule = {
  id: 'moves-money',
  category: 'Financial',
  says: 'The name or the description says that a call pays, refunds, transfers, deposits, withdraws, lends or repays money or an asset of value. Verbs that also move other things, such as “send” and “transfer”, count only where their object is an asset.',
  misses:
    'Payments behind a neutral verb (“submit”, “process”) with no money in the object. A transfer of points or credits inside a game reads as a transfer of assets.',
  apply: (reading) => hitOn(reading, ['pay']),
};
