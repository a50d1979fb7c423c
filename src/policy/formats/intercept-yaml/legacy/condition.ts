import { isList, type Printable } from '../../../print/value.ts';
import type { SourceNode } from '../../../source/node.ts';
import { childOf } from '../foreign.ts';
import { plainOf, textOf } from './plain.ts';

/** A condition as Intercept writes it. */
export interface ModernCondition {
  path: string;
  op: string;
  value: Printable | undefined;
}

const operators = new Map([
  ...['==', '=', 'equals', 'equal', 'is'].map((word) => [word, 'eq'] as const),
  ...['!=', '<>', 'not_equals', 'not_equal', 'ne'].map((word) => [word, 'neq'] as const),
  ...['notin', 'not in', 'nin'].map((word) => [word, 'not_in'] as const),
  ...['>', 'greater_than'].map((word) => [word, 'gt'] as const),
  ...['>=', 'min'].map((word) => [word, 'gte'] as const),
  ...['<', 'less_than'].map((word) => [word, 'lt'] as const),
  ...['<=', 'max'].map((word) => [word, 'lte'] as const),
  ...['matches', 'match', 'pattern'].map((word) => [word, 'regex'] as const),
]);

/** Operators by the names and signs that other grammars have for them. */
export function modernOperator(op: string): string {
  return operators.get(op.toLowerCase()) ?? op;
}

/** One condition, and whether it was written otherwise. */
export function modernCondition(node: SourceNode): { condition: ModernCondition; isChanged: boolean } {
  const own = textOf(childOf(node, 'path'));
  const named = own || textOf(childOf(node, 'field')) || textOf(childOf(node, 'argument'));
  const path = /^(?:args|state)\./.test(named) ? named : `args.${named.replace(/^\$\.?/, '')}`;
  const written = textOf(childOf(node, 'op')) || textOf(childOf(node, 'operator'));
  const op = modernOperator(written);
  const isChanged = path !== own || op !== textOf(childOf(node, 'op'));
  return { condition: { path, op, value: plainOf(childOf(node, 'value')) }, isChanged };
}

const opposites = new Map<string, string>(
  [
    ['eq', 'neq'],
    ['in', 'not_in'],
    ['lt', 'gte'],
    ['gt', 'lte'],
  ].flatMap(([a, b]) => [[a!, b!] as const, [b!, a!] as const]),
);

/** What holds where a condition doesn't; undefined where no condition says so. */
export function opposite({ path, op, value }: ModernCondition): ModernCondition | undefined {
  if (op === 'exists' && typeof value === 'boolean') return { path, op, value: !value };
  const other = opposites.get(op);
  return other === undefined || (typeof value === 'object' && !isList(value)) ? undefined : { path, op: other, value };
}
