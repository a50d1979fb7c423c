import { kinds, type Kind } from '../act.ts';
import type { Flip } from './flip.ts';
import { flips } from './flips.ts';
import { formsOf, type Form } from './inflect.ts';
import { disputedVerbs, nounVerbs, verbs, weakVerbs } from './verbs.ts';

/** What the word lists know of a word. */
export interface KnownVerb {
  lemma: string;
  kind: Kind;
  form: Form;
  weak: boolean;
  disputed: boolean;
  /** The noun is as common as the verb. */
  nounToo: boolean;
}

function wordsIn(list: string): string[] {
  return list.split(/\s+/).filter(Boolean);
}

const weak = new Set(wordsIn(weakVerbs));
const disputed = new Set(wordsIn(disputedVerbs));
const nouns = new Set(wordsIn(nounVerbs));

const known = new Map<string, KnownVerb>();
for (const [kind, list] of Object.entries(verbs) as [Kind, string][]) {
  for (const lemma of wordsIn(list)) {
    const { third, gerunds } = formsOf(lemma);
    const verb = { lemma, kind, weak: weak.has(lemma), disputed: disputed.has(lemma), nounToo: nouns.has(lemma) };
    for (const [word, form] of [[lemma, 'base'], [third, 'third'], ...gerunds.map((gerund) => [gerund, 'gerund'])] as [
      string,
      Form,
    ][])
      // prettier-ignore
      if (!known.has(word) || form === 'base') known.set(word, { ...verb, form });
  }
}

/** The verb that a lower-case word is a form of, if the lists hold it. */
export function verbOf(word: string): KnownVerb | undefined {
  return known.get(word) ?? again(word);
}

/** "resync" is "sync" once more, "uncomplete" changes as "complete" does; readings such as "represent" are left out. */
function again(word: string): KnownVerb | undefined {
  if (word.length < 6) return undefined;
  const isAgain = word.startsWith('re');
  if (!isAgain && !word.startsWith('un')) return undefined;
  const verb = known.get(word.slice(word[2] === '-' ? 3 : 2));
  const isFit = verb && (isAgain ? kinds[verb.kind] !== 'Read' : verb.kind === 'write');
  return isFit ? { ...verb, lemma: word, nounToo: false } : undefined;
}

interface CompiledFlip {
  head: Set<string> | undefined;
  any: Set<string> | undefined;
  bare: boolean;
  flip: Flip;
}

const byVerb = new Map<string, CompiledFlip[]>();
for (const flip of flips) {
  const compiled: CompiledFlip = {
    head: flip.head ? new Set(wordsIn(flip.head)) : undefined,
    any: flip.any && flip.any !== '*' ? new Set(wordsIn(flip.any)) : undefined,
    bare: flip.head === '',
    flip,
  };
  for (const verb of wordsIn(flip.verbs)) byVerb.set(verb, [...(byVerb.get(verb) ?? []), compiled]);
}

/** The entry that turns this verb for this object (singular words, head last), or undefined. */
export function flipOf(lemma: string, object: readonly string[], money: boolean): Flip | undefined {
  return byVerb.get(lemma)?.find((entry) => fits(entry, object, money))?.flip;
}

function fits({ head, any, bare, flip }: CompiledFlip, object: readonly string[], money: boolean): boolean {
  if (flip.money && !money) return false;
  if (bare && object.length > 0) return false;
  if (head && !head.has(object.at(-1) ?? '')) return false;
  return !any || object.some((word) => any.has(word));
}
