import type { SourceNode } from '../source/node.ts';

/**
 * A value as Go's decoders hold it: a policy's `5` is an int and an argument's `5` a float, which print differently.
 * `opaque` is what the engine takes neither for a number nor for text (times, integers beyond 64 bits).
 */
export type GoValue =
  | string
  | boolean
  | null
  | { int: number }
  | { float: number }
  | { opaque: string }
  | readonly GoValue[]
  | ReadonlyMap<string, GoValue>;

/** An argument as encoding/json decodes it: every number a float64, half surrogates replaced. */
export function goValueOfJson(value: unknown): GoValue {
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value === 'number') return { float: value };
  if (typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(goValueOfJson);
  if (typeof value !== 'object' || value === null) return null;
  return new Map(Object.entries(value).map(([key, item]) => [key, goValueOfJson(item)]));
}

/** A value of a policy as yaml.v3 decodes it. */
export function goValueOfNode(node: SourceNode): GoValue {
  if (node.kind === 'list') return node.items.map(goValueOfNode);
  if (node.kind === 'map') return new Map(node.entries.map(({ key, value }) => [key, goValueOfNode(value)]));
  if (node.tag === '!!timestamp') return { opaque: `${node.text} 00:00:00 +0000 UTC` };
  if (typeof node.value !== 'number') return node.tag === '!!int' ? { opaque: node.text } : node.value;
  return node.tag === '!!int' ? { int: node.value } : { float: node.value };
}

/** The number of a value, undefined where the engine sees none; text never is one. */
export function numberOf(value: GoValue): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('int' in value) return value.int;
  return 'float' in value ? value.float : undefined;
}

/** True for a list; `Array.isArray` alone doesn't narrow a readonly array. */
export function isGoList(value: GoValue): value is readonly GoValue[] {
  return Array.isArray(value);
}
