import { compileGoRegex } from './go-regex.ts';
import { goText } from './go-text.ts';
import { isGoList, numberOf, type GoValue } from './go-value.ts';

type Operator = (actual: GoValue, expected: GoValue) => boolean;

const compare =
  (holds: (a: number, b: number) => boolean): Operator =>
  (actual, expected) => {
    const [a, b] = [numberOf(actual), numberOf(expected)];
    return a !== undefined && b !== undefined && holds(a, b);
  };

/** Two numbers by size, anything else by the text that Go prints. */
const isEqual: Operator = (actual, expected) => {
  const [a, b] = [numberOf(actual), numberOf(expected)];
  return a !== undefined && b !== undefined ? a === b : goText(actual) === goText(expected);
};

const isIn: Operator = (actual, expected) => isGoList(expected) && expected.some((item) => isEqual(actual, item));

const hasMatch: Operator = (actual, expected) =>
  typeof actual === 'string' && typeof expected === 'string' && compileGoRegex(expected).test?.(actual) === true;

const contains: Operator = (actual, expected) =>
  typeof actual === 'string'
    ? typeof expected === 'string' && actual.includes(expected)
    : isGoList(actual) && actual.some((item) => isEqual(item, expected));

/** Intercept's operators on a present value, argument first; `exists` is decided before, on presence alone. */
const operators = new Map<string, Operator>([
  ['eq', isEqual],
  ['neq', (actual, expected) => !isEqual(actual, expected)],
  ['in', isIn],
  ['not_in', (actual, expected) => !isIn(actual, expected)],
  ['lt', compare((a, b) => a < b)],
  ['lte', compare((a, b) => a <= b)],
  ['gt', compare((a, b) => a > b)],
  ['gte', compare((a, b) => a >= b)],
  ['regex', hasMatch],
  ['contains', contains],
]);

/** The names of all operators, as the grammar lists them. */
export const operatorNames: readonly string[] = [...operators.keys(), 'exists'];

/** Whether a condition holds on what stands at its path; undefined for a missing one, on which all but `exists` fail. */
export function isMet(actual: GoValue | undefined, op: string, expected: GoValue): boolean {
  if (op === 'exists') return typeof expected === 'boolean' && (actual !== undefined && actual !== null) === expected;
  return actual !== undefined && (operators.get(op)?.(actual, expected) ?? false);
}

/** What stands at a path such as `args.a.b`: split at every dot, through objects alone. */
export function valueAtPath(args: Readonly<Record<string, unknown>>, path: string): unknown {
  let at: unknown = args;
  for (const step of path.replace(/^args\./, '').split('.')) {
    if (typeof at !== 'object' || at === null || Array.isArray(at) || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at;
}
