import { worseCategory } from '../model/category.ts';
import { categoryOf } from './act.ts';
import { determiners } from './lexicon/words.ts';
import { verbOf } from './lexicon/lookup.ts';
import { clausesOf, sentenceFrom } from './rationale/clause.ts';
import { inThird, isThird } from './rationale/coordinate.ts';
import type { Reading } from './reading.ts';
import type { Lead } from './reading/lead.ts';

/**
 * What a call does, to complete "A call to `x` …": "fine-tunes a model with Unsloth optimizations". Third person, lower
 * case, no stop, at most 140 characters, whole clauses only. Undefined wherever the description leaves a doubt: a
 * missing phrase costs nothing, a wrong one is a false claim.
 */
export function actionPhrase(reading: Reading): string | undefined {
  const { lead, text, language, withheld } = reading;
  if (!lead?.direct || withheld || language !== 'en' || lead.form === 'gerund') return undefined;
  if (lead.acts[0]!.verb === '' || !isOpening(lead, text) || !isAct(lead, reading) || isUnderstated(reading))
    return undefined;
  const verb = lead.words[lead.at]!;
  let isFirst = true;
  for (const clause of clausesOf(sentenceFrom(text, verb.start))) {
    const phrase = lead.form === 'third' ? lowered(clause) : inThird(clause);
    if (
      phrase !== undefined &&
      isSound(phrase) &&
      !hidesRemoval(reading, phrase) &&
      (lead.form === 'base' || isThird(clause))
    )
      return articled(phrase);
    if (lead.form === 'base' && phrase === undefined && isFirst) return undefined;
    isFirst = false;
  }
  return undefined;
}

const subject =
  /^(?:(?:this|the) (?:tool|function|endpoint|command)(?: (?:will|can))?|(?:a )?tool (?:to|that)|this will|will|(?:this tool )?(?:allows?|lets|enables) (?:you|users|the user|agents|an agent)(?: to)?|used to|it|safely|quickly|automatically|semantically|atomically|permanently|efficiently|programmatically)?$/i;

/** The verb opens the description, apart from "This tool" and the like: no heading, no advice, no later sentence. */
function isOpening({ words, at }: Lead, text: string): boolean {
  const raw = text.slice(0, words[at]!.start);
  if (/\p{Extended_Pictographic}|^\s*#/u.test(raw)) return false;
  const before = raw.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return subject.test(before);
}

/** "Use this tool to", "START HERE", "Take in the prompt", "List of": not what a call does. */
function isAct({ words, at, form, acts }: Lead, { name }: Reading): boolean {
  const verb = words[at]!;
  const next = words[at + 1];
  if (
    !next ||
    !/^[\s(]+$/.test(next.gap.replace(/^,/, ' ')) ||
    /^(?:of|here|this|first|when|before|is|are|in|it|will|e|if)$/.test(next.lower)
  )
    return /^(?:look|search|go|log|zoom)$/.test(verb.lower) && next?.lower === 'in';
  if (/^[A-Z]{2,}$/.test(verb.text) && (/^[A-Z]{2,}$/.test(next.text) || /^operations?$/i.test(next.text)))
    return false;
  if (
    /^(?:use|note|call|ensure|see|takes?|back|forward|works?|needs?|requires?)$/.test(verb.lower) &&
    !determiners.has(next.lower)
  )
    return false;
  const known = verbOf(verb.lower);
  const isNamed = acts[0]!.verb !== '' && name.toLowerCase().includes(acts[0]!.verb.slice(0, 4));
  return (
    form === 'third' || !known?.nounToo || isNamed || determiners.has(next.lower) || /^(?:and|or)$|s$/.test(next.lower)
  );
}

/** One of its modes removes, and the phrase keeps silent about it. */
function hidesRemoval({ modes }: Reading, phrase: string): boolean {
  const isRemoval = modes.some(({ act }) => act !== undefined && categoryOf(act) === 'Destructive');
  return isRemoval && !/delet|remov|clear|drop|purge|destroy|wipe|reset|cancel|uninstall/i.test(phrase);
}

/** The name says worse than the sentence does: the sentence isn't what the call does. */
function isUnderstated({ nameActs, lead, acts }: Reading): boolean {
  const [named] = nameActs;
  const said = lead!.acts.map(categoryOf).reduce(worseCategory);
  if (!named || named.weak) return false;
  const worst = categoryOf(named);
  return worst !== said && worseCategory(worst, said) === worst && acts.some((act) => categoryOf(act) === worst);
}

/** One phrase for many acts hides the worst of them. */
const multiple =
  /^(?:manages?|handles?|administers?)\b|\b(?:various|multiple|different|several|all|crud) (?:\w+ )?(?:operations|actions)\b|^(?:performs?|executes?|does) (?:\w+ ){0,3}(?:operations|actions)\b/i;

function isSound(phrase: string): boolean {
  return (
    phrase.split(' ').length >= 2 &&
    phrase.length <= 140 &&
    !multiple.test(phrase) &&
    !/\ba new or\b|\ban? (?:[A-Z]\w* )+[A-Z]\w+[^su]s\b|\b(?:you|my|we|our|I|one of the following|the following)\b/.test(
      phrase,
    )
  );
}

function lowered(clause: string): string {
  return clause.replace(/^[A-Z][a-z]*\b/, (word) => word.toLowerCase());
}

/** "an MongoDB" is a slip of the source that nobody meant. */
function articled(phrase: string): string {
  return phrase.replaceAll(/\ban (?=[BCDGJKPQTVWYZ]|[FHLMNRSX][a-z])/g, 'a ').replaceAll(/\ba (?=[AEI][a-z])/g, 'an ');
}
