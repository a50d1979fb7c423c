import { categoryOf, type Act } from '../act.ts';
import { verbOf } from '../lexicon/lookup.ts';
import { boundaries, determiners } from '../lexicon/words.ts';
import type { Reading } from '../reading.ts';
import type { Word } from '../reading/words.ts';
import { counting, dropped, holding, spelledOut } from './noun-words.ts';
import { groupOf } from './verb-groups.ts';

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
