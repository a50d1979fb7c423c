import { deepestNesting, type MapNode, type ScalarNode, type Source, type SourceNode } from './node.ts';

/** Where the reader stands; one a document. */
interface Reader {
  text: string;
  at: number;
}

/** Thrown inside this file only, and turned into `Source.error`. */
interface Stop {
  stop: string;
  at: number;
}

/** Reads JSON (RFC 8259) with the place of every value and key. JSON.parse names no place that browsers agree on. */
export function readJson(text: string): Source {
  const reader: Reader = { text, at: text.startsWith('\ufeff') ? 1 : 0 };
  try {
    const node = readValue(reader, 0);
    skipSpace(reader);
    if (reader.at < text.length) fail(reader, 'Text after the end of the document');
    return { node };
  } catch (error) {
    if (!isStop(error)) throw error;
    return { error: { message: error.stop, at: error.at } };
  }
}

function isStop(error: unknown): error is Stop {
  return typeof error === 'object' && error !== null && 'stop' in error;
}

function fail(reader: Reader, stop: string, at = reader.at): never {
  throw { stop, at } satisfies Stop;
}

function skipSpace(reader: Reader): void {
  while (' \t\n\r'.includes(reader.text[reader.at] ?? 'x')) reader.at++;
}

/** Takes one punctuation mark, or says what was expected instead. */
function take(reader: Reader, mark: string, expected: string): void {
  skipSpace(reader);
  if (reader.text[reader.at] !== mark) fail(reader, `Expected ${expected}, found ${found(reader)}`);
  reader.at++;
}

function found(reader: Reader): string {
  const rest = reader.text.slice(reader.at);
  return rest === '' ? 'the end of the text' : JSON.stringify([...rest.slice(0, 2)][0]);
}

function readValue(reader: Reader, depth: number): SourceNode {
  if (depth > deepestNesting) fail(reader, `Nested deeper than ${deepestNesting} levels`);
  skipSpace(reader);
  const mark = reader.text[reader.at];
  if (mark === '{') return readMap(reader, depth);
  if (mark === '[') return readList(reader, depth);
  return mark === '"' ? readString(reader) : readWord(reader);
}

function readMap(reader: Reader, depth: number): MapNode {
  const node: MapNode = { kind: 'map', entries: [], at: reader.at++ };
  for (let first = true; !isAtEnd(reader, '}', first); first = false) {
    skipSpace(reader);
    if (reader.text[reader.at] !== '"') fail(reader, `Expected a key in double quotes, found ${found(reader)}`);
    const key = readString(reader);
    take(reader, ':', 'a colon after the key');
    node.entries.push({ key: key.text, keyAt: key.at, value: readValue(reader, depth + 1) });
  }
  return node;
}

function readList(reader: Reader, depth: number): SourceNode {
  const at = reader.at++;
  const items: SourceNode[] = [];
  for (let first = true; !isAtEnd(reader, ']', first); first = false) items.push(readValue(reader, depth + 1));
  return { kind: 'list', items, at };
}

/** Takes the closing bracket, or the comma before the next entry. */
function isAtEnd(reader: Reader, bracket: string, isFirst: boolean): boolean {
  skipSpace(reader);
  if (reader.text[reader.at] === bracket) {
    reader.at++;
    return true;
  }
  if (!isFirst) take(reader, ',', `a comma or "${bracket}"`);
  return false;
}

const stringAt = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

function readString(reader: Reader): ScalarNode {
  const at = reader.at;
  const text = matchAt(reader, stringAt);
  if (text === undefined)
    fail(reader, 'A string that is not closed, or holds a raw line break or an unknown escape', at);
  const value = JSON.parse(text) as string;
  return { kind: 'scalar', tag: '!!str', value, text: value, at };
}

const wordAt = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;

function readWord(reader: Reader): ScalarNode {
  const at = reader.at;
  const text = matchAt(reader, wordAt);
  if (text === undefined) fail(reader, `Expected a value, found ${found(reader)}`);
  const value = JSON.parse(text) as number | boolean | null;
  const tag = value === null ? '!!null' : typeof value === 'boolean' ? '!!bool' : '!!float';
  return { kind: 'scalar', tag, value, text, at };
}

function matchAt(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at;
  const text = pattern.exec(reader.text)?.[0];
  reader.at += text?.length ?? 0;
  return text;
}
