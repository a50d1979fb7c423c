import { quoteYaml } from './quote.ts';
import { entriesOf, isList, type Entry, type Printable } from './value.ts';

/** A key of more characters than this needs YAML's explicit form (`? key`); readers stop looking at 1,024. */
const longestKey = 1000;

/** Prints block YAML. Every text is quoted, so no reader can take it for a number, a date or a boolean. */
export function printYaml(value: Printable): string {
  return `${printBlock(value, '')}\n`;
}

function printBlock(value: Printable, indent: string): string {
  if (isFlat(value)) return printFlat(value);
  if (isList(value)) return value.map((item) => `${indent}- ${printItem(item, `${indent}  `)}`).join('\n');
  return entriesOf(value as Exclude<Printable, readonly Printable[] | string | number | boolean>)
    .map((entry) => `${indent}${printEntry(entry, indent)}`)
    .join('\n');
}

/** A list item starts on the dash's own line. */
function printItem(value: Printable, indent: string): string {
  return isFlat(value) ? printFlat(value) : printBlock(value, indent).slice(indent.length);
}

function printEntry({ key, isForeign, value }: Entry, indent: string): string {
  const name = isForeign ? quoteYaml(key) : key;
  const head = name.length > longestKey ? `? ${name}\n${indent}:` : `${name}:`;
  return isFlat(value) ? `${head} ${printFlat(value)}` : `${head}\n${printBlock(value, `${indent}  `)}`;
}

/** Scalars, empty collections and lists of scalars inside one condition stand on one line. */
function isFlat(value: Printable): boolean {
  if (typeof value !== 'object') return true;
  return isList(value) ? value.length === 0 : entriesOf(value as ReadonlyMap<string, Printable>).length === 0;
}

function printFlat(value: Printable): string {
  if (typeof value === 'string') return quoteYaml(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  return isList(value) ? '[]' : '{}';
}
