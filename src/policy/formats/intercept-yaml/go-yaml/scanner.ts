import { createReader, isBlankOrEnd, markOf, peek, type Mark, type Reader, type YamlError } from './reader.ts';

export type TokenType =
  | 'stream-end'
  | 'version'
  | 'tag-directive'
  | 'document-start'
  | 'document-end'
  | 'block-sequence'
  | 'block-mapping'
  | 'block-end'
  | '['
  | ']'
  | '{'
  | '}'
  | ','
  | 'entry'
  | 'key'
  | 'value'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'scalar';

export type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/** `value` is a scalar's text, an anchor's name, or the handle of a tag; `suffix` the rest of a tag. */
export interface Token {
  type: TokenType;
  start: Mark;
  end: Mark;
  value: string;
  suffix: string;
  style: Style;
}

/** Where a simple key may have begun, before the colon that would make it one. */
interface SimpleKey {
  isPossible: boolean;
  isRequired: boolean;
  number: number;
  mark: Mark;
}

/** Turns a text into tokens. The queue is looked ahead as far as yaml.v3 does, since errors surface by that. */
export interface Scanner {
  reader: Reader;
  queue: Token[];
  /** Tokens already taken from the queue. */
  taken: number;
  indent: number;
  indents: number[];
  flowLevel: number;
  isKeyAllowed: boolean;
  /** One a flow level. */
  keys: SimpleKey[];
  /** Flow level of the key that a token, by its number, may begin. Stale entries stay, as in yaml.v3. */
  levels: Map<number, number>;
  lastType?: TokenType;
}

/** Depth at which yaml.v3 gives up; each level costs us a frame of the stack, so we do earlier. */
const deepest = 1000;

export function createScanner(text: string): Scanner {
  const reader = createReader(text);
  const key = { isPossible: false, isRequired: false, number: 0, mark: markOf(reader) };
  // The stream's start counts as a token in yaml.v3, and so do its numbers.
  const state = { indent: -1, indents: [], flowLevel: 0, isKeyAllowed: true, keys: [key], levels: new Map() };
  return { reader, queue: [], taken: 1, ...state };
}

/** An error of the scanner, told at the line where its context began unless that is the first. */
export function scanError(scanner: Scanner, problem: string, context?: Mark): never {
  const line = context?.line || scanner.reader.line;
  const where = line > 0 ? `line ${line + 1}: ` : '';
  throw { yaml: `${where}${problem}`, at: (context ?? scanner.reader).at } satisfies YamlError;
}

export function tokenOf(type: TokenType, start: Mark, end: Mark): Token {
  return { type, start, end, value: '', suffix: '', style: 'plain' };
}

/** Adds a token at the end of the queue, or at a place in it. */
export function addToken(scanner: Scanner, token: Token, place = scanner.queue.length): void {
  scanner.queue.splice(place, 0, token);
  scanner.lastType = scanner.queue.at(-1)!.type;
}

/** Whether the key that may have begun can still be one: on this line, and at most 1,024 characters ago. */
export function isStillKey(scanner: Scanner, key: SimpleKey): boolean {
  if (!key.isPossible) return false;
  const { line, index } = scanner.reader;
  if (key.mark.line >= line && key.mark.index + 1024 >= index) return true;
  if (key.isRequired) scanError(scanner, "could not find expected ':'", key.mark);
  key.isPossible = false;
  return false;
}

/** Remembers that a key may begin here. */
export function saveKey(scanner: Scanner): void {
  if (!scanner.isKeyAllowed) return;
  const { reader, flowLevel, indent, taken, queue } = scanner;
  const isRequired = flowLevel === 0 && indent === reader.column;
  const key = { isPossible: true, isRequired, number: taken + queue.length, mark: markOf(reader) };
  removeKey(scanner);
  scanner.keys[scanner.keys.length - 1] = key;
  scanner.levels.set(key.number, scanner.keys.length - 1);
}

/** Gives up the key that may have begun. */
export function removeKey(scanner: Scanner): void {
  const key = scanner.keys.at(-1)!;
  if (!key.isPossible) return;
  if (key.isRequired) scanError(scanner, "could not find expected ':'", key.mark);
  key.isPossible = false;
  scanner.levels.delete(key.number);
}

export function enterFlow(scanner: Scanner): void {
  const number = scanner.taken + scanner.queue.length;
  scanner.keys.push({ isPossible: false, isRequired: false, number, mark: markOf(scanner.reader) });
  if (++scanner.flowLevel > deepest) scanError(scanner, `exceeded max depth of ${deepest}`);
}

export function leaveFlow(scanner: Scanner): void {
  if (scanner.flowLevel === 0) return;
  scanner.flowLevel--;
  scanner.levels.delete(scanner.keys.pop()!.number);
}

interface Opening {
  column: number;
  type: TokenType;
  mark: Mark;
  place?: number;
}

/** Opens a block collection where a line stands further in than the one around it. */
export function rollIndent(scanner: Scanner, { column, type, mark, place }: Opening): void {
  if (scanner.flowLevel > 0 || scanner.indent >= column) return;
  scanner.indents.push(scanner.indent);
  scanner.indent = column;
  if (scanner.indents.length > deepest) scanError(scanner, `exceeded max depth of ${deepest}`);
  addToken(scanner, tokenOf(type, mark, mark), place);
}

/** Closes the block collections that stand further in than a column. */
export function unrollIndent(scanner: Scanner, column: number, mark: Mark): void {
  if (scanner.flowLevel > 0) return;
  while (scanner.indent > column) {
    addToken(scanner, tokenOf('block-end', mark, mark));
    scanner.indent = scanner.indents.pop()!;
  }
}

/** `---` or `...` at the beginning of a line. */
export function documentMarker({ reader }: Scanner): 'document-start' | 'document-end' | undefined {
  if (reader.column > 0 || !isBlankOrEnd(peek(reader, 3))) return undefined;
  if (reader.text.startsWith('---', reader.at)) return 'document-start';
  return reader.text.startsWith('...', reader.at) ? 'document-end' : undefined;
}
