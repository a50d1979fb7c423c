/** A place in a text: `at` in UTF-16 units, `index` and `column` in characters, `line`; all counted from 0. */
export interface Mark {
  at: number;
  index: number;
  line: number;
  column: number;
}

/** Walks through a text character by character. `newlines` counts the breaks since the last visible character. */
export interface Reader extends Mark {
  text: string;
  newlines: number;
  /** Everything up to here may be looked at; beyond it lies a block with a character that YAML forbids. */
  readable: number;
}

/** Thrown inside this folder only: what yaml.v3 says, without its `yaml: `, and where. */
export interface YamlError {
  yaml: string;
  at: number;
}

export function isYamlError(error: unknown): error is YamlError {
  return typeof error === 'object' && error !== null && 'yaml' in error;
}

/** Go reads its input in blocks of so many bytes, and finds forbidden characters block by block. */
const blockSize = 512;

const byteOrderMark = '\ufeff';

export function createReader(text: string): Reader {
  const at = text.startsWith(byteOrderMark) ? 1 : 0;
  return { text, at, index: 0, line: 0, column: 0, newlines: 0, readable: readableEnd(text) };
}

/** What YAML 1.1 can't hold: controls but tab and line breaks, half surrogates, U+FFFE and U+FFFF. */
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\p{Surrogate}/u;

function readableEnd(text: string): number {
  const bad = text.search(forbidden);
  if (bad < 0) return Infinity;
  const bytes = new TextEncoder().encode(text.slice(0, bad)).length;
  const kept = bytes - (bytes % blockSize);
  let [at, passed] = [0, 0];
  for (const character of text) {
    passed += character > '\u07ff' ? (character > '\uffff' ? 4 : 3) : character > '\x7f' ? 2 : 1;
    if (passed > kept) return at;
    at += character.length;
  }
  return at;
}

/** Says that so many characters are going to be looked at. */
export function need(reader: Reader, count: number): void {
  if (reader.at + count > reader.readable)
    throw { yaml: 'control characters are not allowed', at: reader.readable } satisfies YamlError;
}

/** The unit so far ahead; '' at the end. */
export function peek(reader: Reader, ahead = 0): string {
  return reader.text[reader.at + ahead] ?? '';
}

export function isBlank(unit: string): boolean {
  return unit === ' ' || unit === '\t';
}

export function isBreak(unit: string): boolean {
  return unit === '\n' || unit === '\r' || unit === '\x85' || unit === '\u2028' || unit === '\u2029';
}

/** A line break or the end. */
export function isBreakOrEnd(unit: string): boolean {
  return unit === '' || isBreak(unit);
}

export function isBlankOrEnd(unit: string): boolean {
  return isBlank(unit) || isBreakOrEnd(unit);
}

/** Takes one character of a line, and the say for the next. */
export function take(reader: Reader): string {
  const unit = peek(reader);
  const isPair = unit >= '\ud800' && unit <= '\udbff';
  if (!isBlank(unit)) reader.newlines = 0;
  reader.at += isPair ? 2 : 1;
  reader.index++;
  reader.column++;
  need(reader, 1);
  return isPair ? reader.text.slice(reader.at - 2, reader.at) : unit;
}

/** Takes a line break; what it counts as in a scalar. */
export function takeBreak(reader: Reader): string {
  const unit = peek(reader);
  const length = unit === '\r' && peek(reader, 1) === '\n' ? 2 : 1;
  reader.at += length;
  reader.index += length;
  reader.column = 0;
  reader.line++;
  reader.newlines++;
  return unit === '\u2028' || unit === '\u2029' ? unit : '\n';
}

export function markOf({ at, index, line, column }: Mark): Mark {
  return { at, index, line, column };
}
