import { isBlank, isBlankOrEnd, isBreak, isBreakOrEnd, markOf, need, peek, take, takeBreak } from './reader.ts';
import { scanBlockScalar } from './scan-block.ts';
import { scanDirective } from './scan-directive.ts';
import { scanPlain } from './scan-plain.ts';
import { scanQuoted } from './scan-quoted.ts';
import { scanAnchor, scanTag } from './scan-tag.ts';
import {
  addToken,
  documentMarker,
  enterFlow,
  isStillKey,
  leaveFlow,
  removeKey,
  rollIndent,
  saveKey,
  scanError,
  tokenOf,
  unrollIndent,
  type Scanner,
  type Token,
  type TokenType,
} from './scanner.ts';

/** The next token, left in the queue. */
export function peekToken(scanner: Scanner): Token {
  while (scanner.queue.length <= 2 || mayBeginKey(scanner)) fetchToken(scanner);
  return scanner.queue[0]!;
}

/** Takes the token that was looked at. */
export function skipToken(scanner: Scanner): void {
  scanner.queue.shift();
  scanner.taken++;
}

/** A token that may turn out to be a key must wait for the colon. */
function mayBeginKey(scanner: Scanner): boolean {
  const level = scanner.levels.get(scanner.taken);
  return level !== undefined && isStillKey(scanner, scanner.keys[level]!);
}

function fetchToken(scanner: Scanner): void {
  const { reader } = scanner;
  need(reader, 1);
  const before = markOf(reader);
  skipToToken(scanner);
  unrollIndent(scanner, reader.column, before);
  need(reader, 4);
  const unit = peek(reader);
  if (unit === '') return fetchEnd(scanner);
  if (reader.column === 0 && unit === '%') return fetchDirective(scanner);
  const marker = documentMarker(scanner);
  if (marker) return fetchMarker(scanner, marker);
  fetchContent(scanner, unit);
  if (scanner.lastType !== 'entry') skipLineComment(scanner);
}

/** Skips spaces, comments and line breaks; tabs only where no key may begin. */
function skipToToken(scanner: Scanner): void {
  const { reader } = scanner;
  for (;;) {
    // yaml.v3 looks for the mark at the beginning of its buffer, whatever stands here.
    if (reader.column === 0 && reader.text[1] === '\ufeff' && reader.text[0] === '\ufeff') take(reader);
    const isTabSkipped = scanner.flowLevel > 0 || !scanner.isKeyAllowed;
    while (peek(reader) === ' ' || (isTabSkipped && peek(reader) === '\t')) take(reader);
    if (peek(reader) === '#') skipComments(scanner);
    if (!isBreak(peek(reader))) return;
    need(reader, 2);
    takeBreak(reader);
    if (scanner.flowLevel === 0) scanner.isKeyAllowed = true;
  }
}

/** A comment, and those that follow it with only blank lines between; tabs before these don't matter. */
function skipComments({ reader }: Scanner): void {
  const following = /(?:[ \t]|\r\n?|[\n\x85\u2028\u2029])*#/y;
  do {
    while (!isBreakOrEnd(peek(reader))) take(reader);
    following.lastIndex = reader.at;
    const comment = following.exec(reader.text);
    if (!comment) return;
    const end = reader.at + comment[0].length - 1;
    while (reader.at < end)
      if (isBreak(peek(reader))) takeBreak(reader);
      else take(reader);
  } while (peek(reader) === '#');
}

/** A comment behind a token, with whatever blanks before it. */
function skipLineComment({ reader }: Scanner): void {
  if (reader.newlines > 0) return;
  let ahead = 0;
  while (isBlank(peek(reader, ahead))) ahead++;
  if (peek(reader, ahead) !== '#') return;
  while (!isBreakOrEnd(peek(reader))) take(reader);
}

function fetchEnd(scanner: Scanner): void {
  const { reader } = scanner;
  if (reader.column > 0) reader.line++;
  reader.column = 0;
  unrollIndent(scanner, -1, markOf(reader));
  removeKey(scanner);
  scanner.isKeyAllowed = false;
  addToken(scanner, tokenOf('stream-end', markOf(reader), markOf(reader)));
}

function fetchDirective(scanner: Scanner): void {
  endBlocks(scanner);
  addToken(scanner, scanDirective(scanner));
}

function fetchMarker(scanner: Scanner, type: TokenType): void {
  endBlocks(scanner);
  addMarks(scanner, type, 3);
}

function endBlocks(scanner: Scanner): void {
  unrollIndent(scanner, -1, markOf(scanner.reader));
  removeKey(scanner);
  scanner.isKeyAllowed = false;
}

