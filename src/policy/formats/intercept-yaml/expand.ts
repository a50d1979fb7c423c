import { goQuote } from '../../operators/go-text.ts';
import { goInteger } from '../../operators/go-value.ts';
import { scopeOf, windows, type InterceptConfig, type InterceptRule } from './config.ts';

/** Go's Atoi: an optional sign and ASCII digits. */
const integer = /^[+-]?\d+$/;

/** Reads `30/minute`, or says in the engine's words why it is none. */
export function readRateLimit(text: string): { count: bigint; window: string } | { error: string } {
  const slash = text.indexOf('/');
  if (slash < 0) return { error: `rate_limit must be in the format "N/window" (e.g. "5/hour"), got ${goQuote(text)}` };
  const [digits, window] = [text.slice(0, slash), text.slice(slash + 1)];
  const count = integer.test(digits) ? BigInt(digits.replace('+', '')) : 0n;
  if (count <= 0n || count >= 2n ** 63n)
    return { error: `rate_limit count must be a positive integer, got ${goQuote(digits)}` };
  if (windows.includes(window)) return { count, window };
  return { error: `rate_limit window must be "minute", "hour", or "day", got ${goQuote(window)}` };
}

/** Fills in what a document left out, and turns each `rate_limit` that stands alone into a condition with a counter. */
export function fillDefaults(config: InterceptConfig): InterceptConfig {
  const tools = [...config.tools].map(
    ([name, { rules }]) => [name, { rules: rules.map((rule) => fillRule(name, rule)) }] as const,
  );
  return { ...config, default: config.default || 'allow', tools: new Map(tools) };
}

function fillRule(tool: string, rule: InterceptRule): InterceptRule {
  const expanded = expandRateLimit(tool, rule);
  const { state } = expanded;
  return {
    ...expanded,
    action: expanded.action || 'evaluate',
    ...(state ? { state: { ...state, increment: state.increment || 1 } } : {}),
  };
}

function expandRateLimit(tool: string, rule: InterceptRule): InterceptRule {
  const standsAlone = rule.conditions.length === 0 && !rule.state && rule.action !== 'deny';
  if (rule.rateLimit === '' || !standsAlone) return rule;
  const limit = readRateLimit(rule.rateLimit);
  if ('error' in limit) return rule;
  const counter = `_rate_${limit.window}`;
  return {
    ...rule,
    action: 'evaluate',
    rateLimit: '',
    conditions: [{ path: `state.${scopeOf(tool)}.${counter}`, op: 'lte', value: goInteger(limit.count) }],
    onDeny: rule.onDeny || `Rate limit of ${limit.count} per ${limit.window} reached. Try again later.`,
    state: { counter, window: limit.window, increment: 1, incrementFrom: '' },
  };
}
