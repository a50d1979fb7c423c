import type { Act } from '../act.ts';
import { singular } from '../lexicon/inflect.ts';
import { verbOf } from '../lexicon/lookup.ts';
import { boundaries, determiners } from '../lexicon/words.ts';
import type { Reading } from '../reading.ts';
import type { Word } from '../reading/words.ts';
import { noHeads, spelledOut } from './noun-words.ts';

/** Verbs that may close a name: "device_list". Others there are as likely nouns: "complexity_report". */
const closing =
  /^(?:get|list|create|update|delete|add|set|start|stop|show|read|remove|run|cancel|retry|enable|disable|send|put|patch|restart|approve|deny|insert|upload|download)$/;

/** The words of the name that the act is done to. */
export function nameWords({ tokens, name }: Reading, act: Act): string[] | undefined {
  const words = tokens.map(({ lower }) => lower);
  if (name.length > 60 || words.some((word) => /[^a-z0-9]/.test(word))) return undefined;
  const at = words.findIndex((word) => verbOf(word)?.lemma === act.verb || word === act.verb);
  if (at < 0) return undefined;
  const rest = words.slice(at + 1);
  const end = rest.findIndex((word) => boundaries.has(word) || word === 'of');
  // "Profit and loss" is one thing.
  if (end >= 0 && /^(?:and|or)$/.test(rest[end]!)) return undefined;
  const after = rest.slice(0, end < 0 ? undefined : end);
  if (after.length > 0) return after;
  return at > 0 && at === words.length - 1 && closing.test(words[at]!)
    ? words.slice(Math.max(0, at - 2), at)
    : undefined;
}

/** Those words as the description writes them, in one run; undefined where it speaks of something else. */
export function confirmed(named: readonly string[], reading: Reading): string[] | undefined {
  const { words, text, withheld, language } = reading;
  if (withheld || language !== 'en' || text.trim() === '') return [...named];
  const wanted = named.map(plain).join(' ').split(' ');
  const first = wanted[0]!.charCodeAt(0);
  const last = Math.min(words.length, 120);
  for (let at = 0; at < last; at++) {
    if (words[at]!.lower.charCodeAt(0) !== first || !wanted.every((word, i) => isSaid(words[at + i], word))) continue;
    if (isElsewhere(words, at, wanted.length)) continue;
    const end = at + wanted.length;
    if (isCompound(words[end], words[end + 1])) continue;
    return wanted.length === named.length ? shouted(named, words.slice(at, end)) : [...named];
  }
  return undefined;
}

/** "A directory over SFTP", "Query Pyroscope": a means or a brand, not the thing. */
function isElsewhere(words: readonly Word[], at: number, length: number): boolean {
  const before = words[at - 1]?.lower ?? '';
  if (/^(?:via|over|using|through|with|by)$/.test(before)) return true;
  return length === 1 && at > 0 && /^[A-Z]/.test(words[at]!.text) && !determiners.has(before);
}

/** `plain` keeps the first letter, so that most words need no closer look. */
function isSaid(said: Word | undefined, word: string): boolean {
  return said !== undefined && plain(said.lower.replace(/['’]s$/, '')) === word;
}

/** "Payment" of "payment link": the phrase goes on. */
function isCompound(next: Word | undefined, beyond: Word | undefined): boolean {
  if (!next || next.gap !== ' ' || boundaries.has(next.lower) || next.lower === 'of') return false;
  if (
    !/^[a-z]{2,}$/.test(next.lower) ||
    /^(?:has|have|had|does|did|not|you|who)$/.test(next.lower) ||
    /(?:ed|ly|ing)$/.test(next.lower) ||
    noHeads.has(next.lower)
  )
    return false;
  const verb = verbOf(next.lower);
  return (!verb || verb.nounToo) && !(verb && beyond && determiners.has(beyond.lower));
}

/** `lca_steps`, "LCA steps": short forms in the description's capitals. */
function shouted(named: readonly string[], said: readonly Word[]): string[] {
  return named.map((word, i) => (/^[A-Z]{2,5}$/.test(said[i]!.text) ? said[i]!.text : word));
}

/** One form for all spellings: "repos" and "repository", "org" and "organization". */
function plain(word: string): string {
  const one = singular(word);
  const full = Object.hasOwn(spelledOut, one) ? spelledOut[one]!.toLowerCase() : one;
  return full.replace('organization', 'organisation').replaceAll('-', ' ');
}
