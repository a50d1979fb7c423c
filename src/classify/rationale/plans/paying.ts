import type { Facts } from '../facts.ts';
import { code, listOf } from '../quote.ts';
import { deciding, the } from '../wording.ts';

/** What a repeated or misaimed call costs, for tools that move or commit money. */
export function payingPlan(f: Facts): string {
  const { verdict, tool, on, verb } = f;
  const amounts = f.seenOn('amount').map(({ path }) => code(path, 40));
  const sum = amounts.length > 0 ? ` for what ${listOf(amounts, 2)} ${amounts.length === 1 ? 'says' : 'say'}` : '';
  switch (verdict.rule) {
    case 'trades':
      return /^(?:close|cancel|liquidate)$/.test(verb)
        ? `${tool}${on} trades ${the(f, 'a position')} away at the price of the moment${sum}; an agent that errs can only buy back at another price.`
        : `Each ${tool}${on} can place or change an order${sum}; what has been carried out by then, no further call takes back, and a retry after a lost answer may order twice.`;
    case 'bills':
      return `A repeated ${tool}${on} may ask somebody for money a second time${sum}; what a customer has seen or paid by then is put right with a credit note, not with another call.`;
    case 'signs-transactions':
      return `A signature from ${tool}${on} commits the assets behind the key, and neither a chain nor a bank takes it back; the text to be signed deserves a person’s eyes.`;
  }
  if (verb === 'refund')
    return `A repeated ${tool}${on} may pay the same money back twice${sum}, as far as the provider allows; what has reached the customer’s account is not fetched back by a call.`;
  return f.pick(
    `A retry of ${tool}${on} after a lost answer may move money twice${sum}${f.aims ? `; ${deciding(f)} whose` : ''}, and what has arrived elsewhere comes back only if the receiver agrees.`,
    `Money committed by ${tool}${on} leaves at once${sum}; a wrong receiver or a doubled call is settled between people and banks, not by another call.`,
  );
}
