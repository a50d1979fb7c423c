import type { Call, Outcome } from '../../../model/policy.ts';
import { goValueOfJson } from '../../operators/go-value.ts';
import { createTest, valueAtPath, type Test } from '../../operators/operators.ts';
import { limitInWords, windowStart } from '../../windows.ts';
import { specialRules, type Decide } from '../format.ts';
import { unmapped } from './conditions.ts';
import type { GatewayDenial, GatewayDocument, GatewayLimit } from './schema.ts';

type GatewayCondition = GatewayDenial['conditions'][number];

/**
 * Decides calls as the gateway does, as far as known: hidden, unlisted, require, deny_if, limits. Three things are
 * not documented and chosen here: windows are calendar-aligned in UTC, refused calls don't count, equal counters
 * count together.
 */
export function evaluateGateway(document: GatewayDocument): Decide {
  const counts = new Map<string, { start: number; value: number }>();
  const holds = createHolds();
  const hidden = new Set(document.hide);
  return (call) => {
    if (hidden.has(call.tool) || hidden.has('*'))
      return deny(specialRules.hidden, 'The tool is hidden by this policy.');
    const tool = document.tools?.get(call.tool);
    if (!tool && document.default === 'deny')
      return deny(specialRules.defaultDeny, 'The tool is not listed in this policy.');
    const isTrue = ({ conditions }: GatewayDenial) => conditions.every((condition) => holds(call, condition));
    const refusal =
      refusedBy({ call, key: 'require' }, tool?.require, (entry) => !isTrue(entry)) ??
      refusedBy({ call, key: 'deny_if' }, tool?.deny_if, isTrue);
    return refusal ?? reserve(counts, call, document);
  };
}

function deny(rule: string, message: string): Outcome {
  return { decision: 'deny', rule, message };
}

function refusedBy(
  { call, key }: { call: Call; key: 'require' | 'deny_if' },
  entries: readonly GatewayDenial[] = [],
  refuses: (entry: GatewayDenial) => boolean,
): Outcome | undefined {
  const index = entries.findIndex(refuses);
  if (index < 0) return undefined;
  const { conditions, on_deny } = entries[index]!;
  const id = conditions[0] ? `${conditions[0].path}-${conditions[0].op}` : String(index);
  return deny(`/tools/${call.tool}/${key}/${id}`, on_deny ?? 'Denied by this policy.');
}

/** Whether a condition holds for a call; each is prepared when first met. */
function createHolds(): (call: Call, condition: GatewayCondition) => boolean {
  const tests = new Map<GatewayCondition, Test>();
  return (call, condition) => {
    const test = tests.get(condition) ?? createTest(condition.op, goValueOfJson(unmapped(condition.value)));
    tests.set(condition, test);
    const actual = valueAtPath(call.arguments, condition.path);
    return test(actual === undefined ? undefined : goValueOfJson(actual));
  };
}

type Counts = Map<string, { start: number; value: number }>;

/** Counts the call under every limit that applies, or under none. */
function reserve(counts: Counts, call: Call, document: GatewayDocument): Outcome {
  const own = (document.tools?.get(call.tool)?.limits ?? []).map((limit) => ({
    limit,
    rule: `/tools/${call.tool}/limits/`,
  }));
  const all = (document.all_tools?.limits ?? []).map((limit) => ({ limit, rule: '/all_tools/limits/' }));
  const taken: { value: number }[] = [];
  for (const { limit, rule } of [...own, ...all]) {
    const count = countOf(counts, limit, call.at);
    if (count.value >= limit.max) {
      for (const one of taken) one.value--;
      return deny(rule + limit.counter, `The limit of ${limitInWords(limit)} is used up.`);
    }
    count.value++;
    taken.push(count);
  }
  return { decision: 'allow', rule: specialRules.allowed, message: '' };
}

function countOf(counts: Counts, { counter, window }: GatewayLimit, at: number): { start: number; value: number } {
  const key = `${window} ${counter}`;
  const start = windowStart(at, window);
  const known = counts.get(key);
  const count = known?.start === start ? known : { start, value: 0 };
  counts.set(key, count);
  return count;
}
