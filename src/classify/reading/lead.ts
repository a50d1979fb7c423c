import { categoryOf, type Act } from '../act.ts';
import type { Form } from '../lexicon/inflect.ts';
import { flipOf, verbOf, type KnownVerb } from '../lexicon/lookup.ts';
import { boundaries, determiners, fillers, leadingVerbs, nominals } from '../lexicon/words.ts';
import { objectAfter } from './object.ts';
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
  for (const [i, sentence] of sentences.entries()) {
    const found = leadIn(sentence, context);
    if (found && i > 0 && !isPlain(found)) continue;
    if (found && !isWrapper(found)) return withNominal(found, nominal);
    if (found && !found.direct) nominal ??= found;
  }
  return nominal;
}

/** Sentences such as "Call this tool when …" or a bare noun phrase, which a later sentence may outdo. */
function isWrapper({ acts, direct, words, at }: Lead): boolean {
  const [{ verb, weak }] = acts as [Act];
  if (!direct) return weak;
  return /^(?:call|use|see|check|run|get|ensure|start)$/.test(verb) && isAdvice(words.slice(at + 1, at + 3));
}

/** "A REPL that …": a dangerous noun in the first sentence counts beside a verb further down. */
function withNominal(found: Lead, nominal: Lead | undefined): Lead {
  const isDangerous = nominal?.acts.some((act) => categoryOf(act) === 'Execute');
  return isDangerous ? { ...found, acts: [...found.acts, ...nominal!.acts] } : found;
}

/** Further down a verb must be beyond doubt: leading its sentence, and no noun. */
function isPlain({ acts, direct, words, at }: Lead): boolean {
  const isNoun =
    verbOf(words[at]!.lower)?.nounToo && !(words[at + 1]?.gap === ' ' && determiners.has(words[at + 1]!.lower));
  return direct && !acts[0]!.weak && !isNoun && acts[0]!.verb !== 'note';
}

function isAdvice(words: readonly Word[]): boolean {
  // As written for `aToolName`, in lower case for "CALL THIS TOOL FIRST".
  const written = words.map(({ text }) => text).join(' ');
  return advice.test(written) || advice.test(words.map(({ lower }) => lower).join(' '));
}

const advice = /^(?:here|this|it|when|before|first|only|the (?:tool|user)|[a-z]+_\w+|[a-z]+[A-Z]\w+)\b/;
const reach = 26;

function leadIn(words: Word[], context: LeadContext): Lead | undefined {
  let direct = true;
  const from = mainClause(words);
  for (let i = from; i < Math.min(words.length, from + reach); i++) {
    const { lower } = words[i]!;
    if (isOwnName(lower, context) && (i === 0 || words[i - 1]!.lower === 'the') && !isOrder(words, i)) continue;
    const verb = verbAt(words, i, direct);
    if (verb) return makeLead(words, { at: i, verb, direct }, context);
    if (fillers.has(lower) || lower.endsWith('ly') || /^\d+$/.test(lower)) continue;
    direct = false;
  }
  return nominalLead(words, context);
}

/** Where a leading "SAFE:", "[Requires login]" or "Purpose:" ends; 0 where there is none. */
function headingEnd(words: readonly Word[]): number {
  const bracket = /[[(【]\s*$/.test(words[0]?.gap ?? '');
  const end = words
    .slice(0, 7)
    .findIndex(({ gap }, i) => i > 0 && (bracket ? /[\])】]/.test(gap) : i < 5 && /^\s*[:：]\s/.test(gap)));
  if (end <= 0) return 0;
  const isVerbal = !bracket && words.slice(0, end).some(({ lower }, i) => i === 0 && verbOf(lower)?.nounToo === false);
  return isVerbal ? 0 : end;
}

