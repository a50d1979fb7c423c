import type { Act } from '../act.ts';
import type { Form } from '../lexicon/inflect.ts';
import { singular } from '../lexicon/inflect.ts';
import { flipOf, verbOf, type KnownVerb } from '../lexicon/lookup.ts';
import { boundaries, determiners, fillers, nominals } from '../lexicon/words.ts';
import { spanOf } from './span.ts';
import { sentencesOf, type Word } from './words.ts';

/** The sentence that says what a call does, and the verbs it says it with. */
export interface Lead {
  words: Word[];
  /** Index of the leading verb in `words`. */
  at: number;
  form: Form;
  acts: Act[];
  /** True where the sentence starts with that verb, apart from a subject such as "This tool". */
  direct: boolean;
}

export interface LeadContext {
  field: string;
  text: string;
  money: boolean;
  /** The tool's own name, lower case, without separators. */
  ownName: string;
}

/** Looks through the first sentences for one that says what a call does. */
export function leadOf(words: readonly Word[], context: LeadContext): Lead | undefined {
  const sentences = sentencesOf(words).slice(0, 6);
  let nominal: Lead | undefined;
  for (const sentence of sentences) {
    const found = leadIn(sentence, context);
    if (found && !found.acts[0]!.weak) return found;
    nominal ??= found;
  }
  return nominal;
}

const reach = 26;

function leadIn(words: Word[], context: LeadContext): Lead | undefined {
  let direct = true;
  for (let i = 0; i < Math.min(words.length, reach); i++) {
    const { lower } = words[i]!;
    if (isOwnName(lower, context) && (i === 0 || words[i - 1]!.lower === 'the')) continue;
    const verb = verbAt(words, i, direct);
    if (verb) return makeLead(words, { at: i, verb, direct }, context);
    if (fillers.has(lower) || lower.endsWith('ly') || /^\d+$/.test(lower)) continue;
    if (direct && boundaries.has(lower) && i === 0) return undefined;
    direct = false;
  }
  return nominalLead(words, context);
}

function isOwnName(lower: string, { ownName }: LeadContext): boolean {
  return lower.replaceAll(/[_-]/g, '') === ownName;
}

const toolNouns =
  /^(?:tool|tools|function|endpoint|command|api|engine|utility|result|results|service|capability|capabilities|server)$/;

/** The verb at a place, where the words around it let it be one. */
function verbAt(words: readonly Word[], i: number, direct: boolean): KnownVerb | undefined {
  const { lower } = words[i]!;
  const next = words[i + 1];
  const pair = next && next.gap.length === 1 ? verbOf(lower + next.lower) : undefined;
  const verb = verbOf(lower) ?? (pair?.form === 'base' ? pair : undefined) ?? hyphenated(lower);
  if (!verb) return undefined;
  if (fillers.has(lower) && !(direct && i === 0 && next && determiners.has(next.lower) && !/^(?:use|allow|let|help|enable|support|provide|offer|try|need|want|do)/.test(lower))) return undefined; // prettier-ignore
  const before = words[i - 1]?.lower;
  if (next && toolNouns.test(next.lower) && next.gap === ' ') return undefined;
  if (direct) {
    if (!verb.nounToo || i === 0) return verb;
    if (before !== undefined && /^(?:a|an|the|this|your|its|for|of)$/.test(before) && verb.form !== 'gerund')
      return undefined;
    return verb;
  }
  const isCarried = before !== undefined && /^(?:to|that|which|can|will|by|for|and|also|who|then)$/.test(before);
  if (!isCarried) return undefined;
  if (before === 'for' || before === 'by') return verb.form === 'gerund' ? verb : undefined;
  if (before === 'that' || before === 'which' || before === 'who') return verb.form === 'third' ? verb : undefined;
  if (before === 'and') return undefined;
  if (before === 'to' && verb.nounToo && !(next && determiners.has(next.lower))) return undefined;
  return verb;
}

const prefixes =
  /^(?:auto|re|batch|bulk|force|pre|un|hard|soft|mass|live|web|semantic|full-text|multi|cross|deep|fuzzy)-(.+)$/;