/** Adds a token of so many characters. */
function addMarks(scanner: Scanner, type: TokenType, length = 1): void {
  const start = markOf(scanner.reader);
  for (let i = 0; i < length; i++) take(scanner.reader);
  addToken(scanner, tokenOf(type, start, markOf(scanner.reader)));
}

function fetchContent(scanner: Scanner, unit: string): void {
  const { reader, flowLevel } = scanner;
  const isBeforeBlank = isBlankOrEnd(peek(reader, 1));
  if (unit === '[' || unit === '{') return fetchFlowStart(scanner, unit);
  if (unit === ']' || unit === '}') return fetchFlowEnd(scanner, unit);
  if (unit === ',') return fetchComma(scanner);
  if (unit === '-' && isBeforeBlank) return fetchEntry(scanner);
  if (unit === '?' && (flowLevel > 0 || isBeforeBlank)) return fetchKey(scanner);
  if (unit === ':' && (flowLevel > 0 || isBeforeBlank)) return fetchValue(scanner);
  if (unit === '*' || unit === '&') return fetchScanned(scanner, () => scanAnchor(scanner));
  if (unit === '!') return fetchScanned(scanner, () => scanTag(scanner));
  if ((unit === '|' || unit === '>') && flowLevel === 0) return fetchBlockScalar(scanner);
  if (unit === "'" || unit === '"') return fetchScanned(scanner, () => scanQuoted(scanner));
  if (beginsPlain(scanner, unit)) return fetchScanned(scanner, () => scanPlain(scanner));
  scanError(scanner, 'found character that cannot start any token', markOf(reader));
}

function beginsPlain({ reader, flowLevel }: Scanner, unit: string): boolean {
  const next = peek(reader, 1);
  if (unit === '-') return !isBlank(next);
  if (unit === '?' || unit === ':') return flowLevel === 0 && !isBlankOrEnd(next);
  return !isBlankOrEnd(unit) && !',[]{}#&*!|>\'"%@`'.includes(unit);
}

function fetchScanned(scanner: Scanner, scan: () => Token): void {
  saveKey(scanner);
  scanner.isKeyAllowed = false;
  addToken(scanner, scan());
}

function fetchBlockScalar(scanner: Scanner): void {
  removeKey(scanner);
  scanner.isKeyAllowed = true;
  addToken(scanner, scanBlockScalar(scanner));
}

function fetchFlowStart(scanner: Scanner, type: '[' | '{'): void {
  saveKey(scanner);
  enterFlow(scanner);
  scanner.isKeyAllowed = true;
  addMarks(scanner, type);
}

function fetchFlowEnd(scanner: Scanner, type: ']' | '}'): void {
  removeKey(scanner);
  leaveFlow(scanner);
  scanner.isKeyAllowed = false;
  addMarks(scanner, type);
}

function fetchComma(scanner: Scanner): void {
  removeKey(scanner);
  scanner.isKeyAllowed = true;
  addMarks(scanner, ',');
}

function fetchEntry(scanner: Scanner): void {
  openBlock(scanner, 'block-sequence', 'block sequence entries are not allowed in this context');
  removeKey(scanner);
  scanner.isKeyAllowed = true;
  addMarks(scanner, 'entry');
}

function fetchKey(scanner: Scanner): void {
  openBlock(scanner, 'block-mapping', 'mapping keys are not allowed in this context');
  removeKey(scanner);
  scanner.isKeyAllowed = scanner.flowLevel === 0;
  addMarks(scanner, 'key');
}

/** Outside of brackets, opens a collection at this column where one may begin. */
function openBlock(scanner: Scanner, type: TokenType, refusal: string): void {
  const { reader, flowLevel } = scanner;
  if (flowLevel > 0) return;
  if (!scanner.isKeyAllowed) scanError(scanner, refusal, markOf(reader));
  rollIndent(scanner, { column: reader.column, type, mark: markOf(reader) });
}

function fetchValue(scanner: Scanner): void {
  const key = scanner.keys.at(-1)!;
  if (isStillKey(scanner, key)) {
    const place = key.number - scanner.taken;
    addToken(scanner, tokenOf('key', key.mark, key.mark), place);
    rollIndent(scanner, { column: key.mark.column, type: 'block-mapping', mark: key.mark, place });
    key.isPossible = false;
    scanner.levels.delete(key.number);
    scanner.isKeyAllowed = false;
  } else {
    openBlock(scanner, 'block-mapping', 'mapping values are not allowed in this context');
    scanner.isKeyAllowed = scanner.flowLevel === 0;
  }
  addMarks(scanner, 'value');
}
