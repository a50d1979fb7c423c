import { quoteToml } from './quote.ts';
import { entriesOf, isList, type Entry, type Printable } from './value.ts';

type Table = Exclude<Printable, string | number | boolean | readonly Printable[]>;

/** Prints TOML 1.0: plain values first, then a `[table]` for each mapping and a `[[table]]` for each mapping of a list. */
export function printToml(value: Table): string {
  return `${tableLines(value, []).join('\n').trim()}\n`;
}

function tableLines(table: Table, path: readonly string[]): string[] {
  const entries = entriesOf(table);
  const plain = entries.filter(({ value }) => !isTable(value) && !isTables(value));
  const lines = plain.map(({ key, value }) => `${keyOf(key)} = ${printFlat(value)}`);
  return [...lines, ...entries.flatMap((entry) => nestedLines(entry, path))];
}

function nestedLines({ key, value }: Entry, path: readonly string[]): string[] {
  const here = [...path, key];
  const name = here.map(keyOf).join('.');
  if (isTables(value)) return value.flatMap((item) => ['', `[[${name}]]`, ...tableLines(item, here)]);
  if (!isTable(value)) return [];
  const lines = tableLines(value, here);
  // A table that only holds tables needs no line of its own.
  const hasOwn =
    entriesOf(value).length === 0 || entriesOf(value).some(({ value: own }) => !isTable(own) && !isTables(own));
  return hasOwn ? ['', `[${name}]`, ...lines] : lines;
}

function isTable(value: Printable): value is Table {
  return typeof value === 'object' && !isList(value);
}

function isTables(value: Printable): value is readonly Table[] {
  return (
    isList(value as Printable) &&
    (value as readonly Printable[]).length > 0 &&
    (value as readonly Printable[]).every(isTable)
  );
}

function keyOf(key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : quoteToml(key);
}

function printFlat(value: Printable): string {
  if (typeof value === 'string') return quoteToml(value);
  if (isList(value)) return printList(value);
  return String(value);
}

const longestLine = 100;

function printList(items: readonly Printable[]): string {
  const printed = items.map(printFlat);
  const line = `[${printed.join(', ')}]`;
  return line.length <= longestLine ? line : `[\n${printed.map((item) => `  ${item},`).join('\n')}\n]`;
}
