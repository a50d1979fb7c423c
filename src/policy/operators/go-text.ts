import { isGoList, type GoValue } from './go-value.ts';

/** The text that Go's `%v` makes of a value: `<nil>`, `[a b]`, `map[a:1]`, `1e+06`. */
export function goText(value: GoValue): string {
  if (value === null) return '<nil>';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (isGoList(value)) return `[${value.map(goText).join(' ')}]`;
  if (value instanceof Map) return mapText(value);
  if ('opaque' in value) return value.opaque;
  if ('int' in value) return value.digits ?? String(value.int);
  return floatText((value as { float: number }).float);
}

/** Go prints maps sorted by key, compared byte by byte; code points sort the same way. */
function mapText(map: ReadonlyMap<string, GoValue>): string {
  const points = (text: string) => [...text].map((character) => character.codePointAt(0)!);
  const entries = [...map].sort(([a], [b]) => comparePoints(points(a), points(b)));
  return `map[${entries.map(([key, value]) => `${key}:${goText(value)}`).join(' ')}]`;
}

function comparePoints(a: number[], b: number[]): number {
  const at = a.findIndex((point, i) => point !== b[i]);
  return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? -1);
}

/** Shortest digits; with an exponent of two digits or more where the decimal exponent is below -4 or above 5. */
function floatText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [digits, exponent] = value.toExponential().split('e') as [string, string];
  const size = Number(exponent);
  if (size >= -4 && size < 6) return String(value);
  const sign = size < 0 ? '-' : '+';
  return `${digits}e${sign}${String(Math.abs(size)).padStart(2, '0')}`;
}

/** A text as Go's `%q` quotes it. */
export function goQuote(text: string): string {
  const short = new Map([...'abfnrtv'].map((letter, i) => ['\x07\b\f\n\r\t\v'[i]!, `\\${letter}`]));
  const quoted = [...text.toWellFormed()].map((character) => {
    if (character === '"' || character === '\\') return `\\${character}`;
    if (character === ' ' || /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(character)) return character;
    return short.get(character) ?? pointEscape(character.codePointAt(0)!);
  });
  return `"${quoted.join('')}"`;
}

function pointEscape(point: number): string {
  const hex = point.toString(16);
  if (point < 0x80) return `\\x${hex.padStart(2, '0')}`;
  return point > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}
