import type { Call, Outcome } from '../../../model/policy.ts';
import { goQuote } from '../../operators/go-text.ts';
import { goInteger, goValueOfJson } from '../../operators/go-value.ts';
import { createTest, stepsOf, valueAt, type Test } from '../../operators/operators.ts';
import { specialRules, type Decide } from '../format.ts';
import { scopeOf, type InterceptCondition, type InterceptConfig, type InterceptRule } from './config.ts';
import { createCounters, type Counters } from './counters.ts';
import { reservationOf, reserveAll, type Reservation } from './reserve.ts';

/** A condition ready to run. */
interface Check {
  /** The counter's key, or the names on the path of the argument. */
  counter?: string;
  steps: readonly string[];
  test: Test;
}

interface PreparedRule {
  rule: InterceptRule;
  checks: readonly Check[];
  reservation?: Reservation;
}

/**
 * Decides calls as Intercept's engine and proxy do, with a fresh counter store and an upstream that never answers
 * with an error (which would give a call's count back).
 */
export function evaluateIntercept(config: InterceptConfig): Decide {
  const counters = createCounters();
  const rulesFor = createLookup(config);
  const hidden = new Set(config.hide);
  return (received) => {
    const call = { ...received, tool: received.tool.toWellFormed() };
    if (hidden.has(call.tool) || hidden.has('*'))
      return deny(specialRules.hidden, `Tool ${goQuote(call.tool)} is hidden by policy`);
    if (config.default === 'deny' && !config.tools.has(call.tool))
      return deny(specialRules.defaultDeny, `Tool ${goQuote(call.tool)} is not permitted by policy`);
    const rules = rulesFor(call.tool);
    const refusing = rules.find((rule) => refuses(counters, rule, call))?.rule;
    if (refusing) return deny(refusing.name, refusing.onDeny || `Denied by rule ${goQuote(refusing.name)}`);
    const refusal = reserveAll(
      counters,
      rules.flatMap(({ reservation }) => reservation ?? []),
      call,
    );
    return refusal ?? { decision: 'allow', rule: specialRules.allowed, message: '' };
  };
}

function deny(rule: string, message: string): Outcome {
  return { decision: 'deny', rule, message };
}

/**
 * The tool's own rules, then those of all tools; prepared when first asked for. A call to a tool named `*` meets the
 * entry of all tools twice, under either scope, as in the proxy.
 */
function createLookup(config: InterceptConfig): (tool: string) => readonly PreparedRule[] {
  const prepared = new Map<string, readonly PreparedRule[]>();
  const rulesOf = (name: string, scope: string) =>
    (config.tools.get(name)?.rules ?? []).map((rule) => prepare(rule, scope));
  const forAll = rulesOf('*', scopeOf('*'));
  return (tool) => {
    if (!config.tools.has(tool)) return forAll;
    const known = prepared.get(tool) ?? [...rulesOf(tool, tool), ...forAll];
    prepared.set(tool, known);
    return known;
  };
}

function prepare(rule: InterceptRule, scope: string): PreparedRule {
  const reservation = reservationOf(rule, scope);
  return { rule, checks: rule.conditions.map(checkOf), ...(reservation ? { reservation } : {}) };
}

function checkOf({ path, op, value }: InterceptCondition): Check {
  const test = createTest(op, value);
  return path.startsWith('state.')
    ? { counter: path.slice('state.'.length), steps: [], test }
    : { steps: stepsOf(path), test };
}

function refuses(counters: Counters, { rule, checks }: PreparedRule, call: Call): boolean {
  return rule.action === 'deny' || checks.some((check) => !holds(counters, check, call));
}

function holds(counters: Counters, { counter, steps, test }: Check, call: Call): boolean {
  if (counter !== undefined) return test(goInteger(counters.read(counter, call.at)));
  const value = valueAt(call.arguments, steps);
  return test(value === undefined ? undefined : goValueOfJson(value));
}
