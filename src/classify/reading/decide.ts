import { worseCategory, type Category } from '../../model/category.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Parameter } from '../../model/parameter.ts';
import { categoryOf, type Act } from '../act.ts';
import { withNamedLoss } from './losses.ts';
import type { ArgumentMode } from './modes.ts';
import { sessionOnly } from './session.ts';
import { spanOf } from './span.ts';

/** How name and description stand to each other. */
export type Agreement = 'both' | 'name' | 'lead' | 'mixed' | 'none';

/** The acts that count, after name, description and arguments were weighed against each other. */
export interface Decision {
  acts: Act[];
  agreement: Agreement;
  /** The tool offers several modes that differ in category. */
  isMulti: boolean;
}

export interface Statements {
  text: string;
  name: string;
  nameActs: readonly Act[];
  leadActs: readonly Act[];
  listed: readonly Act[];
  modes: readonly ArgumentMode[];
  parameters: readonly Parameter[];
  readOnly: Evidence | undefined;
  /** Modes outside the list of allowed values: told in prose, in branches, as switches. */
  toldActs: readonly Act[];
  /** The description promises a text of advice and nothing else. */
  guidance: Act | undefined;
}

/** The worst category of some acts; undefined for none. */
export function worstOf(acts: readonly Act[]): Category | undefined {
  return acts.map(categoryOf).reduce<Category | undefined>((a, b) => (a ? worseCategory(a, b) : b), undefined);
}

/** Weighs what the name says against what the description says, then adds modes and statements. */
export function decide(statements: Statements): Decision {
  const name = turnStatements(statements.nameActs, statements);
  const said = turnStatements(statements.leadActs, statements);
  const lead = offline(softened(said, [...said, ...name]), statements);
  const { acts, agreement } = advised(weigh(softened(followLead(name, lead), name), asAnswer(name, lead)), statements);
  const modes = modeActs(statements);
  const hasModes = modes.length > 0;
  const base = hasModes
    ? acts.filter((act) => !act.weak && act.verb !== '' && (!isFrame(act.verb) || act.kind === 'drive' || isOpen(act)))
    : acts;
  const all = [...(base.length > 0 || hasModes ? base : acts), ...modes];
  const categories = new Set(modes.map(categoryOf));
  const turned = withNamedLoss(turnStatements(keptInSession(all, statements), statements), statements);
  return { acts: turned, agreement: turned.length === 0 ? 'none' : agreement, isMulti: categories.size > 1 };
}

/** A name's verb takes its meaning from the lead sentence where that has the same verb with an object. */
function followLead(name: readonly Act[], lead: readonly Act[]): Act[] {
  return name.map((act) => {
    const same = lead.find(({ verb, object }) => verb === act.verb && object.length > 0 && verb !== 'fetch');
    const isVaguer =
      act.object.length === 0 ||
      (act.object.at(-1) === same?.object.at(-1) && act.object.length < (same?.object.length ?? 0));
    return same && isVaguer ? { ...act, kind: same.kind, disputed: same.disputed } : act;
  });
}

/** Verbs that are milder beside another: "drag and drop", "like or unlike", "calculate, evaluate". */
const milder: readonly [verb: string, beside: string, kind: Act['kind']][] = [
  ['drop', 'drag', 'drive'],
  ['concatenate', 'display', 'read'],
  ['navigate', 'search', 'read'],
  ['navigate', 'browse', 'read'],
  ['unlike', 'like', 'write'],
  ['unstar', 'star', 'write'],
  ['unassign', 'assign', 'write'],
  ['unfollow', 'follow', 'write'],
  ['evaluate', 'calculate', 'compute'],
  ['remove', 'untrash', 'write'],
  ['remove', 'unapprove', 'write'],
  ['clean', 'create', 'write'],
];

function softened(acts: readonly Act[], beside: readonly Act[]): Act[] {
  return acts.map((act) => {
    const isOpposite = act.verb.startsWith('un') && beside.some((other) => other.verb === act.verb.slice(2));
    if (isOpposite) return { ...act, kind: 'write' };
    const pair = milder.find(([verb, other]) => verb === act.verb && beside.some((each) => each.verb === other));
    return pair ? { ...act, kind: pair[2] } : act;
  });
}

/** Resetting what lives in the session alone changes it; nothing is wiped that outlives it. */
function keptInSession(acts: readonly Act[], { text }: Statements): Act[] {
  const isLocal = acts.some(({ kind }) => kind === 'wipe') && sessionOnly.test(text.slice(0, 400));
  return isLocal
    ? acts.map((act) => (act.kind === 'wipe' ? { ...act, kind: 'write', disputed: true } : act))
    : [...acts];
}

/** Verbs that only announce that the mode will be named: "run one of the following operations". */
function isFrame(verb: string): boolean {
  return /^(?:manage|handle|run|execute|perform|select|control|administer|process|operate|interact)$/.test(verb);
}

/** "Execute an action" of the caller's choosing says more than a frame. */
function isOpen({ verb, object, kind }: Act): boolean {
  return (
    kind === 'run' && /^(?:run|execute|invoke)$/.test(verb) && /^(?:action|tool|function)$/.test(object.at(-1) ?? '')
  );
}

