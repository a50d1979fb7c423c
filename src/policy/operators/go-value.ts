/**
 * A value as Go's decoders hold it: a policy's `5` is an int and an argument's `5` a float, which print differently.
 * `digits` are all of an int's, beyond 2^53 too. `opaque` is what Go prints of a value that the engine takes neither for
 * a number nor for text: a time, an integer above 64 bits signed, a mapping whose keys are no texts.
 */
export type GoValue =
  | string
  | boolean
  | null
  | { int: number; digits?: string }
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

/** An int of up to 64 bits. */
export function goInteger(value: bigint): GoValue {
  const int = Number(value);
  return Number.isSafeInteger(int) ? { int } : { int, digits: String(value) };
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
