import { type Evidence } from '../../model/evidence.ts';
import type { Parameter } from '../../model/parameter.ts';
import { categoryOf, type Act, type Kind } from '../act.ts';
import { verbOf } from '../lexicon/lookup.ts';
import { foreignActs, type Language } from './language.ts';
import type { Lead } from './lead.ts';
import { nameActs, tokensOf } from './name.ts';
import { isDenied } from './promises.ts';
import { spanOf } from './span.ts';
import type { Word } from './words.ts';

/** One value of an argument that decides what the call does. */
export interface ArgumentMode {
  parameter: string;
  value: string;
  act: Act | undefined;
}

/** Names of parameters that choose what the call does. */
export const actionLike =
  /^(?:.*[_-])?(?:action|actions|operation|operations|op|mode|method|command|cmd|subcommand|sub_command|verb|task|tasktype|function|request_?type|event|event_?type)$/i;
const httpMethods = new Set(
  'get post put patch delete head options trace connect copy link unlink purge lock unlock propfind view'.split(' '),
);
const filter = /(?:filter|where|query|match|criteria)s?\./i;
const stored = /^(?:create|add|update|edit|save|set|modify|patch|register|new|define|import)$/;

interface ModeSource {
  parameters: readonly Parameter[];
  /** What name and lead sentence say: a method that is stored with a request is data. */
  acts: readonly Act[];
  money: boolean;
}

/** The values of action-like arguments, where at least two of them are verbs. */
export function argumentModes({ parameters, acts, money }: ModeSource): ArgumentMode[] {
  const keepsRequest = acts.some(({ kind, verb }) => kind === 'write' && stored.test(verb));
  return parameters
    .filter(({ name, path, depth }) => depth <= 1 && actionLike.test(name) && !filter.test(path))
    .filter((parameter) => !(keepsRequest && isHttp(parameter)))
    .flatMap((parameter) => modesOf(parameter, money));
}

function modesOf(parameter: Parameter, money: boolean): ArgumentMode[] {
  const values = (parameter.enum ?? []).filter((value): value is string => typeof value === 'string' && value !== '');
  if (values.length < 2 || values.length > 200) return [];
  const modes = values.map((value) => ({
    parameter: parameter.path,
    value,
    act: isHttp(parameter) ? httpAct(parameter, value) : actOf(parameter, value, money),
  }));
  const known = modes.filter(({ act }) => act && !act.weak).length;
  const isNamedAction = /action|operation|command|cmd|verb/i.test(parameter.name);
  return known >= 2 || (isNamedAction && known >= 1) ? modes : [];
}

function isHttp({ enum: values = [] }: Parameter): boolean {
  return values.length > 1 && values.every((value) => httpMethods.has(String(value).toLowerCase()));
}

function actOf(parameter: Parameter, value: string, money: boolean): Act | undefined {
  const [act] = nameActs(value, tokensOf(value), money);
  return act && { ...act, place: 'argument', evidence: enumEvidence(parameter, value) ?? act.evidence };
}

/** A request by GET reads; what another method does is up to the address. */
function httpAct(parameter: Parameter, value: string): Act | undefined {
  const evidence = enumEvidence(parameter, value);
  if (!evidence) return undefined;
  const kind: Kind = /^(?:get|head|options)$/i.test(value) ? 'read' : 'request';
  return { verb: '', kind, place: 'argument', object: ['request'], beyond: [], weak: false, disputed: false, evidence };
}

function enumEvidence(parameter: Parameter, value: string): Evidence | undefined {
  const index = parameter.enum?.indexOf(value) ?? -1;
  return index < 0 ? undefined : spanOf(`${parameter.enumField}/${index}`, value, [0, value.length]);
}

interface Source {
  text: string;
  words: readonly Word[];
  language: Language;
  nameActs: readonly Act[];
  lead: Lead | undefined;
  leadActs: readonly Act[];
  modes: readonly ArgumentMode[];
  money: boolean;
}

const umbrella = /^(?:manage|administer|maintain|control|operate)$/;
const umbrellaText =
  /管理|操作|増減|관리|\bcrud\b|\b(?:operations?|actions?|commands?|modes?|methods?)\s*(?:\([^)]*\))?\s*:|\bone of the following\b|\bfollowing (?:\w+ )?(?:operations|actions)\b|\b(?:actions?|operations?) supported\b/i;

