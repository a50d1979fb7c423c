import type { SignalId } from '../../model/signal.ts';
import type { Facts } from './facts.ts';
import { tame } from './quote.ts';

const softly = /trash|\bbin\b|restor|recover|undo|undone|revers|soft|archiv/i;
const walled =
  /sandbox|isolat|ephemeral|throwaway|disposable|scratchpad|container|paper[- ]trad|simulat(?:ed|ion) |session only|memory only|not affect/i;

const opening = /^(?:in|within|inside|into|on|paper|simulat|sandboxed|does not|current session|local)/i;

/** What in the definition itself bounds the damage, quoted; undefined where it names nothing. */
export function limitsSentence(f: Facts): string | undefined {
  if (f.verdict.category === 'Read') return undefined;
  const soft = quoteOf(f, 'restorable');
  if (soft && softly.test(soft))
    return `The definition speaks of “${soft}”, which would leave a way back after ${f.tool}.`;
  const walls = quoteOf(f, 'confined');
  // A sandbox that is itself removed confines nothing.
  if (walls && walled.test(walls) && !walled.test(f.noun?.one ?? '') && opening.test(walls))
    return `The definition speaks of “${walls}”, which would confine what ${f.tool} does.`;
  return undefined;
}

function quoteOf({ verdict, reading }: Facts, id: SignalId): string | undefined {
  const evidence = verdict.signals.find((signal) => signal.id === id)?.evidence;
  if (!evidence || reading.withheld || evidence.field !== 'description') return undefined;
  const quote = tame(clean(evidence.quote), 50);
  return quote.split(' ').length > 1 && quote.length > 5 ? quote : undefined;
}

function clean(text: string): string {
  return text.replaceAll(/["“”*_#<>`]/g, ' ');
}
