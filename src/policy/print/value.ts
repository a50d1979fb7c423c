/**
 * What the printers take. A plain object holds keys of a grammar, known and safe; a Map holds keys that come from
 * strangers, such as tool names.
 */
export type Printable =
  | string
  | number
  | boolean
  | readonly Printable[]
  | ReadonlyMap<string, Printable>
  | { readonly [key: string]: Printable | undefined };

export interface Entry {
  key: string;
  isForeign: boolean;
  value: Printable;
}

/** The entries of a mapping in order, those without a value left out. */
export function entriesOf(value: Exclude<Printable, string | number | boolean | readonly Printable[]>): Entry[] {
  if (value instanceof Map)
    return [...value].map(([key, item]) => ({ key, isForeign: true, value: item as Printable }));
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => ({ key, isForeign: false, value: item as Printable }));
}

/** True for a list; `Array.isArray` alone doesn't narrow a readonly array. */
export function isList(value: Printable): value is readonly Printable[] {
  return Array.isArray(value);
}
