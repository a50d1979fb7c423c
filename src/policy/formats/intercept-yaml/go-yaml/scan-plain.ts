import { isBlank, isBlankOrEnd, isBreak, markOf, need, peek, take, takeBreak, type Reader } from './reader.ts';
import { documentMarker, scanError, tokenOf, type Scanner, type Token } from './scanner.ts';

/** White space within a scalar, before it is known whether more follows. */
export interface Gap {
  blanks: string;
  /** The first line break; '' where the gap lies on one line. */
  leading: string;
  trailing: string;
}

export function emptyGap(): Gap {
  return { blanks: '', leading: '', trailing: '' };
}

/** What a gap leaves in the text: a single line break becomes a space, further ones stay. */
export function folded({ blanks, leading, trailing }: Gap): string {
  if (leading === '') return blanks;
  return leading === '\n' ? trailing || ' ' : leading + trailing;
}

/** An unquoted scalar. */
export function scanPlain(scanner: Scanner): Token {
  const { reader } = scanner;
  const start = markOf(reader);
  let [end, value, gap] = [start, '', emptyGap()];
  for (;;) {
    need(reader, 4);
    if (documentMarker(scanner) || peek(reader) === '#') break;
    const word = takeWord(scanner);
    if (word !== '') {
      value += folded(gap) + word;
      [gap, end] = [emptyGap(), markOf(reader)];
    }
    if (!isBlank(peek(reader)) && !isBreak(peek(reader))) break;
    takeGap(scanner, gap, start);
    if (scanner.flowLevel === 0 && reader.column <= scanner.indent) break;
  }
  if (gap.leading !== '') scanner.isKeyAllowed = true;
  return { ...tokenOf('scalar', start, end), value };
}

/** Characters up to a blank, or to what ends the scalar. */
function takeWord({ reader, flowLevel }: Scanner): string {
  const from = reader.at;
  while (!isBlankOrEnd(peek(reader))) {
    const unit = peek(reader);
    if (unit === ':' && isBlankOrEnd(peek(reader, 1))) break;
    if (flowLevel > 0 && ',?[]{}'.includes(unit)) break;
    take(reader);
    need(reader, 2);
  }
  return reader.text.slice(from, reader.at);
}

function takeGap(scanner: Scanner, gap: Gap, start: ReturnType<typeof markOf>): void {
  const { reader, indent } = scanner;
  while (isBlank(peek(reader)) || isBreak(peek(reader))) {
    if (gap.leading !== '' && reader.column <= indent && peek(reader) === '\t')
      scanError(scanner, 'found a tab character that violates indentation', start);
    takeGapUnit(reader, gap);
  }
}

/** One blank or line break of a gap. */
export function takeGapUnit(reader: Reader, gap: Gap): void {
  if (isBlank(peek(reader))) {
    const blank = take(reader);
    if (gap.leading === '') gap.blanks += blank;
    return;
  }
  need(reader, 2);
  const lineBreak = takeBreak(reader);
  if (gap.leading === '') gap.leading = lineBreak;
  else gap.trailing += lineBreak;
}