/** Where the main clause starts: after the comma of "Given a list of names, …". */
function mainClause(words: readonly Word[]): number {
  const heading = headingEnd(words);
  if (heading > 0) return heading;
  if (!boundaries.has(words[0]?.lower ?? '')) return 0;
  const comma = words.findIndex(({ gap }, i) => i > 0 && /^\s*,/.test(gap));
  return comma > 0 && comma < 30 ? comma : words.length;
}

function isOwnName(lower: string, { ownName }: LeadContext): boolean {
  return lower.replaceAll(/[_-]/g, '') === ownName;
}

/** "Fill areas of an image" under the name `fill`: there the name is the verb. */
function isOrder(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  return i === 0 && verbOf(words[i]!.lower)?.form === 'base' && next?.gap === ' ' && !verbOf(next.lower);
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
  const carrier = before?.endsWith('ly') ? words[i - 2]?.lower : before;
  const isNoun = verb.nounToo && verb.form === 'base' && verb.kind !== 'read';
  if (next && next.gap === ' ' && (toolNouns.test(next.lower) || (isNoun && nominals.has(next.lower))))
    return undefined;
  if (direct) {
    if (!verb.nounToo || i === 0) return verb;
    if (before !== undefined && /^(?:a|an|the|this|your|its|for|of)$/.test(before) && verb.form !== 'gerund')
      return undefined;
    if (
      words[i]!.gap === ' ' &&
      /^(?:first|next|second|last)$/.test(before ?? '') &&
      next &&
      /^(?:for|of|in)$/.test(next.lower)
    )
      return undefined;
    return verb;
  }
  const isCarried = carrier !== undefined && /^(?:to|that|which|can|will|by|for|and|also|who|then)$/.test(carrier);
  if (!isCarried) return undefined;
  if (carrier === 'for' || carrier === 'by') return verb.form === 'gerund' ? verb : undefined;
  if (carrier === 'that' || carrier === 'which' || carrier === 'who') return verb.form === 'third' ? verb : undefined;
  if (carrier === 'and') return undefined;
  if (carrier === 'to' && verb.nounToo && !leadingVerbs.has(verb.lemma) && !(next && determiners.has(next.lower)))
    return undefined;
  return verb;
}

const prefixes =
  /^(?:auto|re|batch|bulk|force|pre|un|hard|soft|mass|live|web|semantic|full-text|multi|cross|deep|fuzzy)-(.+)$/;

function hyphenated(lower: string): KnownVerb | undefined {
  const match = prefixes.exec(lower);
  const verb = match ? verbOf(match[1]!) : undefined;
  // "Multi-step planning", "live-stream": there the second half is a noun.
  return verb?.nounToo && /^(?:multi|live|cross|full-text)$/.test(match![1 - 1]!.slice(0, -match![1]!.length - 1))
    ? undefined
    : verb;
}

/** "A POST request to lookup/dns/check": one address, so that nothing is left to the caller; what it does, the name says. */
const fixedAddress = /^ to \/?[\w!.-]+\/[\w!./-]+/;

interface At {
  at: number;
  verb: KnownVerb;
  direct: boolean;
}

function makeLead(words: Word[], { at, verb, direct }: At, context: LeadContext): Lead {
  const acts = [actAt(words, { at, verb, direct }, context)];
  for (const [i, joint] of jointVerbs(words, at, verb))
    acts.push(actAt(words, { at: i, verb: joint, direct }, context));
  // "Use this tool when the user wants to …" tells an occasion, not what the call does.
  const isOccasion = words.slice(0, at).some(({ lower }) => /^(?:when|whenever|if)$/.test(lower));
  return {
    words,
    at,
    form: verb.form,
    acts: isOccasion || isPurpose(words, at, verb) ? acts.map((act) => ({ ...act, weak: true })) : acts,
    direct,
  };
}

/** "A guide for creating components": what the reader will do with the thing, unless the thing is a tool. */
function isPurpose(words: readonly Word[], at: number, verb: KnownVerb): boolean {
  const noun = words[at - 2]?.lower;
  if (verb.form !== 'gerund' || words[at - 1]?.lower !== 'for' || noun === undefined) return false;
  return /^(?:step|steps|guide|guides|guidelines?|practices|instructions|documentation|prompt|template|rules|advice|tips|recommendations|suggestions)$/.test(
    noun,
  );
}

