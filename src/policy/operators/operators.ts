import { compileGoRegex } from './go-regex.ts';
import { goText } from './go-text.ts';
import { isGoList, numberOf, type GoValue } from './go-value.ts';

/** Whether a condition holds on what stands at its path; undefined for a missing argument. */
export type Test = (actual: GoValue | undefined) => boolean;

/** Prepares the test of a present value; what is costly waits for the first call, and is then kept. */
type Operator = (expected: GoValue) => (actual: GoValue) => boolean;

const compare =
  (holds: (a: number, b: number) => boolean): Operator =>
  (expected) => {
    const b = numberOf(expected);
    return (actual) => {
      const a = numberOf(actual);
      return a !== undefined && b !== undefined && holds(a, b);
    };
  };

/** Equal to one of some values: two numbers by size, anything else by the text that Go prints. */
function isAmong(values: readonly GoValue[]): (actual: GoValue) => boolean {
  const texts = new Set(values.map(goText));
  const numbers = new Set(values.map(numberOf));
  const otherTexts = new Set(values.filter((value) => numberOf(value) === undefined).map(goText));
  return (actual) => {
    const number = numberOf(actual);
    return number === undefined ? texts.has(goText(actual)) : numbers.has(number) || otherTexts.has(goText(actual));
  };
}

const isEqual: Operator = (expected) => isAmong([expected]);

const isIn: Operator = (expected) => (isGoList(expected) ? isAmong(expected) : () => false);

const hasMatch: Operator = (expected) => {
  let test: ((text: string) => boolean) | undefined;
  return (actual) => {
    if (typeof actual !== 'string' || typeof expected !== 'string') return false;
    test ??= compileGoRegex(expected).test ?? (() => false);
    return test(actual);
  };
};

const contains: Operator = (expected) => {
  const isItem = isEqual(expected);
  return (actual) =>
    typeof actual === 'string'
      ? typeof expected === 'string' && actual.includes(expected)
      : isGoList(actual) && actual.some(isItem);
};

const not =
  (operator: Operator): Operator =>
  (expected) => {
    const holds = operator(expected);
    return (actual) => !holds(actual);
  };

/** Intercept's operators on a present value; `exists` is decided before, on presence alone. */
const operators = new Map<string, Operator>([
  ['eq', isEqual],
  ['neq', not(isEqual)],
  ['in', isIn],
  ['not_in', not(isIn)],
  ['lt', compare((a, b) => a < b)],
  ['lte', compare((a, b) => a <= b)],
  ['gt', compare((a, b) => a > b)],
  ['gte', compare((a, b) => a >= b)],
  ['regex', hasMatch],
  ['contains', contains],
]);

/** The names of all operators, as the grammar lists them. */
export const operatorNames: readonly string[] = [...operators.keys(), 'exists'];

/** Prepares a condition; on a missing argument all but `exists` fail. */
export function createTest(op: string, expected: GoValue): Test {
  if (op === 'exists')
    return (actual) => typeof expected === 'boolean' && (actual !== undefined && actual !== null) === expected;
  const holds = operators.get(op)?.(expected);
  return (actual) => actual !== undefined && holds !== undefined && holds(actual);
}

/** What stands at a path such as `args.a.b`: split at every dot, through objects alone. */
export function valueAtPath(args: Readonly<Record<string, unknown>>, path: string): unknown {
  return valueAt(args, stepsOf(path));
}

/** The names on a path of arguments. */
export function stepsOf(path: string): string[] {
  return path.replace(/^args\./, '').split('.');
}

/** What stands at the end of some names, through objects alone; undefined where one is missing. */
export function valueAt(args: Readonly<Record<string, unknown>>, steps: readonly string[]): unknown {
  let at: unknown = args;
  for (const step of steps) {
    if (typeof at !== 'object' || at === null || Array.isArray(at) || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at;
}
