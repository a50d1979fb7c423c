import { categoryOf } from '../act.ts';
import { onParameter, type SignalFinder } from '../signal-finder.ts';

const sum =
  /^(?:.*_)?(?:amount|amounts|price|price_?cents|total|total_amount|unit_amount|value_wei|wei|lamports|sats|satoshis|stake|budget|daily_budget|bid|bid_amount|notional|size|quantity|qty|cost|max_?cost|leverage|fee|collateral|deposit|value)$/;
const sure = /^(?:.*_)?(?:amount|price|unit_amount|budget|sats|lamports|wei|cost)s?$/;
const moneyText =
  /\b(?:money|usd|eur|dollars?|cents|currency|price|pay|payment|eth|btc|wei|sats?|satoshis?|tokens?|charge|refund|fund|invoice|budget|cost|spend)\b/i;

/** A parameter that says how much money or how many assets move. */
export const amount: SignalFinder = {
  id: 'amount',
  title: 'Amount of money',
  says: 'A parameter says how much is paid, charged, traded or budgeted. It is the handle for a cap in a policy.',
  misses:
    'Amounts in calculators and search filters are left out; quantities of goods count only where the call commits money.',
  find: ({ acts, parameters, money }) => {
    const commits = acts.some((act) => categoryOf(act) === 'Financial');
    const changes = acts.some((act) => categoryOf(act) !== 'Read');
    if (!changes) return [];
    return parameters
      .filter(({ snake, type, description = '' }) => {
        if (!/number|integer|string|any/.test(type) || !sum.test(snake)) return false;
        if (type === 'string' && /\bID\b/.test(description)) return false;
        return commits
          ? sure.test(snake) ||
              moneyText.test(description) ||
              /quantity|qty|size|stake|leverage|value|amount/.test(snake)
          : sure.test(snake) && (moneyText.test(description) || (money && /amount|budget|price/.test(snake)));
      })
      .map((parameter) => onParameter('amount', parameter));
  },
};
