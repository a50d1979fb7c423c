import type { Finding } from '../model/finding.ts';
import type { Call, Outcome, ToolRule } from '../model/policy.ts';
import { createAbstractEvaluator } from './abstract.ts';
import {
  specialRules,
  type Decide,
  type Format,
  type FormatOptions,
  type Loss,
  type Parsed,
  type Rules,
} from './formats/format.ts';
import { forbiddenArguments, noon, ordinaryArguments, repeated } from './sample-calls.ts';
import { isSameData } from './same.ts';
import { tightestLimits, windowLength } from './windows.ts';

/** A tool whose calls the proof makes up. */
export interface CalledTool {
  name: string;
  inputSchema?: unknown;
}

/** Limits above this are not run to their end: the counting is the same for every number. */
export const mostCalls = 2000;

const permissiveness: Record<Outcome['decision'], number> = { deny: 0, ask: 1, allow: 2 };

interface Proof {
  format: Format;
  rules: Rules;
  /** Tools of which a loss was stated; undefined among them where one concerns the whole document. */
  lossy: ReadonlySet<Loss['tool']>;
  /** An evaluator that has counted nothing yet. */
  createTheirs: () => Decide;
}

/**
 * Proves that a rendered policy says what the policy says: it parses under the strict schema, decides like the policy
 * over made-up calls (never more permissively where a loss was stated), and survives parse, render, parse. No
 * findings means proven.
 */
export function provePolicy(
  format: Format,
  rules: Rules,
  tools: readonly CalledTool[],
  options?: FormatOptions,
): Finding[] {
  const { text, losses } = format.render(rules, options);
  const parsed = format.parse(text, options);
  const complaints = parsed.findings.filter(({ level }) => level !== 'note');
  if (parsed.document === undefined || complaints.length > 0)
    return [failure(format, 'the rendered document does not parse strictly'), ...complaints];
  const lossy = new Set(losses.map(({ tool }) => tool));
  const proof = { format, rules, lossy, createTheirs: evaluatorsOf(format, parsed.document) };
  return [...roundTripFailures(format, { text, parsed, options }), ...decisionFailures(proof, tools)];
}

/** Where a format counts nothing, one evaluator serves every sequence. */
function evaluatorsOf(format: Format, document: unknown): () => Decide {
  if (format.can.limits.length > 0) return () => format.createEvaluator(document);
  const only = format.createEvaluator(document);
  return () => only;
}

function failure({ id }: Format, message: string): Finding {
  return {
    level: 'error',
    where: id,
    message: `Not proven: ${message}.`,
    next: 'Correct the format; the document must not be published.',
  };
}

interface Trip {
  text: string;
  parsed: Parsed<unknown>;
  options: FormatOptions | undefined;
}

function roundTripFailures(format: Format, { text, parsed, options }: Trip): Finding[] {
  if (!parsed.policy) return [failure(format, 'its own document can’t be read back as a policy')];
  const again = format.render(parsed.policy, options).text;
  // The same text is read the same way.
  if (again === text) return [];
  const second = format.parse(again, options);
  const isSame = isSameData(parsed.policy, second.policy) && isSameData(parsed.document, second.document);
  return isSame ? [] : [failure(format, 'parse, render, parse changes the document')];
}

/** Each sequence runs on evaluators of its own; the first difference of a sequence is told. */
function decisionFailures(proof: Proof, tools: readonly CalledTool[]): Finding[] {
  const schemas = new Map(tools.map(({ name, inputSchema }) => [name, inputSchema]));
  const names = [...new Set([...proof.rules.tools.keys(), ...schemas.keys()])];
  const ordinary = names.map((tool) => callOf(tool, ordinaryArguments(schemas.get(tool), proof.rules.tools.get(tool))));
  const sequences = [
    ...ordinary.map((call) => callsOf(call, proof.rules.tools.get(call.tool))),
    [...ordinary, ...ordinary],
    unlistedCalls(proof),
  ];
  return sequences.flatMap((calls) => differenceIn(proof, calls) ?? []);
}

function callOf(tool: string, args: Record<string, unknown>): Call {
  return { tool, arguments: args, at: noon };
}

/** Calls with forbidden arguments while no limit is used up, normal ones, those over each limit, one in the next window. */
function callsOf(call: Call, rule: ToolRule | undefined): Call[] {
  const limits = tightestLimits(rule?.limits ?? []).filter(({ max }) => max <= mostCalls);
  const overLimits = limits.flatMap(({ max, window }, i) => {
    const at = call.at + (i + 1) * windowLength.day;
    return [...repeated({ ...call, at }, max + 1), { ...call, at: at + windowLength[window] }];
  });
  const forbidden = rule ? forbiddenArguments(call.arguments, rule) : [];
  return [...forbidden.map((args) => ({ ...call, arguments: args })), ...repeated(call, 3), ...overLimits];
}

/** Calls of tools that the policy doesn't list, nor any tool that the client calls by the same name. */
function unlistedCalls({ format, rules: { tools } }: Proof): Call[] {
  const names = [
    'a_tool_that_is_not_listed',
    'constructor',
    '__proto__',
    'toString',
    ...[...tools.keys()].slice(0, 3).map((name) => `${name} `),
  ];
  const clientName = (name: string) => format.clientName?.(name) ?? name;
  const listed = new Set([...tools.keys()].map(clientName));
  return names.filter((name) => !tools.has(name) && !listed.has(clientName(name))).map((name) => callOf(name, {}));
}

function differenceIn({ format, rules, lossy, createTheirs }: Proof, calls: Call[]): Finding | undefined {
  const [theirs, ours]: [Decide, Decide] = [createTheirs(), createAbstractEvaluator(rules)];
  for (const call of calls) {
    const [got, expected] = [theirs(call), ours(call)];
    const isUnlisted = !rules.tools.has(call.tool);
    // A client that can neither count nor deny the rest of a server asks a person each time, and says so.
    const isMeantToRun = /^(?:allow|ask)$/.test(rules.tools.get(call.tool)?.decision ?? '') && lossy.has(call.tool);
    const asksInstead = got.decision === 'ask' && (isMeantToRun || (isUnlisted && lossy.has(undefined)));
    const isWeaker = permissiveness[got.decision] > permissiveness[expected.decision] && !asksInstead;
    const isStricter = permissiveness[got.decision] < permissiveness[expected.decision];
    const isListed = format.can.hide && expected.rule === specialRules.hidden && got.rule !== specialRules.hidden;
    const isStated = lossy.has(call.tool) || (lossy.has(undefined) && isUnlisted);
    if (isWeaker || ((isStricter || isListed) && !isStated)) return difference(format, call, { got, expected });
  }
  return undefined;
}

function difference(format: Format, call: Call, { got, expected }: Record<'got' | 'expected', Outcome>): Finding {
  const told = (outcome: Outcome) => (outcome.rule === specialRules.hidden ? 'hide' : outcome.decision);
  const words = `meets "${told(got)}" where the policy says "${told(expected)}"`;
  return failure(format, `a call of ${JSON.stringify(call.tool)} with ${JSON.stringify(call.arguments)} ${words}`);
}
