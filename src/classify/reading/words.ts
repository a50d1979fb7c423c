/** One word of a text with its place (UTF-16 offsets) and what stands before it. */
export interface Word {
  text: string;
  lower: string;
  start: number;
  end: number;
  /** The text between the previous word and this one. */
  gap: string;
}

const word = /[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*/gu;

/** The words of the first `limit` characters. */
export function wordsOf(text: string, limit: number): Word[] {
  const part = text.length > limit ? text.slice(0, limit) : text;
  const found: Word[] = [];
  let last = 0;
  for (const match of part.matchAll(word)) {
    const start = match.index;
    const end = start + match[0].length;
    found.push({ text: match[0], lower: match[0].toLowerCase(), start, end, gap: part.slice(last, start) });
    last = end;
  }
  return found;
}

const abbreviation = /^(?:e|i|g|eg|ie|etc|vs|incl|approx|no|v\d*)$/;
const stop = /[.!?;。！？；](?:["')\]*_`]*\s|$)|[。！？；]|\n\s*\n|[\n\r]\s*(?:[-*•#>]|\d+[.)])|<\/?\w|\s[|–—-]\s/;

/** True where a sentence ends between two words. A line break counts only before a capital or a bullet. */
export function isBreak(before: Word, after: Word): boolean {
  const { gap } = after;
  if (gap === ' ' || gap === '-' || gap === ', ') return false;
  if (/\n/.test(gap) && /^[A-Z🎯🧭]/u.test(after.text)) return true;
  if (!stop.test(gap)) return false;
  return !(abbreviation.test(before.lower) && /^\.\s*,?\s*$/.test(gap));
}

/** Words grouped into sentences. */
export function sentencesOf(words: readonly Word[]): Word[][] {
  const found: Word[][] = [];
  let current: Word[] = [];
  for (const [i, next] of words.entries()) {
    if (i > 0 && isBreak(words[i - 1]!, next)) {
      found.push(current);
      current = [];
    }
    current.push(next);
  }
  if (current.length > 0) found.push(current);
  return found;
}
