import type { SignalId } from '../../model/signal.ts';
import { categoryOf, type Act } from '../act.ts';
import type { NamedParameter, Reading } from '../reading.ts';
import { aimsOf, type Aims } from './aims.ts';
import { commonServers } from './noun-words.ts';
import { nounOf, type Noun } from './noun.ts';
import { code, tame } from './quote.ts';
import type { Judged } from './rationale.ts';
import { warningOf } from './warning.ts';

/** All that the sentence plans may speak of. */
export interface Facts {
  reading: Reading;
  verdict: Judged;
  act: Act | undefined;
  /** The tool's name in code marks. */
  tool: string;
  /** " on Linear"; empty where the server has no name. */
  on: string;
  /** Lemma of the deciding verb. */
  verb: string;
  noun: Noun | undefined;
  /** Required parameters that choose what is hit. */
  aims: Aims | undefined;
  /** The top-level parameters that can be named in a sentence. */
  top: readonly NamedParameter[];
  /** What the definition itself warns of, to be quoted. */
  warning: string | undefined;
  has: (id: SignalId) => boolean;
  /** The parameters on which a signal was seen. */
  seenOn: (id: SignalId) => NamedParameter[];
  /** The start of the description, or a parameter's own text, says so. */
  speaksOf: (pattern: RegExp) => boolean;
  /** One of several wordings, the same at each run for the same tool. */
  pick: (...wordings: readonly string[]) => string;
}

const opening = 600;

/** Looks up everything once. */
export function factsOf(reading: Reading, verdict: Judged): Facts {
  const isFitting = (one: Act) => categoryOf(one) === verdict.category;
  const act =
    reading.nameActs.find((one) => isFitting(one) && !one.weak && one.verb !== '') ??
    reading.acts.find(isFitting) ??
    reading.acts[0];
  const noun = nounFor(reading, act);
  const seed = mark(`${reading.server.name}/${reading.name}`);
  const start = reading.withheld ? '' : reading.text.slice(0, opening);
  return {
    reading,
    verdict,
    act,
    tool: reading.name.trim() === '' ? 'the nameless tool' : code(reading.name, 64),
    on: onServer(reading.server.name),
    verb: act?.verb ?? '',
    noun,
    aims: reading.withheld
      ? undefined
      : aimsOf(reading.parameters, { noun, category: verdict.category, verb: act?.verb ?? '' }),
    top: reading.parameters.filter(({ depth, path }) => depth === 0 && /^[\w.$-]{1,40}$/.test(path)),
    warning: verdict.category === 'Read' ? undefined : warningOf(reading),
    has: (id) => verdict.signals.some((signal) => signal.id === id),
    seenOn: (id) => {
      const paths = new Set(verdict.signals.flatMap((signal) => (signal.id === id ? [signal.parameter] : [])));
      return reading.parameters.filter(({ path }) => paths.has(path));
    },
    speaksOf: (pattern) => pattern.test(start),
    pick: (...wordings) => wordings[seed % wordings.length]!,
  };
}

/** "Apply a patch to an issue" changes no patch, "run a query" returns no query. */
function nounFor(reading: Reading, act: Act | undefined): Noun | undefined {
  const noun = act?.verb === 'apply' ? undefined : nounOf(reading, act);
  const isRequest = act && categoryOf(act) === 'Read' && /(?:quer(?:y|ies)|search|request|operation|call)$/i.test(noun?.one ?? ''); // prettier-ignore
  return isRequest ? undefined : noun;
}

const repeatable =
  /\b(?:idempotent|upserts?|create or update|creates or updates|add or update|no-op|already exists?|if (?:it|one|they) (?:does|do)(?:n.t| not) exist)\b/i;

/** A repeat is said to change nothing, or is caught by a key. */
export function isRepeatable({ reading }: Facts): boolean {
  const { definition, text, parameters, withheld } = reading;
  if (definition.annotations?.idempotentHint === true) return true;
  if (withheld) return false;
  const isKeyed = parameters.some(({ snake }) => /idempoten|^request_(?:id|key)$|client_order_id/.test(snake));
  return isKeyed || repeatable.test(text.slice(0, 1500));
}

function onServer(name: string): string {
  const tamed = tame(name.replaceAll('`', ''), 40).replace(/ MCP Server$/i, '');
  if (tamed === '') return '';
  const key = tamed
    .toLowerCase()
    .replaceAll(/\s*\(.*$/g, '')
    .replaceAll(' ', '-');
  if (/\bserver$/i.test(tamed)) return ` on the ${tamed}`;
  return commonServers.has(key) ? ` on the ${tamed} server` : ` on ${tamed}`;
}

/** A stable number from a name (FNV-1a). */
function mark(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length && i < 300; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash >>> 7;
}