interface Weighed {
  acts: Act[];
  agreement: Agreement;
}

/** "Provides instructions for …" beats the verb in the name, with a doubt where the two disagree. */
function advised(weighed: Weighed, { guidance, nameActs }: Statements): Weighed {
  if (!guidance) return weighed;
  const agrees = nameActs.length === 0 || worstOf(nameActs) === 'Read';
  return { acts: [guidance], agreement: agrees ? 'both' : 'mixed' };
}

/** `get_…`, "groups epics by parent": the verb says how the answer looks. */
function asAnswer(name: readonly Act[], lead: readonly Act[]): Act[] {
  if (name.length === 0 || worstOf(name) !== 'Read') return [...lead];
  return lead.map((act) => (act.kind === 'write' && shaping.test(act.verb) ? { ...act, kind: 'compute' } : act));
}

const calculates = /\bworks offline\b|\bwithout (?:any )?(?:api|network) calls\b/i;

/** Merging polygons without any call to elsewhere only computes; a file that is edited offline is still edited. */
function offline(acts: readonly Act[], { text, parameters }: Statements): Act[] {
  const isPure = calculates.test(text.slice(0, 400)) && !parameters.some(({ name }) => /path|file|dir/i.test(name));
  return isPure ? acts.map((act) => (act.kind === 'write' ? { ...act, kind: 'compute' } : act)) : [...acts];
}

const shaping = /^(?:group|combine|aggregate|arrange|authenticate)$/;

function weigh(name: readonly Act[], lead: readonly Act[]): Weighed {
  if (lead.length === 0) return { acts: [...name], agreement: name.length > 0 ? 'name' : 'none' };
  if (name.length === 0) return { acts: [...lead], agreement: 'lead' };
  if (worstOf(name) === worstOf(lead)) return { acts: [...lead, ...name], agreement: 'both' };
  const isNameWeak = name.every(({ weak }) => weak);
  const isLeadWeak = lead.every(({ weak }) => weak);
  // Both are mere nouns: a dangerous one isn't passed over.
  if (isNameWeak && isLeadWeak && isDangerous(name)) return { acts: [...lead, ...name], agreement: 'mixed' };
  // "Make a POST request to a/fixed/path" leaves it to the name.
  if (isNameWeak && isNameFirst(name) && lead.every(({ weak, object }) => weak && object.at(-1) === 'request'))
    return { acts: [...name], agreement: 'name' };
  if (isNameWeak) return { acts: [...lead], agreement: 'lead' };
  if (isLeadWeak) return { acts: [...name], agreement: 'name' };
  return { acts: [...lead, ...name], agreement: 'mixed' };
}

function isNameFirst(name: readonly Act[]): boolean {
  return name[0]?.evidence.start === 0;
}

function isDangerous(acts: readonly Act[]): boolean {
  const worst = worstOf(acts);
  return worst === 'Execute' || worst === 'Destructive' || worst === 'Financial';
}

function modeActs({ modes, listed, toldActs }: Statements): Act[] {
  const byArgument = [...modes.map(({ act }) => act).filter((act) => act !== undefined), ...toldActs];
  return byArgument.length > 0 ? byArgument : [...listed];
}

const statementName =
  /^(?:.*[_-])?(?:sql|sqlquery|cypher|statement|statements|raw_?query|ddl|dml|mutation|graphql)(?:[_-](?:query|statement|text|string|command))?$/i;
const statementText = /\b(?:sql|cypher|graphql|t-sql|pl\/sql|mql|aql|surql|sparql update)\b/i;
const narrow =
  /\b(?:soql|sosl|promql|logql|jql|kql|natural language|builder|generate|translate|explain|validate|format|documentation|docs|examples?|schema|plan)\b/i;

/**
 * A free-form query language runs statements unless the definition promises to read only: "query" then becomes
 * a statement, and a statement with the promise becomes a reading.
 */
function turnStatements(acts: readonly Act[], { parameters, text, name, nameActs, readOnly }: Statements): Act[] {
  const isPromise = readOnly !== undefined;
  const hasParameter = parameters.some((parameter) => statementName.test(parameter.name));
  const lead = text.slice(0, 240);
  return acts.map((act) => {
    const isQuery = act.kind === 'statement' || (act.object.at(-1) === 'query' && act.kind === 'run');
    const isVouched = act.kind === 'run' && act.place === 'lead' && worstOf(nameActs) === 'Read';
    if (
      isPromise &&
      (isQuery ||
        isVouched ||
        (act.kind === 'run' &&
          act.object.some((word) => /sql|query|statement|select|aggregat|contract|method|read-?only/.test(word))))
    )
      return { ...act, kind: 'read' };
    if (isPromise || act.kind !== 'read') return act;
    if (!/^(?:query|execute|run|perform)$/.test(act.verb) || narrow.test(`${lead} ${name}`)) return act;
    const speaks =
      act.object.some((word) => statementText.test(word)) ||
      (act.place !== 'name' && statementText.test(act.evidence.quote));
    return hasParameter || speaks ? { ...act, kind: 'statement', disputed: true } : act;
  });
}

/** The span of the whole name, for verdicts that rest on nothing else. */
export function wholeName(name: string): Evidence | undefined {
  return spanOf('name', name, [0, name.length]);
}