/** What a tool with several modes lists in its description: "manage tasks (create, update, delete)". */
export function listedActs(source: Source): Act[] {
  const said = source.lead?.acts ?? source.leadActs;
  const isUmbrella =
    [...source.nameActs.slice(0, 1), ...said.slice(0, 1)].some(isUmbrellaAct) ||
    (!isPlainlyOne(said) && !isPlainlyOne(source.nameActs) && umbrellaText.test(source.text.slice(0, 3000)));
  const foreign = isUmbrella ? foreignActs({ field: 'description', ...source }, true) : [];
  const operations = isPlainlyRead(source.nameActs) && isPlainlyRead(said) ? [] : operationNames(source);
  const within = isUmbrella ? bracketedActs(source) : [];
  if (within.length > 0) return within.map((act) => ({ ...act, place: 'listed' }));
  if (!isUmbrella && operations.length === 0) return [];
  return [...operations, ...foreign, ...(isUmbrella ? listedVerbs(source) : [])].map((act) => ({
    ...act,
    place: 'listed',
  }));
}

function isUmbrellaAct({ verb, object }: Act): boolean {
  return (
    umbrella.test(verb) ||
    (/^(?:perform|execute|handle)$/.test(verb) && /^(?:operation|action|crud)$/.test(object.at(-1) ?? ''))
  );
}

/** The lead sentence says one plain thing, so that a list further down is about its arguments. */
function isPlainlyOne(said: readonly Act[]): boolean {
  return (
    said.length > 0 &&
    said.every(({ kind, weak }) => !weak && (categoryOf({ kind }) === 'Read' || kind === 'run' || kind === 'drive'))
  );
}

function isPlainlyRead(said: readonly Act[]): boolean {
  return said.length > 0 && said.every((act) => categoryOf(act) === 'Read');
}

const elsewhere = /\b(?:use|using|via|see|call)\s+(?:the\s+)?[`'"]?\w+[_-]\w+/i;

/** Nouns too, but in a list of what can be done they are verbs. */
const lifecycle = /^(?:start|stop|restart|reboot)$/;

/** Verbs that a list names: after a comma, a bullet, a quote, a colon or "and"/"or", and not denied. */
function listedVerbs({ text, words }: Source): Act[] {
  const found: Act[] = [];
  for (const [i, word] of words.entries()) {
    const verb = verbOf(word.lower);
    if (!verb || verb.weak || (verb.nounToo && !lifecycle.test(word.lower))) continue;
    const before = words[i - 1];
    const isListed =
      /[,:;/|(`'"•*\-–[\n]/.test(word.gap) || before === undefined || /^(?:and|or|to|can|will)$/.test(before.lower);
    if (!isListed || isDenied(text, word.start) || elsewhere.test(text.slice(word.start, word.start + 80))) continue;
    const act = {
      verb: verb.lemma,
      kind: verb.kind,
      place: 'listed' as const,
      object: [],
      beyond: [],
      weak: false,
      disputed: true,
    };
    if (categoryOf(act) === 'Destructive' || categoryOf(act) === 'Write' || lifecycle.test(word.lower))
      found.push({ ...act, evidence: spanOf('description', text, [word.start, word.end])! });
  }
  return found.slice(0, 40);
}

const bracketed = /\b(?:operations?|actions?) \(([a-z][a-z ,/-]{2,80})\)/i;

/** "Various operations (list, get)": where each word in the brackets is a known act, they are all there is. */
function bracketedActs({ text, money }: Source): Act[] {
  const match = bracketed.exec(text.slice(0, 300));
  if (!match) return [];
  const from = match.index + match[0].length - match[1]!.length - 1;
  const acts = [...match[1]!.matchAll(/[a-z][a-z -]*/gi)].map((item) => {
    const [act] = nameActs(item[0], tokensOf(item[0]), money);
    const start = from + item.index;
    return act && { ...act, evidence: spanOf('description', text, [start, start + item[0].length])! };
  });
  return acts.length > 1 && acts.every((act) => act !== undefined) ? acts : [];
}

const operationList =
  /\b(?:following|available|supported)(?:\s+[\w-]+){0,2}\s+(?:operations|actions|commands|methods|tools)\b:?/i;

/** Names of operations in a lead sentence: "run one of the following operations get-team, delete-team". */
function operationNames({ text, money }: Source): Act[] {
  const match = operationList.exec(text.slice(0, 600));
  if (!match) return [];
  const from = match.index + match[0].length;
  const found: Act[] = [];
  for (const item of text
    .slice(from, from + 600)
    .matchAll(/\b(?:[a-z]+(?:[-_][a-z]+)+|[A-Z][a-z]+(?:[A-Z][a-z]+)+)\b/g)) {
    const [act] = nameActs(item[0], tokensOf(item[0]), money);
    const start = from + item.index;
    if (act) found.push({ ...act, evidence: spanOf('description', text, [start, start + item[0].length])! });
  }
  return found;
}
