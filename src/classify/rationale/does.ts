import { categoryFacts } from '../../model/category.ts';
import { actionPhrase } from '../action-phrase.ts';
import type { Reading } from '../reading.ts';
import { code, tame } from './quote.ts';
import type { Judged } from './rationale.ts';

/** What a call does on this server. */
export function doesSentence(reading: Reading, verdict: Judged): string {
  const tool = code(reading.name);
  const where = reading.server.name ? ` on ${tame(reading.server.name, 60)}` : '';
  const phrase = actionPhrase(reading);
  if (phrase) return `A call to ${tool}${where} ${phrase}.`;
  const said = tame(leadText(reading), 120);
  if (said) return `${capital(tool)}${where} is described as “${said}”, which we take for ${article(verdict)}.`;
  return `${capital(tool)}${where} ${reading.withheld ? 'may be quoted by name alone' : 'comes without a description'}; its name reads as ${article(verdict)}.`;
}

function leadText({ lead, text, withheld }: Reading): string {
  if (withheld) return '';
  const words = lead?.words;
  const part =
    words && words.length > 1
      ? text.slice(words[0]!.start, words.at(-1)!.end)
      : (/[^\n。.]+/u.exec(text.trimStart().slice(0, 400))?.[0] ?? '');
  return part.replaceAll(/["“”*_#<>`]/g, ' ');
}

const nouns = {
  Read: 'a Read',
  Write: 'a Write',
  Execute: 'an Execute',
  Destructive: 'a Destructive',
  Financial: 'a Financial',
} as const;

function article({ category, confidence }: Judged): string {
  const guess = confidence < 0.5 ? ', as a guess,' : '';
  return `${nouns[category]} call${guess ? ` (${guess.replaceAll(',', '').trim()})` : ''}`;
}

function capital(text: string): string {
  return text.startsWith('the ') ? `T${text.slice(1)}` : text;
}

/** What the category means, for the rare sentence that needs it. */
export function meaning({ category }: Judged): string {
  return categoryFacts[category].means;
}
