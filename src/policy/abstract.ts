import type { Call, Condition, Limit, Outcome, ToolRule } from '../model/policy.ts';
import { specialRules, type Decide, type Rules } from './formats/format.ts';
import { compileGoRegex } from './operators/go-regex.ts';
import { valueAtPath } from './operators/operators.ts';
import { limitInWords, windowStart } from './windows.ts';

/**
 * What our own policy means, against which every format is proven. Conditions are typed (5 is not "5") and fail on
 * a missing argument; limits count allowed calls of one tool in calendar windows of UTC.
 */
export function createAbstractEvaluator(rules: Rules): Decide {
  const counts = new Map<string, number>();
  return (call) => {
    const rule = rules.tools.get(call.tool);
    if (!rule && rules.default === 'deny') return outcome('deny', specialRules.defaultDeny, 'not listed');
    if (!rule) return outcome('allow', specialRules.allowed, '');
    if (rule.decision === 'hide') return outcome('deny', specialRules.hidden, rule.because);
    if (rule.decision === 'deny') return outcome('deny', 'deny', rule.because);
    const broken = rule.conditions.find((condition) => !holds(condition, call.arguments));
    if (broken) return outcome('deny', `${broken.path}-${broken.op}`, rule.because);
    return count(counts, rule, call) ?? outcome(rule.decision, specialRules.allowed, rule.because);
  };
}

function outcome(decision: Outcome['decision'], rule: string, message: string): Outcome {
  return { decision, rule, message };
}

/** Counts a call in the windows of all its limits, or denies it and counts it in none. */
function count(counts: Map<string, number>, { limits }: ToolRule, call: Call): Outcome | undefined {
  const keyOf = (window: Limit['window']) => JSON.stringify([call.tool, window, windowStart(call.at, window)]);
  const full = limits.find(({ max, window }) => (counts.get(keyOf(window)) ?? 0) >= max);
  if (full) return outcome('deny', limitInWords(full), `over the limit of ${limitInWords(full)}`);
  for (const key of new Set(limits.map(({ window }) => keyOf(window)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return undefined;
}

/** Whether an argument meets a condition. */
export function holds({ path, op, value }: Condition, args: Call['arguments']): boolean {
  const actual = valueAtPath(args, path);
  if (op === 'exists') return (actual !== undefined && actual !== null) === value;
  if (actual === undefined) return false;
  const isAmong = Array.isArray(value) && value.some((item) => item === actual);
  const order = typeof actual === 'number' && typeof value === 'number' ? actual - value : NaN;
  switch (op) {
    case 'eq':
      return actual === value;
    case 'neq':
      return actual !== value;
    case 'in':
      return isAmong;
    case 'not_in':
      return Array.isArray(value) && !isAmong;
    case 'lt':
      return order < 0;
    case 'lte':
      return order <= 0;
    case 'gt':
      return order > 0;
    case 'gte':
      return order >= 0;
    case 'regex':
      return typeof actual === 'string' && typeof value === 'string' && compileGoRegex(value).test?.(actual) === true;
    case 'contains':
      return containsValue(actual, value);
  }
}

function containsValue(actual: unknown, value: Condition['value']): boolean {
  if (typeof actual === 'string') return typeof value === 'string' && actual.includes(value);
  return Array.isArray(actual) && actual.some((item) => item === value);
}
