import { categoryOf } from '../act.ts';
import { onParameter, type SignalFinder } from '../signal-finder.ts';

const sum =
  /^(?:.*_)?(?:amount|amounts|price|price_?cents|total|total_amount|unit_amount|value_wei|wei|lamports|sats|satoshis|stake|budget|daily_budget|bid|bid_amount|notional|size|quantity|qty|cost|max_?cost|leverage|fee|collateral|deposit|value)$/;
const sure = /^(?:.*_)?(?:amount|price|unit_amount|budget|sats|lamports|wei|cost)s?$/;
const moneyText =
  /\b(?:money|usd|eur|dollars?|cents|currency|price|pay|payment|eth|btc|wei|sats?|satoshis?|tokens?|charge|refund|fund|invoice|budget|cost|spend)\b/i;

/** Papers whose lines are sums of money even where the words for money are missing. */
const paper = /^(?:invoice|bill|quote|estimate|note|payment|order|transaction|subscription|refund|settlement|expense|price|item|product)$/; // prettier-ignore
const lineSum = /^(?:unit_amount|unit_price|total_amount)$/;

/** A parameter that says how much money or how many assets move. */
export const amount: SignalFinder = {
  id: 'amount',
  title: 'Amount of money',
  says: 'A parameter says how much is paid, charged, traded or budgeted. It is the handle for a cap in a policy.',
  misses:
    'Amounts in calculators and search filters are left out; quantities of goods count only where the call commits money, limits of a price count as much as the sum itself, and credits of a service not at all.',
  find: ({ acts, parameters, money }) => {
    const commits = acts.some((act) => categoryOf(act) === 'Financial');
    const changes = acts.some((act) => categoryOf(act) !== 'Read');
    if (!changes) return [];
    const isPaper = acts.some(({ object }) => paper.test(object.at(-1) ?? ''));
    return parameters
      .filter(({ snake, type, description = '' }) => {
        if (!/number|integer|string|any/.test(type) || !sum.test(snake)) return false;
        // How much of an order others may see.
        if (snake.startsWith('display_')) return false;
        if (type === 'string' && /\bID\b/.test(description)) return false;
        return commits
          ? sure.test(snake) ||
              moneyText.test(description) ||
              /quantity|qty|size|stake|leverage|value|amount/.test(snake)
          : (isPaper && lineSum.test(snake)) ||
              (sure.test(snake) && (moneyText.test(description) || (money && /amount|budget|price/.test(snake))));
      })
      .map((parameter) => onParameter('amount', parameter));
  },
};
