import { hitOn, type Rule } from '../rule.ts';

/** Financial: see `says`. */
export const bills: Rule = {
  id: 'bills',
  category: 'Financial',
  says: 'A call creates a charge, an invoice, a payment link, a checkout or a paid subscription: somebody is asked for money.',
  misses:
    'Accounting tools whose invoices are drafts until a person sends them are caught as well, and plan changes that are worded as a setting escape.',
  apply: (reading) => hitOn(reading, ['bill']),
};