/** Further verbs of the same form after "and", "or", a comma or a slash: "create, update or delete". */
function* jointVerbs(words: readonly Word[], at: number, lead: KnownVerb): Generator<[number, KnownVerb]> {
  let last = at;
  for (let i = at + 1; i < Math.min(words.length, at + 30); i++) {
    const before = words[i - 1]!;
    const { lower, gap } = words[i]!;
    if (lead.form === 'base' && (lower === 'to' || lower === 'how')) return;
    if (/^(?:that|which|who|where|when|if|before|after|because|while|whether)$/.test(lower)) return;
    const isList = i - 1 === last && /^[\s,/&、]+$/.test(gap) && /[,/&、]/.test(gap);
    if (!isList && !/^(?:and|or|then|also|optionally)$/.test(before.lower)) continue;
    if (!/^[\s(]*$/.test(gap) && !isList) continue;
    const verb = verbOf(lower) ?? hyphenated(lower);
    if (!verb || verb.form !== lead.form) continue;
    if ((verb.nounToo || adjectives.test(lower)) && !isFollowedAsVerb(words, i)) continue;
    last = i;
    yield [i, verb];
  }
}

const adjectives = /^(?:complete|clean|clear|open|close|secure|live|present|correct|free|void|empty|expire)$/;

function isFollowedAsVerb(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  if (words[i]!.gap === '/') return true;
  if (next && next.gap === ' ' && determiners.has(next.lower)) return true;
  const before = verbOf(words[i - 1]!.lower) ?? verbOf(words[i - 2]?.lower ?? '');
  if (before) return !before.nounToo && before.form === verbOf(words[i]!.lower)?.form;
  // "Set up and run": the particle belongs to the verb before it.
  return (
    words[i - 1]!.lower === 'and' && words[i - 2]?.lower === 'up' && verbOf(words[i - 3]?.lower ?? '') !== undefined
  );
}

function actAt(words: readonly Word[], { at, verb, direct }: At, { field, text, money }: LeadContext): Act {
  const { object, beyond, last } = objectAfter(words, at);
  const flip = flipOf(
    verb.lemma,
    /^(?:perform|conduct|do|carry)$/.test(verb.lemma) || (verb.lemma === 'format' && object.at(-1) === 'text')
      ? [...beyond, ...object]
      : object,
    money,
  );
  const isFixed = flip?.kind === 'request' && fixedAddress.test(text.slice(words[last]!.end, words[last]!.end + 80));
  return {
    verb: verb.lemma,
    kind: isFixed ? 'read' : (flip?.kind ?? verb.kind),
    place: 'lead',
    object,
    beyond,
    weak: isFixed || (verb.weak && !flip),
    disputed: flip ? (flip.disputed ?? false) : verb.disputed || !direct,
    evidence: spanOf(field, text, [words[at]!.start, words[last]!.end])!,
  };
}

/** "Deletion of a record", "Network connection information": weak, since no verb was found. */
function nominalLead(words: Word[], context: LeadContext): Lead | undefined {
  for (let i = 0; i < Math.min(words.length, 10); i++) {
    const lower = words[i]!.lower;
    const direct = verbOf(lower);
    const lemma =
      nominals.get(lower) ?? (direct?.nounToo && i > 0 && categoryOf(direct) === 'Read' ? direct.lemma : undefined);
    const verb = lemma ? verbOf(lemma) : undefined;
    if (!verb || (i > 0 && boundaries.has(words[i - 1]!.lower))) continue;
    const act = { ...actAt(words, { at: i, verb, direct: false }, context), weak: true };
    return { words, at: i, form: 'base', acts: [act], direct: false };
  }
  return undefined;
}
