import { third } from './lexicon/inflect.ts';
import type { Reading } from './reading.ts';
import type { Word } from './reading/words.ts';

const longest = 140;

/**
 * What a call does, to complete "A call to `x` …": "fine-tunes a model with Unsloth optimizations". Third person, lower
 * case, no stop, at most 140 characters, cut at the end of a clause. Undefined where the description doesn't lend itself.
 */
export function actionPhrase({ lead, text, language, withheld }: Reading): string | undefined {
  if (!lead?.direct || withheld || language !== 'en') return undefined;
  if (lead.form === 'gerund' || lead.acts[0]!.verb === '') return undefined;
  const [verb, ...rest] = lead.words.slice(lead.at) as [Word, ...Word[]];
  if (rest.length === 0 || rest[0]!.lower === 'of' || rest[0]!.gap.includes('/')) return undefined;
  const end = clauseEnd(text, verb, rest);
  const tail = tidy(text.slice(verb.end, end));
  if (tail === undefined) return undefined;
  const joined = rest.some(
    ({ start }) => start < end && lead.acts.slice(1).some(({ evidence }) => evidence.start === start),
  );
  if (joined && lead.form === 'base')
    return inThird(
      text,
      lead.acts.map(({ evidence }) => evidence.start),
      { verb, end },
    );
  const head = lead.form === 'third' ? verb.lower : thirdOf(verb.lower);
  return finish(`${head}${tail}`);
}

/** Every joined verb in the third person: "create or update" → "creates or updates". */
function inThird(
  text: string,
  starts: readonly number[],
  { verb, end }: { verb: Word; end: number },
): string | undefined {
  const whole = text.slice(verb.start, end);
  const inside = new Set(starts.map((start) => start - verb.start));
  const turned = whole.replaceAll(/[\p{L}\p{N}_-]+/gu, (word, at: number) =>
    inside.has(at) ? thirdOf(word.toLowerCase()) : word,
  );
  const tidied = tidy(turned);
  return tidied === undefined ? undefined : finish(tidied);
}

function thirdOf(word: string): string {
  return third(word);
}

/** The end of the longest run of whole clauses within the limit. */
function clauseEnd(text: string, verb: Word, rest: readonly Word[]): number {
  let end = rest.at(-1)!.end;
  const after = text.slice(end, end + 2);
  if (/^[)\]"'`”]/.test(after)) end += 1;
  if (end - verb.start <= longest - 4) return end;
  let cut = 0;
  for (const [i, word] of rest.entries()) {
    if (word.end - verb.start > longest - 8) break;
    const next = rest[i + 1];
    if (next && /^\s*(?:[,;:(–—|]| - )/.test(next.gap) && i > 0) cut = word.end;
    else if (
      next &&
      i > 2 &&
      /^(?:that|which|so|because|including|based|when|where|while|using|with|for|by)$/.test(next.lower)
    )
      cut = word.end;
  }
  return cut;
}

/** One line, no decoration; undefined where brackets or quotes are left open or the text isn't a plain clause. */
function tidy(text: string): string | undefined {
  const plain = text
    .replace(/[,;:] ?(?:always|use|call|note|please|this tool|do not|only use|prefer)\b.*$/is, '')
    .replaceAll(/[*_`]{2,}/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.,;:!?–—-]+$/, '');
  if (
    plain.trim() === '' ||
    /[<>{}|\\"“”\0-\x1f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]|https?:|\b(?:Args|Parameters|Returns)\b/u.test(
      plain,
    )
  )
    return undefined;
  if (
    count(plain, '(') !== count(plain, ')') ||
    count(plain, '[') !== count(plain, ']') ||
    count(plain, '`') % 2 === 1
  ) {
    const open = plain.search(/ ?[([`]/);
    return open > 4 ? plain.slice(0, open) : undefined;
  }
  return plain;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function finish(whole: string): string | undefined {
  const phrase = whole.replace(/[\s.,;:!?–—(-]+$/, '');
  if (phrase.length > longest || phrase.split(' ').length < 2) return undefined;
  if (/\b(?:you|your|my|we|our|I)\b/.test(phrase) && /\b(?:my|we|our|I)\b/.test(phrase)) return undefined;
  return phrase;
}
