import { isBlank, isBlankOrEnd, isBreak, markOf, need, peek, take, takeBreak, type Mark } from './reader.ts';
import { emptyGap, folded, takeGapUnit } from './scan-plain.ts';
import { documentMarker, scanError, tokenOf, type Scanner, type Token } from './scanner.ts';

/** A scalar in single or double quotes. */
export function scanQuoted(scanner: Scanner): Token {
  const { reader } = scanner;
  const start = markOf(reader);
  const quote = take(reader);
  let value = '';
  for (;;) {
    need(reader, 4);
    if (documentMarker(scanner)) scanError(scanner, 'found unexpected document indicator', start);
    if (peek(reader) === '') scanError(scanner, 'found unexpected end of stream', start);
    const word = takeWord(scanner, quote, start);
    value += word.text;
    if (peek(reader) === quote) break;
    value += takeGap(scanner, word.isContinued);
  }
  take(reader);
  const style = quote === "'" ? 'single' : 'double';
  return { ...tokenOf('scalar', start, markOf(reader)), value, style };
}

/** Characters up to a blank or the closing quote; `isContinued` where a backslash stands before the line break. */
function takeWord(scanner: Scanner, quote: string, start: Mark): { text: string; isContinued: boolean } {
  const { reader } = scanner;
  let text = '';
  while (!isBlankOrEnd(peek(reader))) {
    const [unit, next] = [peek(reader), peek(reader, 1)];
    if (unit === quote && !(quote === "'" && next === "'")) break;
    if (quote === '"' && unit === '\\' && isBreak(next)) {
      need(reader, 3);
      take(reader);
      takeBreak(reader);
      return { text, isContinued: true };
    }
    if (quote === '"' && unit === '\\') text += takeEscape(scanner, start);
    else {
      if (unit === quote) take(reader);
      text += take(reader);
    }
    need(reader, 2);
  }
  return { text, isContinued: false };
}

/** What white space within the quotes stands for; after a backslash a line break stands for nothing. */
function takeGap({ reader }: Scanner, isContinued: boolean): string {
  const gap = emptyGap();
  let rest = '';
  while (isBlank(peek(reader)) || isBreak(peek(reader)))
    if (!isContinued) takeGapUnit(reader, gap);
    else if (isBlank(peek(reader))) take(reader);
    else {
      need(reader, 2);
      rest += takeBreak(reader);
    }
  return isContinued ? rest : folded(gap);
}

const escapes = new Map(
  Object.entries({ '0': '\0', a: '\x07', b: '\b', t: '\t', '\t': '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b' })
    .concat([' ', '"', "'", '\\'].map((unit) => [unit, unit]))
    .concat(Object.entries({ N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029' })),
);
const hexLengths = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

function takeEscape(scanner: Scanner, start: Mark): string {
  const { reader } = scanner;
  const letter = peek(reader, 1);
  const known = escapes.get(letter);
  const length = hexLengths.get(letter) ?? 0;
  if (known === undefined && length === 0) scanError(scanner, 'found unknown escape character', start);
  take(reader);
  take(reader);
  return known ?? takePoint(scanner, length, start);
}

function takePoint(scanner: Scanner, length: number, start: Mark): string {
  const { reader } = scanner;
  need(reader, length);
  const digits = reader.text.slice(reader.at, reader.at + length);
  if (!/^[0-9A-Fa-f]+$/.test(digits) || digits.length < length)
    scanError(scanner, 'did not find expected hexdecimal number', start);
  const point = Number.parseInt(digits, 16);
  if ((point >= 0xd800 && point <= 0xdfff) || point > 0x10ffff)
    scanError(scanner, 'found invalid Unicode character escape code', start);
  for (let i = 0; i < length; i++) take(reader);
  return String.fromCodePoint(point);
}
