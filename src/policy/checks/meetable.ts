import { goText } from '../operators/go-text.ts';
import { isGoList, numberOf, type GoValue } from '../operators/go-value.ts';
import { createTest } from '../operators/operators.ts';
import type { PlacedCondition } from './condition.ts';

type Rule = Pick<PlacedCondition, 'op' | 'value'>;

/** Whether one argument can meet all of some conditions; true where that can't be told. */
export function isMeetable(conditions: readonly Rule[]): boolean {
  const finite = conditions.flatMap((condition) => candidatesOf(condition) ?? []);
  if (conditions.some((condition) => candidatesOf(condition) !== undefined))
    return finite.some((candidate) => conditions.every(({ op, value }) => createTest(op, value)(candidate)));
  return kindsOf(conditions).size > 0 && isRange(conditions);
}

/** All arguments that can meet a condition, where these are few; a missing one is undefined. */
function candidatesOf({ op, value }: Rule): (GoValue | undefined)[] | undefined {
  if (op === 'exists' && value === false) return [undefined, null];
  if (op === 'eq') return variantsOf(value);
  return op === 'in' && isGoList(value) ? value.flatMap(variantsOf) : undefined;
}

/** Equality goes by the text that Go prints, so the number 5, the text "5" and others are equal to one another. */
function variantsOf(value: GoValue): GoValue[] {
  const text = goText(value);
  const words: GoValue[] = text === 'true' || text === 'false' ? [text === 'true'] : text === '<nil>' ? [null] : [];
  const number = numberOf(value) ?? (text.trim() === '' ? NaN : Number(text));
  return [value, text, ...words, ...(Number.isFinite(number) ? [{ float: number }] : [])];
}

type Kind = 'number' | 'text' | 'list' | 'other';
const all: readonly Kind[] = ['number', 'text', 'list', 'other'];

/** Kinds of argument that can meet a condition. */
function kindsOf(conditions: readonly Rule[]): Set<Kind> {
  return conditions.reduce((left, { op, value }) => left.intersection(kindsFor(op, value)), new Set(all));
}

function kindsFor(op: string, value: GoValue): Set<Kind> {
  if (['lt', 'lte', 'gt', 'gte'].includes(op)) return new Set(['number']);
  if (op === 'regex') return new Set(['text']);
  if (op === 'contains') return new Set(typeof value === 'string' ? ['text', 'list'] : ['list']);
  return new Set(all);
}

function isRange(conditions: readonly Rule[]): boolean {
  const bounds = (ops: string[]) =>
    conditions.filter(({ op }) => ops.includes(op)).flatMap(({ op, value }) => ({ op, size: numberOf(value) ?? NaN }));
  const [lower, upper] = [bounds(['gt', 'gte']), bounds(['lt', 'lte'])];
  return lower.every((low) =>
    upper.every((high) => low.size < high.size || (low.size === high.size && low.op === 'gte' && high.op === 'lte')),
  );
}
