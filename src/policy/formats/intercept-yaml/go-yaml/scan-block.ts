import { isBlank, isBreak, isBreakOrEnd, markOf, need, peek, take, takeBreak, type Mark } from './reader.ts';
import { scanError, tokenOf, type Scanner, type Token } from './scanner.ts';

interface Header {
  chomping: '+' | '-' | '';
  increment: number;
}

/** State of a block scalar: its indentation (0: not known yet), and line breaks not yet known to be within. */
interface Block {
  start: Mark;
  indent: number;
  breaks: string;
}

/** A literal (`|`) or folded (`>`) scalar. */
export function scanBlockScalar(scanner: Scanner): Token {
  const { reader } = scanner;
  const start = markOf(reader);
  const isLiteral = take(reader) === '|';
  const { chomping, increment } = takeHeader(scanner, start);
  takeHeaderEnd(scanner, start);
  const indent = increment > 0 ? Math.max(scanner.indent, 0) + increment : 0;
  const block = { start, indent, breaks: '' };
  takeBreaks(scanner, block);
  const { text, last } = takeLines(scanner, block, isLiteral);
  const value = text + (chomping === '-' ? '' : last) + (chomping === '+' ? block.breaks : '');
  return { ...tokenOf('scalar', start, markOf(reader)), value, style: isLiteral ? 'literal' : 'folded' };
}

/** The indicators of chomping and indentation, in either order. */
function takeHeader(scanner: Scanner, start: Mark): Header {
  const { reader } = scanner;
  const header: Header = { chomping: '', increment: 0 };
  const takeChomping = () => {
    const unit = peek(reader);
    if (unit !== '+' && unit !== '-') return false;
    header.chomping = unit;
    return take(reader) !== '';
  };
  const takeIncrement = () => {
    if (!/[0-9]/.test(peek(reader))) return false;
    if (peek(reader) === '0') scanError(scanner, 'found an indentation indicator equal to 0', start);
    header.increment = Number(take(reader));
    return true;
  };
  if (takeChomping()) takeIncrement();
  else if (takeIncrement()) takeChomping();
  return header;
}

function takeHeaderEnd(scanner: Scanner, start: Mark): void {
  const { reader } = scanner;
  while (isBlank(peek(reader))) take(reader);
  if (peek(reader) === '#') while (!isBreakOrEnd(peek(reader))) take(reader);
  if (!isBreakOrEnd(peek(reader))) scanError(scanner, 'did not find expected comment or line break', start);
  if (!isBreak(peek(reader))) return;
  need(reader, 2);
  takeBreak(reader);
}

function takeLines(scanner: Scanner, block: Block, isLiteral: boolean): { text: string; last: string } {
  const { reader } = scanner;
  let [text, last, wasIndented] = ['', '', false];
  while (reader.column === block.indent && peek(reader) !== '') {
    const isIndented = isBlank(peek(reader));
    const isFolded = !isLiteral && !wasIndented && !isIndented && last.startsWith('\n');
    text += isFolded ? block.breaks || ' ' : last + block.breaks;
    [block.breaks, wasIndented] = ['', isIndented];
    const from = reader.at;
    while (!isBreakOrEnd(peek(reader))) take(reader);
    text += reader.text.slice(from, reader.at);
    need(reader, 2);
    last = isBreak(peek(reader)) ? takeBreak(reader) : '';
    takeBreaks(scanner, block);
  }
  return { text, last };
}

/** Empty lines; the deepest of those before the first line gives the indentation where no indicator does. */
function takeBreaks(scanner: Scanner, block: Block): void {
  const { reader } = scanner;
  let deepest = 0;
  for (;;) {
    const isWithin = () => block.indent === 0 || reader.column < block.indent;
    while (isWithin() && peek(reader) === ' ') take(reader);
    deepest = Math.max(deepest, reader.column);
    if (isWithin() && peek(reader) === '\t')
      scanError(scanner, 'found a tab character where an indentation space is expected', block.start);
    if (!isBreak(peek(reader))) break;
    need(reader, 2);
    block.breaks += takeBreak(reader);
  }
  if (block.indent === 0) block.indent = Math.max(deepest, scanner.indent + 1, 1);
}
