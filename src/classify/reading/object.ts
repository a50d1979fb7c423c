import { singular } from '../lexicon/inflect.ts';
import { verbOf } from '../lexicon/lookup.ts';
import { boundaries, determiners } from '../lexicon/words.ts';
import type { Word } from './words.ts';

interface Phrase {
  object: string[];
  beyond: string[];
  last: number;
}

const looseAdjective = /^(?:safe|fresh|secure|fast|simple|new|custom|single|raw|arbitrary)$/;

/** The words of the object and the index of the last; head noun last. */
export function objectAfter(words: readonly Word[], at: number): Phrase {
  const object: string[] = [];
  const beyond: string[] = [];
  let last = at;
  let head: number | undefined;
  for (let i = at + 1; i < Math.min(words.length, at + 14); i++) {
    const { lower, gap } = words[i]!;
    if (object.length > 0 && /[.,;:(){}|→—–]/.test(gap) && !(gap === ', ' && looseAdjective.test(words[i - 1]!.lower)))
      break;
    if (
      lower.length > 4 &&
      lower.endsWith('ly') &&
      !/^(?:reply|family|assembly|anomaly|supply|daily|weekly|monthly)$/.test(lower)
    )
      continue;
    if (lower === 'and' || lower === 'or') {
      if (!verbOf(words[i + 1]?.lower ?? '')) continue;
      // "retrieves and formats the account": the object comes after the second verb.
      if (object.length > 0) break;
      i++;
    } else if (object.length === 0 && /[,/]/.test(gap) && verbOf(lower)) {
      continue;
    } else if (boundaries.has(lower)) {
      if (object.length === 0) continue;
      for (const word of words.slice(i + 1, i + 6)) if (!determiners.has(word.lower)) beyond.push(singular(word.lower));
      break;
    } else if (lower === 'of') head ??= object.length;
    else if (!determiners.has(lower)) {
      object.push(singular(lower.replace(/['’]s$/, '')));
      last = i;
    }
    if (head !== undefined && object.length > head + 3) break;
  }
  // "a list of orders": the head stands before "of", the rest only colours it.
  if (head !== undefined && head > 0 && head < object.length) object.push(...object.splice(0, head));
  return { object, beyond, last };
}
