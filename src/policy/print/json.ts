import { quoteJson } from './quote.ts';
import { entriesOf, isList, type Printable } from './value.ts';

/** Prints JSON with two spaces of indentation, as JSON.stringify would, but keeps the order of a Map's keys. */
export function printJson(value: Printable): string {
  return `${print(value, '')}\n`;
}

function print(value: Printable, indent: string): string {
  if (typeof value === 'string') return quoteJson(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}  `;
  if (isList(value))
    return wrap(
      '[]',
      value.map((item) => print(item, inner)),
      indent,
    );
  const entries = entriesOf(value).map((entry) => `${quoteJson(entry.key)}: ${print(entry.value, inner)}`);
  return wrap('{}', entries, indent);
}

function wrap(brackets: string, items: string[], indent: string): string {
  if (items.length === 0) return brackets;
  const inner = `\n${indent}  `;
  return `${brackets[0]}${inner}${items.join(`,${inner}`)}\n${indent}${brackets[1]}`;
}
