import { categoryOf, type Act } from '../act.ts';
import { singular } from '../lexicon/inflect.ts';
import { verbOf } from '../lexicon/lookup.ts';
import { boundaries } from '../lexicon/words.ts';
import type { Reading } from '../reading.ts';
import { tokensOf } from '../reading/name.ts';
import { dropped, emptyHeads, massNouns, spelledOut, verbalNouns } from './noun-words.ts';

/** What a tool works on, in both numbers; `isMass` where it has no plural. */
export interface Noun {
  one: string;
  many: string;
  /** The definition itself speaks of several. */
  isMany: boolean;
  isMass: boolean;
}

const longest = 34;
const hollow = /^(?:list|item|all|one|tool|tools|services-reader|v\d|async|best|related|how|here|options)$/i;

/** A short noun phrase for what an act works on, or undefined where none is beyond doubt. */
export function nounOf(reading: Reading, act: Act | undefined): Noun | undefined {
  if (!act) return undefined;
  const named = nameWords(reading, act);
  const said = reading.withheld || reading.language !== 'en' ? undefined : leadWords(reading, act);
  const own = new Set(tokensOf(reading.server.name).map(({ lower }) => lower));
  const fromName = named && build(own.has(named[0]!) && named.length > 1 ? named.slice(1) : named);
  const fromLead = said && build(said.length > 1 ? said.filter((word) => !own.has(word.toLowerCase())) : said);
  const isListing = /^(?:list|search|enumerate)$/.test(act.verb) && reading.tokens.at(-1)?.lower === act.verb;
  const chosen = better(reading, { fromName, fromLead, head: said?.at(-1) });
  return chosen && isListing && !chosen.isMass ? { ...chosen, isMany: true } : chosen;
}

interface Candidates {
  fromName: Noun | undefined;
  fromLead: Noun | undefined;
  head: string | undefined;
}

/** The lead sentence spells better than the name; it counts where both speak of the same thing. */
function better(reading: Reading, { fromName, fromLead, head = '' }: Candidates): Noun | undefined {
  if (!fromLead || !fromName) return fromName ?? fromLead;
  const isSame = reading.tokens.some(({ lower }) => singular(lower) === singular(head.toLowerCase()));
  return isSame && fromLead.one.length <= fromName.one.length + 14 ? fromLead : fromName;
}

function nameWords({ tokens, name }: Reading, act: Act): string[] | undefined {
  const words = tokens.map(({ lower }) => lower);
  if (name.length > 60 || words.some((word) => /[^a-z0-9]/.test(word))) return undefined;
  const at = words.findIndex((word) => verbOf(word)?.lemma === act.verb || word === act.verb);
  if (at < 0) return undefined;
  const after = untilBoundary(words.slice(at + 1));
  if (after.length > 0) return after;
  return at > 0 && at === words.length - 1 && act.verb !== 'search' ? words.slice(Math.max(0, at - 2), at) : undefined;
}

function untilBoundary(words: readonly string[]): string[] {
  const end = words.findIndex((word) => boundaries.has(word) || word === 'of');
  return words.slice(0, end < 0 ? undefined : end);
}

function leadWords({ lead }: Reading, act: Act): string[] | undefined {
  if (!lead?.direct || categoryOf(lead.acts[0]!) !== categoryOf(act)) return undefined;
  const found: string[] = [];
  for (const word of lead.words.slice(lead.at + 1, lead.at + 10)) {
    if (found.length > 0 && word.gap !== ' ') break;
    if (found.length === 0 && word.gap !== ' ') return undefined;
    if (boundaries.has(word.lower)) break;
    if (word.lower === 'of' || word.lower === 'to') return undefined;
    if (found.length === 0 && dropped.has(word.lower)) continue;
    found.push(cased(word.text));
  }
  return found;
}

/** Capitals stay inside words and in short all-capital ones; a title's capitals go. */
function cased(word: string): string {
  if (Object.hasOwn(spelledOut, word.toLowerCase()) && spelledOut[word.toLowerCase()]!.length >= word.length)
    return word.toLowerCase();
  if (/^[A-Z]{2,5}s?$/.test(word) || /^[A-Za-z]+[a-z][A-Z]/.test(word)) return word;
  return word.toLowerCase();
}

function build(words: readonly string[]): Noun | undefined {
  const kept = [...words];
  while (kept.length > 1 && dropped.has(kept[0]!.toLowerCase())) kept.shift();
  if (
    kept.length === 0 ||
    kept.length > 3 ||
    !kept.every(isFit) ||
    (kept.length === 1 && emptyHeads.has(kept[0]!.toLowerCase())) ||
    hollow.test(kept.at(-1)!)
  )
    return undefined;
  if (
    kept.length > 1 &&
    kept.slice(0, -1).some((word) => verbOf(word.toLowerCase())?.nounToo === false && !verbalNouns.has(word))
  )
    return undefined;
  if (kept.length === 1 && /^[A-Z][a-z]/.test(written(kept[0]!)) && Object.hasOwn(spelledOut, kept[0]!.toLowerCase()))
    return undefined;
  const head = kept.at(-1)!;
  const rest = kept.slice(0, -1).map(written);
  const isMany = /[^su]s$/.test(head) && singular(head.toLowerCase()) !== head.toLowerCase();
  const isMass = massNouns.has(head.toLowerCase());
  const single = isMass ? written(head) : written(isMany ? singularOf(head) : head);
  const one = [...rest, single].join(' ');
  const many = isMass ? one : [...rest, plural(single)].join(' ');
  return one.length > longest ? undefined : { one, many, isMany: isMany && !isMass, isMass };
}

function isFit(word: string): boolean {
  const lower = word.toLowerCase();
  if (!/^[a-z]+(?:-[a-z]+)*$/i.test(word)) return Object.hasOwn(spelledOut, lower);
  if (Object.hasOwn(spelledOut, lower) || verbalNouns.has(lower)) return true;
  if (
    word.length < 3 ||
    word.length > 14 ||
    /(?:ing|ed|ly)$/.test(lower) ||
    boundaries.has(lower) ||
    dropped.has(lower)
  )
    return false;
  const verb = verbOf(lower);
  return !verb || verb.nounToo || verb.form === 'gerund';
}

function written(word: string): string {
  const lower = word.toLowerCase();
  return Object.hasOwn(spelledOut, lower) ? spelledOut[lower]! : word;
}

function singularOf(word: string): string {
  const found = singular(word.toLowerCase());
  return word === word.toLowerCase() ? found : word.replace(/s$/, '');
}

/** "branch" → "branches", "repository" → "repositories". */
export function plural(noun: string): string {
  const uncommon: Record<string, string> = {
    index: 'indexes',
    person: 'people',
    child: 'children',
    series: 'series',
    analysis: 'analyses',
  };
  if (Object.hasOwn(uncommon, noun)) return uncommon[noun]!;
  if (/ers$/.test(noun)) return noun;
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** "a note", "an issue"; the sound decides. */
export function withArticle(phrase: string): string {
  const isVowel =
    /^(?:[aeio]|u(?!ni|se|ser|rl|til|k|s[ae])|MFA|S[QS]L|SMS|HT|hour|X|NFT|API|LWC|FAQ|RSS|npm)/i.test(phrase) &&
    !/^(?:one|eu|SQS)/i.test(phrase);
  return `${isVowel ? 'an' : 'a'} ${phrase}`;
}
