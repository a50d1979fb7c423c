import { categoryOf, type Act } from '../act.ts';
import { singular } from '../lexicon/inflect.ts';
import { verbOf } from '../lexicon/lookup.ts';
import { boundaries, determiners } from '../lexicon/words.ts';
import type { Reading } from '../reading.ts';
import type { Word } from '../reading/words.ts';
import { groupOf } from './verb-groups.ts';
import { counting, dropped, holding, noHeads, spelledOut } from './noun-words.ts';

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
  for (let at = 0; at < words.length && at < 120; at++) {
    if (words[at]!.lower[0] !== wanted[0]![0] || !wanted.every((word, i) => isSaid(words[at + i], word))) continue;
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

/** The object of the description's leading verb, as it is written there. */
export function leadWords({ lead, text }: Reading, act: Act): string[] | undefined {
  const [first] = lead?.acts ?? [];
  if (!lead?.direct || first!.verb === 'apply' || categoryOf(first!) !== categoryOf(act)) return undefined;
  if (isOtherAct(first!, act)) return undefined;
  const after = afterVerbs(lead.words, lead.at);
  const start = isSearch(first!) && lead.words[after]?.lower === 'for' ? after + 1 : after;
  if (isGerund(lead.words[start]) || isLoneBrand(lead.words, start)) return undefined;
  const found: string[] = [];
  const isTitle = isTitleCase(lead.words.slice(start, start + 12));
  for (const [i, word] of lead.words.slice(start, start + 9).entries()) {
    const isOpen = found.length > 0;
    if (!/^ ?\n? *$/.test(word.gap)) return isOpen && isBreak(word, text) ? found : undefined;
    if (/^(?:and|or)$/.test(word.lower)) return /[^su]s$/.test(found.at(-1) ?? '') ? found : undefined;
    // "The endpoints Postman has observed": the phrase holds a clause.
    if (/^(?:has|have|had|did|how|what|why|whether)$/.test(word.lower)) return undefined;
    if (boundaries.has(word.lower)) return found;
    if (word.lower === 'of') {
      const before = found.at(-1)?.toLowerCase() ?? 'number';
      if (!holding.has(before)) return counting.has(before) ? undefined : found;
      // "The details of a card" are the card's; "sheet information of a file" is neither.
      if (found.length > 1) return undefined;
      found.length = 0;
      continue;
    }
    if (isOpen && participle.test(word.lower) && endsPhrase(lead.words[start + i + 1])) return found;
    if (!isOpen && dropped.has(word.lower)) continue;
    found.push(cased(word.text, isTitle));
  }
  // "The boat.toml file": the reading ends a sentence inside the name of a file.
  return /^\.\w/.test(text.slice(lead.words.at(-1)!.end)) ? undefined : found;
}

/** "Search for rows" looks for rows; "search an index" looks for something else. */
export function isSearch({ verb }: Act): boolean {
  return /^(?:search|query|grep|look)$/.test(verb);
}

/** "Stop annotating actions": a second act. */
function isGerund(word: Word | undefined): boolean {
  return /^[a-z]+ing$/.test(word?.text ?? '') && verbOf(word!.lower)?.form === 'gerund';
}

/** "Search arXiv by query": a name without an article says where, not what. */
function isLoneBrand(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return /[A-Z]/.test(words[at]?.text ?? '') && (next === undefined || next.gap !== ' ' || boundaries.has(next.lower));
}

const participle =
  /^(?:[a-z]{3,}ed|accessible|left|made|sent|held|kept|built|found|given|taken|written|shown|seen|used)$/;

/** "Comments left by users": what follows no longer names the thing. */
function endsPhrase(next: Word | undefined): boolean {
  return next === undefined || next.gap !== ' ' || boundaries.has(next.lower) || determiners.has(next.lower);
}

/** Past "or update" in "Create or update a page". */
function afterVerbs(words: readonly Word[], at: number): number {
  let i = at + 1;
  while (/^(?:and|or|then)$/.test(words[i]?.lower ?? '') && verbOf(words[i + 1]?.lower ?? '')) i += 2;
  return i;
}

/** `create_connection`, "Connects a collection": the object of one verb isn't the other's. */
function isOtherAct(told: Act, act: Act): boolean {
  if (categoryOf(act) !== 'Write' || told.verb === act.verb) return false;
  const [one, other] = [groupOf(told.verb), groupOf(act.verb)];
  return one !== undefined && other !== undefined && one !== other;
}

const clauseStart =
  /^(?:with|which|including|using|such|and|or|by|for|from|optionally|then|where|when|in|on|at|e|i|as|based|returning|if|so|to|it|this|use|via|but|not|only|also)$/;

/** A phrase that goes on behind a bracket or a slash isn't whole: "the optimal (shortest) route", "header/footer". */
function isBreak({ gap, start, lower }: Word, text: string): boolean {
  if (/^(?:['’/\-]|\.$)/.test(gap)) return false;
  // "The font, fill and borders": one of several.
  if (/^,/.test(gap) && !clauseStart.test(lower)) return false;
  if (!gap.includes('(')) return true;
  const rest = text.slice(start, start + 160);
  const behind = /^[^)]*\)\s+([a-z]+)/.exec(rest);
  return behind ? boundaries.has(behind[1]!) : true;
}

function isTitleCase(words: readonly Word[]): boolean {
  const counted = words.filter(({ text }) => text.length > 3 && /^[A-Za-z]/.test(text));
  return counted.length > 1 && counted.every(({ text }) => /^[A-Z]/.test(text));
}

/** Capitals stay as the description has them, except those of a title and of shouting. */
function cased(word: string, isTitle: boolean): string {
  const lower = word.toLowerCase();
  if (Object.hasOwn(spelledOut, lower) && spelledOut[lower]!.length >= word.length && spelledOut[lower] !== lower)
    return lower;
  if (/^[A-Z]{2,5}s?$/.test(word) || /^[A-Za-z]+[a-z][A-Z]/.test(word)) return word;
  return isTitle || /^[A-Z]+$/.test(word) ? lower : word;
}
