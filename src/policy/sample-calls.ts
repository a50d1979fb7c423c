import type { Call, Condition, ToolRule } from '../model/policy.ts';
import { sampleArguments } from './sample-arguments.ts';

type Arguments = Record<string, unknown>;

/** Half past a minute, an hour and a day, so that one call follows another within each. */
export const noon = Date.UTC(2026, 0, 5, 12, 30, 30);

/** Arguments of an ordinary call that meets the conditions of a rule. */
export function ordinaryArguments(inputSchema: unknown, rule: ToolRule | undefined): Arguments {
  const conditions = rule?.conditions ?? [];
  return conditions.reduce(
    (args, condition) => withValue(args, condition.path, meetingValue(condition, args)),
    sampleArguments(inputSchema),
  );
}

/** Calls that each break one condition: by another value, and by leaving the argument out. */
export function forbiddenArguments(ordinary: Arguments, { conditions }: ToolRule): Arguments[] {
  return conditions.flatMap((condition) => [
    withValue(ordinary, condition.path, breakingValue(condition)),
    withValue(ordinary, condition.path, undefined),
  ]);
}

/** `count` equal calls at one moment. */
export function repeated(call: Call, count: number): Call[] {
  return Array.from({ length: count }, () => call);
}

/** A copy in which the path leads to a value, or to nothing where it is undefined. */
function withValue(args: Arguments, path: string, value: unknown): Arguments {
  const [step, ...rest] = path.replace(/^args\./, '').split('.') as [string, ...string[]];
  const child = Object.hasOwn(args, step) ? args[step] : undefined;
  const inner = typeof child === 'object' && child !== null && !Array.isArray(child) ? (child as Arguments) : {};
  const next = rest.length > 0 ? withValue(inner, rest.join('.'), value) : value;
  const others = Object.entries(args).filter(([key]) => key !== step);
  return Object.fromEntries(next === undefined ? others : [...others, [step, next]]) as Arguments;
}

function meetingValue({ path, op, value }: Condition, args: Arguments): unknown {
  const first = Array.isArray(value) ? value[0] : value;
  switch (op) {
    case 'exists':
      return value === true ? 'example' : undefined;
    case 'neq':
    case 'not_in':
      return breakingValue({ path, op: op === 'neq' ? 'eq' : 'in', value });
    case 'lt':
      return Number(first) - 1;
    case 'gt':
      return Number(first) + 1;
    case 'regex':
      return args[path.slice('args.'.length)] ?? 'example';
    default:
      return first;
  }
}

function breakingValue({ op, value }: Condition): unknown {
  const first = Array.isArray(value) ? value[0] : value;
  switch (op) {
    case 'exists':
      return value === true ? null : 'example';
    case 'neq':
    case 'not_in':
      return first;
    case 'lt':
    case 'lte':
      return Number(first) + 1;
    case 'gt':
    case 'gte':
      return Number(first) - 1;
    case 'regex':
      return 0;
    default:
      return otherThan(Array.isArray(value) ? value : [value]);
  }
}

/** A value that none of these equals, contains or is contained in. */
function otherThan(values: readonly unknown[]): unknown {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length > 0) return Math.max(...numbers) + 1;
  if (typeof values[0] === 'boolean') return !values[0];
  return 'none of the allowed values'.replace(/$/, values.includes('none of the allowed values') ? ' at all' : '');
}
