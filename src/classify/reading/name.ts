import type { Act } from '../act.ts';
import type { Flip } from '../lexicon/flip.ts';
import { flipOf, verbOf, type KnownVerb } from '../lexicon/lookup.ts';
import { singular } from '../lexicon/inflect.ts';
import { boundaries, leadingVerbs, nominals } from '../lexicon/words.ts';
import { spanOf } from './span.ts';

/** One part of a tool's name: `getUserById` has four. */
export interface NameToken {
  lower: string;
  start: number;
  end: number;
}

const longestName = 200;
const part = /[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+[a-z]*|[^\x00-\x7f]+/g;
const joined = /^(get|list|create|delete|update|remove|search|fetch|execute)([a-z]{3,})$/;
const noJoin = /^(?:ing|ion|ions|ener|eners|able|ed|er|ers|tion|less|ment|red|rs)/;

/** The parts of a name: camel, Pascal, snake, kebab, dots, and a few joined words ("listfiles"). */
export function tokensOf(name: string): NameToken[] {
  const found: NameToken[] = [];
  for (const match of name.slice(0, longestName).matchAll(part)) {
    const lower = match[0].toLowerCase();
    const start = match.index;
    const split = verbOf(lower) ? null : joined.exec(lower);
    if (split && !noJoin.test(split[2]!)) {
      const middle = start + split[1]!.length;
      found.push(
        { lower: split[1]!, start, end: middle },
        { lower: split[2]!, start: middle, end: start + lower.length },
      );
    } else found.push({ lower, start, end: start + match[0].length });
  }
  return joinPairs(found);
}

const particles = new Set(['tune', 'down', 'up', 'out', 'off', 'in', 'back', 'on']);

/** "fine", "tune" → "finetune" where the joined word is a known verb. */
function joinPairs(tokens: NameToken[]): NameToken[] {
  const found: NameToken[] = [];
  for (const token of tokens) {
    const before = found.at(-1);
    if (before && particles.has(token.lower) && verbOf(before.lower + token.lower))
      found[found.length - 1] = { lower: before.lower + token.lower, start: before.start, end: token.end };
    else found.push(token);
  }
  return found;
}

const plainWords = new Set([
  'mcp',
  'server',
  'io',
  'com',
  'github',
  'tool',
  'tools',
  'api',
  'the',
  'js',
  'ts',
  'py',
  'v1',
  'v2',
]);

/** The tokens without a leading repetition of the server's name. At least one token stays, and a verb is kept. */
export function withoutServer(
  tokens: readonly NameToken[],
  server: string,
  serverTokens = tokensOf(server),
): NameToken[] {
  const own = new Set(serverTokens.map((token) => token.lower));
  const compact = server.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  let from = 0;
  while (from < tokens.length - 1) {
    const { lower } = tokens[from]!;
    const verb = verbOf(lower);
    const isOwn = own.has(lower) || plainWords.has(lower) || (lower.length > 3 && compact.includes(lower));
    if (!isOwn || (verb && !verb.nounToo)) break;
    if (verb && leadingVerbs.has(lower)) break;
    from++;
  }
  return tokens.slice(from);
}

/** The acts that a name names, the deciding one first. `money` tells whether the server deals in assets. */
export function nameActs(name: string, tokens: readonly NameToken[], money: boolean): Act[] {
  const at = decidingToken(tokens);
  if (at === undefined) return [];
  const acts = [actAt(name, tokens, { at: at.index, verb: at.verb, money, forced: at.weak })];
  tokens.forEach((token, i) => {
    const verb = i > at.index && isJoint(tokens[i - 1]) ? verbOf(token.lower) : undefined;
    if (verb && verb.form === 'base') acts.push(actAt(name, tokens, { at: i, verb, money, forced: at.weak }));
  });
  return acts;
}

function isJoint(token: NameToken | undefined): boolean {
  return token?.lower === 'and' || token?.lower === 'or' || token?.lower === 'then';
}

interface Found {
  index: number;
  verb: KnownVerb;
  weak: boolean;
}

/** First words of a name that are the object where a plain verb follows: `list_create`. */
const nounFirst =
  /^(?:list|query|report|test|view|set|rate|filter|sample|order|document|post|print|start|run|stat|index)$/;

/** Verbs that decide at the end of a longer name, whatever stands before: `deploy_plan_get`. */
const closingVerb = /^(?:get|ls|delete|create|remove|describe|retrieve|fetch|generate)$/;

/** Verbs first and foremost, whatever follows: `vps_update_install_script`. */
const core = /^(?:update|edit|change|move|copy|cancel|import|export|upload|download|start|stop|restart)$/;

/** Verb first, else verb last, else a verb between, else a noun that can be a verb. */
function decidingToken(tokens: readonly NameToken[]): Found | undefined {
  const found: Found[] = [];
  tokens.forEach(({ lower }, index) => {
    const nominal = nominals.get(lower);
    const verb = verbOf(lower) ?? (nominal ? verbOf(nominal) : undefined);
    if (verb && verb.form === 'base') found.push({ index, verb, weak: nominal !== undefined && !verbOf(lower) });
  });
  const last = tokens.length - 1;
  const isStrong = ({ verb, index }: Found) =>
    tokens[index]!.lower === verb.lemma && (!verb.nounToo || leadingVerbs.has(verb.lemma));
  if (last === 0 && found[0]?.verb.nounToo) return { ...found[0], weak: true };
  const strong = found.filter(isStrong);
  const closing =
    last > 1 && closingVerb.test(tokens[last]!.lower) && !closingVerb.test(tokens[0]!.lower)
      ? found.find(({ index }) => index === last)
      : undefined;
  if (closing) return closing;
  const reader = last > 0 && /^(?:reader|viewer|fetcher)$/.test(tokens[last]!.lower) ? found.find(({ index }) => index === last) : undefined; // prettier-ignore
  if (reader) return { ...reader, weak: false };
  const first = strong.find(({ index }) => index === 0);
  const plain = strong.filter(({ verb }) => !verb.nounToo);
  const closes = plain.some(({ index, verb }) => index === 1 && verb.kind !== 'send');
  if (first && !(last === 1 && nounFirst.test(first.verb.lemma) && closes)) return first;
  const early = strong.find(({ verb, index }) => core.test(verb.lemma) && index < (plain[0]?.index ?? 0));
  if (early ?? plain[0]) return early ?? plain[0];
  const noun = strong.find(({ index }) => index === last) ?? strong[0];
  if (noun) return { ...noun, weak: true };
  const rest =
    found.find(({ index, verb }) => index === 0 && tokens[0]!.lower === verb.lemma) ??
    found.find(({ index }) => index === last) ??
    found[0];
  return rest && { ...rest, weak: true };
}

/** In version control a fetch writes: it moves the references of the local copy. */
const gitFetch = /(?:^|[_.-])git[_-]?fetch$/i;

interface At {
  at: number;
  verb: KnownVerb;
  money: boolean;
  /** Weak whatever the object says, since the word may be a noun here. */
  forced: boolean;
}

function actAt(name: string, tokens: readonly NameToken[], { at, verb, money, forced }: At): Act {
  const { object, beyond } = objectAt(tokens, at);
  const flip = flipOf(verb.lemma, object, money);
  const token = tokens[at]!;
  return {
    verb: verb.lemma,
    kind: kindOf(name, { verb, tokens, flip }),
    place: 'name',
    object,
    beyond,
    weak: (forced && !isGesture(tokens, flip)) || (verb.weak && !flip),
    disputed: flip ? (flip.disputed ?? false) : verb.disputed,
    evidence: spanOf('name', name, [token.start, token.end])!,
  };
}

interface Kindred {
  verb: KnownVerb;
  tokens: readonly NameToken[];
  flip: Flip | undefined;
}

/** What one does to a page, when the first word says that it is done in a browser. */
const onPage = /^(?:switch|select|submit|clear|check)$/;

function kindOf(name: string, { verb, tokens, flip }: Kindred): Act['kind'] {
  if (gitFetch.test(name)) return 'write';
  if (tokens[0]?.lower === 'browser' && onPage.test(verb.lemma)) return 'drive';
  return flip?.kind ?? verb.kind;
}

/** `browser_file_upload`: the first word says on what, so the noun at the end is a gesture. */
function isGesture(tokens: readonly NameToken[], flip: Flip | undefined): boolean {
  return flip?.kind === 'drive' && tokens[0]?.lower === 'browser';
}

function objectAt(tokens: readonly NameToken[], at: number): { object: string[]; beyond: string[] } {
  const object: string[] = [];
  const beyond: string[] = [];
  let isBeyond = false;
  for (const { lower } of tokens.slice(at + 1)) {
    if (boundaries.has(lower)) isBeyond ||= object.length > 0 || lower === 'from';
    else (isBeyond ? beyond : object).push(singular(lower));
  }
  const own = object.length > 0 || beyond.length > 0 ? object : tokens.slice(0, at).map(({ lower }) => singular(lower));
  return { object: own, beyond };
}
