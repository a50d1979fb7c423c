import { third } from '../lexicon/inflect.ts';
import { verbOf } from '../lexicon/lookup.ts';
import { boundaries, determiners } from '../lexicon/words.ts';
import { wordsOf, type Word } from '../reading/words.ts';

/** Verbs written as one word that part in the third person. */
const parting: Readonly<Record<string, string>> = {
  rollback: 'rolls back', setup: 'sets up', login: 'logs in', logout: 'logs out', checkout: 'checks out', cleanup: 'cleans up',
  lookup: 'looks up', backup: 'backs up', shutdown: 'shuts down', signup: 'signs up', rollout: 'rolls out', rollup: 'rolls up',
  startup: 'starts up', handoff: 'hands off', topup: 'tops up',
}; // prettier-ignore

/** "create" → "creates", "rollback" → "rolls back"; the capitals of a sentence start go. */
export function thirdOf(word: string): string {
  const lower = word.toLowerCase();
  return Object.hasOwn(parting, lower) ? parting[lower]! : third(lower);
}

const joints = /^(?:and|or|then|also|optionally)$/;
const modified =
  /^(?:operations?|actions?|requests?|permissions?|access|rights|commands?|calls?|events?|mode|tools?|steps?|methods?|functions?|endpoints?)$/;
const infinitive = /^(?:to|can|will|that|which|who|whether|if|how|could|should|may|must|when|where|without|by|for)$/;

/**
 * A clause with its leading verb and all verbs joined to it in the third person; undefined where it can't be told
 * whether a joined word is a verb, or whose verb it is.
 */
export function inThird(clause: string): string | undefined {
  const words = wordsOf(clause, 400);
  const turned = new Set([0]);
  let isChain = true;
  let isGoverned = false;
  for (let i = 1; i < words.length; i++) {
    const { lower } = words[i]!;
    if (infinitive.test(lower)) isGoverned = true;
    if (/\//.test(words[i]!.gap) && isChain) return undefined;
    const isJoined = isAfterJoint(words, i);
    if (!isJoined) {
      if (!joints.test(lower) && !lower.endsWith('ly')) isChain = false;
      continue;
    }
    const part = partAt(words, i, isChain);
    if (part === 'unsure') return undefined;
    if (part !== 'verb') {
      isChain = false;
      continue;
    }
    if (isGoverned) return undefined;
    turned.add(i);
  }
  return (
    words.map((word, i) => word.gap + (turned.has(i) ? thirdOf(word.text) : word.text)).join('') +
    clause.slice(words.at(-1)!.end)
  );
}

/** After "and", "or", "then", a comma or an adverb that follows one of these. */
function isAfterJoint(words: readonly Word[], i: number): boolean {
  const { lower, gap } = words[i]!;
  if (joints.test(lower) || (lower.endsWith('ly') && !verbOf(lower))) return false;
  const before = words[i - 1]!;
  if (/^,\s*$/.test(gap) || /^\s*&\s*$/.test(gap)) return true;
  if (gap !== ' ') return false;
  if (joints.test(before.lower)) return true;
  return before.lower.endsWith('ly') && i > 1 && (joints.test(words[i - 2]!.lower) || /,/.test(before.gap));
}

function partAt(words: readonly Word[], i: number, isChain: boolean): 'verb' | 'noun' | 'unsure' {
  const { lower, gap } = words[i]!;
  const verb = verbOf(lower);
  const next = words[i + 1];
  if (lower === 'bring' || lower === 'poll' || lower === 'guide') return 'verb';
  if (!verb && next?.gap === ' ' && (determiners.has(next.lower) || isChain)) return 'unsure';
  if (!verb || verb.form !== 'base') return 'noun';
  const isEnd = next === undefined || /[.,;:)(]/.test(next.gap);
  if (next && modified.test(next.lower) && next.gap === ' ') return isChain ? 'unsure' : 'noun';
  if (!verb.nounToo) return isEnd && !isChain && /,/.test(gap) ? 'unsure' : 'verb';
  if (next && next.gap === ' ' && determiners.has(next.lower)) return 'verb';
  if (isChain || lower === 'return') return 'verb';
  if (isEnd || joints.test(next.lower)) return 'noun';
  return boundaries.has(next.lower) &&
    !/^(?:search|filter|query|sort|check|report|list|view|set|run|switch|move|go|copy|open|close|test|post|process)$/.test(
      lower,
    )
    ? 'noun'
    : 'unsure';
}

/** True where a clause already in the third person keeps it: no bare verb after a joint. */
export function isThird(clause: string): boolean {
  const words = wordsOf(clause, 400);
  return !words.some((_word, i) => i > 0 && isAfterJoint(words, i) && partAt(words, i, false) !== 'noun');
}
