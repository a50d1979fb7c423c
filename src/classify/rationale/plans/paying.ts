import { isRepeatable, type Facts } from '../facts.ts';
import { code, listOf } from '../quote.ts';
import { the } from '../wording.ts';

const asking = /^(?:create|send|issue|new|add|charge|bill|invoice|request|generate|make)$/;
const moving =
  /^(?:pay|transfer|send|charge|withdraw|deposit|buy|purchase|donate|tip|swap|bridge|remit|disburse|payout|wire|fund|spend)$/;

/** A token or an asset made rather than an order placed. */
function isMaking({ verb, noun, reading }: Facts): boolean {
  return (
    /^(?:create|mint|deploy|launch)$/.test(verb) &&
    !/order|bet|position|purchase/i.test(`${noun?.one ?? ''} ${reading.name}`)
  );
}

/** What a repeated or misaimed call costs, for tools that move or commit money. */
export function payingPlan(f: Facts): string {
  const { verdict, tool, on, verb } = f;
  const seen = f.seenOn('amount');
  const setting = seen.filter(({ snake }) => !/display|limit|stop|trigger|slippage/.test(snake));
  const amounts = setting.map(({ path }) => code(path, 40));
  const sum = amounts.length > 0 ? ` for what ${listOf(amounts, 2)} ${amounts.length === 1 ? 'says' : 'say'}` : '';
  switch (verdict.rule) {
    case 'trades':
      if (isMaking(f)) break;
      return /^(?:close|cancel|liquidate)$/.test(verb)
        ? `${tool}${on} trades ${the(f, 'a position')} away at the price of the moment${sum}; an agent that errs can only trade back at another price.`
        : `Each ${tool}${on} can place or change an order${sum}; what has been carried out by then is not taken back by another call${isRepeatable(f) ? '' : ', and a retry after a lost answer may order twice unless the service refuses a repeat'}.`;
    case 'bills':
      if (isRepeatable(f) || !asking.test(verb))
        return `${tool}${on} acts on what a customer is billed${sum}; a mistaken call may reach the customer before anyone has looked it over.`;
      return `A repeated ${tool}${on} may ask somebody for money a second time${sum}, unless the service refuses a repeat; what a customer has seen or paid by then is put right with a credit note, not with another call.`;
    case 'signs-transactions':
      return `A signature from ${tool}${on} can commit the assets behind the key, and once it is used neither a chain nor a bank takes it back; the text to be signed deserves a person’s eyes.`;
  }
  if (verb === 'refund')
    return `A repeated ${tool}${on} may pay the same money back twice${sum}, as far as the provider allows; what has reached the customer’s account is not fetched back by a call.`;
  if (isRepeatable(f) || !moving.test(verb))
    return f.pick(
      `${tool} acts on money or assets, or on the record of them${on}${sum}; a mistaken call may not be undone by another, so a person should see the arguments first.`,
      `A mistaken ${tool} touches money or assets, or what is known of them${on}${sum}, and the definition does not say how that is put right.`,
    );
  return f.pick(
    `A retry of ${tool}${on} after a lost answer may move money twice${sum}, unless the service refuses a repeat.`,
    `Money may leave with ${tool}${on} at once${sum}, and a repeat may send it again unless the service refuses that.`,
  );
}
