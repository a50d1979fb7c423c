import type { Reading } from '../reading.ts';
import { tame } from './quote.ts';

const longest = 110;
const reach = 1500;

/** What a definition itself says of loss, finality, reach or cost. */
const telling =
  /\bpermanent(?:ly)?\b|\birreversibl[ey]\b|\birrevocabl[ey]\b|\b(?:can(?:no|['’]?)t|can ?not|not|never) be (?:undone|reversed|reverted|recovered|restored|changed|modified|edited)\b|\bno (?:undo|way back)\b|\bunrecoverabl[ey]\b|\bimmutable\b|\b(?:replac|overwrit|remov|delet|discard|wip|eras|clear|reset)(?:e?s|ing) (?:all|any|every|the (?:entire|whole|full|complete))\b|\b(?:is|are|will be|gets?) (?:removed|deleted|lost|overwritten|wiped|discarded|erased)\b|\bincurs?\b|\bbilled\b|\bcosts? (?:money|credits?|\d+)\b|\bby default, (?:[\w' -]+ )?(?:all|every)\b/gi;
/** Sentences about another tool, another case, or what does not happen. */
const aside =
  /\b(?:instead|unlike|rather than|alternatively|see also|does(?: not|n['’]t)|do(?: not|n['’]t)|never|unless|without|previously|already|soft[- ]delet\w*)\b|\buse (?:`|the )?\w+[_-]\w+/i;
const denied =
  /(?:\b(?:not|never|no longer|without|before|unless|if|whether|avoid|prevents?)|n['’]t)\s+(?:(?:\w+ly|be|it|you)\s)?$/i;
const stop = /[.!?](?=["')\]*`]*(?:\s|$))|[;•|]|\n\s*(?=$|[-*#>\dA-Z\n])|\s[–—-]{1,2}\s/;
const stops = new RegExp(stop.source, 'g');

/** The sentence in which the definition warns, short enough to be quoted; undefined where it gives none. */
export function warningOf({ text, withheld, language }: Reading): string | undefined {
  if (withheld || language !== 'en') return undefined;
  const part = text.length > reach ? text.slice(0, reach) : text;
  for (const match of part.matchAll(telling)) {
    if (denied.test(part.slice(Math.max(0, match.index - 24), match.index))) continue;
    const quote = quoteAround(part, match.index, match.index + match[0].length);
    if (quote) return quote;
  }
  return undefined;
}

function quoteAround(text: string, from: number, to: number): string | undefined {
  const first = Math.max(0, from - 300);
  const before = [...text.slice(first, to).matchAll(stops)].findLast(
    ({ index, 0: mark }) => first + index + mark.length <= from,
  );
  const start = before ? first + before.index + before[0].length : first;
  const length = text.slice(to).search(stop);
  const end = length < 0 ? text.length : to + length;
  const whole = text.slice(start, end);
  if (aside.test(whole)) return undefined;
  return fitting(whole, 3) ?? fitting(text.slice(clauseStart(text, start, from), clauseEnd(text, to, end)), 5);
}

function clauseStart(text: string, start: number, from: number): number {
  const comma = text.slice(start, from).search(/[,:(][^,:(]*$/);
  return comma < 0 ? start : start + comma + 1;
}

function clauseEnd(text: string, to: number, end: number): number {
  const comma = text.slice(to, end).search(/[,:()]/);
  return comma < 0 ? end : to + comma;
}

/** Fit to be quoted: short, with enough words to be understood, brackets closed, no markup. */
function fitting(raw: string, fewest: number): string | undefined {
  const text = raw
    .replaceAll(/["“”*_#<>`]+/g, ' ')
    .replace(/^[^\p{L}]+/u, '')
    .replace(/^(?:warning|important|note|caution|danger)\b[\s:!.—–-]*/i, '');
  const quote = tame(text, 400).replace(/[\s,:(]+$/, '');
  const isWhole = quote.split('(').length === quote.split(')').length;
  return quote.length <= longest && quote.split(' ').length >= fewest && isWhole ? quote : undefined;
}