function hyphenated(lower: string): KnownVerb | undefined {
  const match = prefixes.exec(lower);
  return match ? verbOf(match[1]!) : undefined;
}

interface At {
  at: number;
  verb: KnownVerb;
  direct: boolean;
}

function makeLead(words: Word[], { at, verb, direct }: At, context: LeadContext): Lead {
  const acts = [actAt(words, { at, verb, direct }, context)];
  for (const [i, joint] of jointVerbs(words, at, verb))
    acts.push(actAt(words, { at: i, verb: joint, direct }, context));
  return { words, at, form: verb.form, acts, direct };
}

/** Further verbs of the same form after "and", "or", a comma or a slash: "create, update or delete". */
function* jointVerbs(words: readonly Word[], at: number, lead: KnownVerb): Generator<[number, KnownVerb]> {
  for (let i = at + 1; i < Math.min(words.length, at + 30); i++) {
    const before = words[i - 1]!;
    const { lower, gap } = words[i]!;
    const isJoint = /^(?:and|or|then|also|optionally)$/.test(before.lower) || /[,/&+|、]/.test(gap);
    if (!isJoint) continue;
    const verb = verbOf(lower) ?? hyphenated(lower);
    if (!verb || verb.form !== lead.form) continue;
    if (verb.nounToo && !isFollowedAsVerb(words, i)) continue;
    yield [i, verb];
  }
}

function isFollowedAsVerb(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  if (next && next.gap === ' ' && determiners.has(next.lower)) return true;
  const before = verbOf(words[i - 1]!.lower) ?? verbOf(words[i - 2]?.lower ?? '');
  return before !== undefined && !before.nounToo && before.form === verbOf(words[i]!.lower)?.form;
}

function actAt(words: readonly Word[], { at, verb, direct }: At, { field, text, money }: LeadContext): Act {
  const { object, last } = objectAfter(words, at);
  const flip = flipOf(verb.lemma, object, money);
  return {
    verb: verb.lemma,
    kind: flip?.kind ?? verb.kind,
    place: 'lead',
    object,
    weak: verb.weak && !flip,
    disputed: flip ? (flip.disputed ?? false) : verb.disputed || !direct,
    evidence: spanOf(field, text, [words[at]!.start, words[last]!.end])!,
  };
}

/** The words of the object and the index of the last; head noun last. */
export function objectAfter(words: readonly Word[], at: number): { object: string[]; last: number } {
  const object: string[] = [];
  let last = at;
  let head: number | undefined;
  for (let i = at + 1; i < Math.min(words.length, at + 12); i++) {
    const { lower, gap } = words[i]!;
    if (/[.,;:()[\]{}|→—–"`']/.test(gap) && object.length > 0 && /[.,;:(){}|→—–]/.test(gap)) break;
    if (boundaries.has(lower) && object.length > 0) break;
    if (lower === 'of') head ??= object.length;
    else if (!determiners.has(lower)) {
      object.push(singular(lower));
      last = i;
    }
    if (head !== undefined && object.length > head + 3) break;
  }
  // "a list of orders": the head stands before "of", the rest only colours it.
  if (head !== undefined && head > 0 && head < object.length) object.push(...object.splice(0, head));
  return { object, last };
}

/** "Deletion of a record", "Network connection information": weak, since no verb was found. */
function nominalLead(words: Word[], context: LeadContext): Lead | undefined {
  for (let i = 0; i < Math.min(words.length, 10); i++) {
    const lower = words[i]!.lower;
    const direct = verbOf(lower);
    const lemma = nominals.get(lower) ?? (direct?.nounToo && i > 0 ? direct.lemma : undefined);
    const verb = lemma ? verbOf(lemma) : undefined;
    if (!verb || (i > 0 && boundaries.has(words[i - 1]!.lower))) continue;
    const act = { ...actAt(words, { at: i, verb, direct: false }, context), weak: true };
    return { words, at: i, form: 'base', acts: [act], direct: false };
  }
  return undefined;
}
