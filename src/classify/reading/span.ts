import type { Evidence } from '../../model/evidence.ts';

const longest = 160;

function isLow(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
function isHigh(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

/** The evidence for `text.slice(start, end)`: at most 160 units, widened so that no surrogate pair is split. */
export function spanOf(field: string, text: string, [start, end]: readonly [number, number]): Evidence | undefined {
  let from = Math.max(0, Math.min(start, text.length));
  let to = Math.max(from, Math.min(end, text.length, from + longest));
  if (from > 0 && isLow(text, from) && isHigh(text, from - 1)) from--;
  if (to < text.length && isLow(text, to) && isHigh(text, to - 1)) to++;
  const quote = text.slice(from, to);
  return quote === '' ? undefined : { field, start: from, end: to, quote };
}

/** The evidence for the first match of a pattern in a text. */
export function matchSpan(field: string, text: string, pattern: RegExp): Evidence | undefined {
  const match = pattern.exec(text);
  return match ? spanOf(field, text, [match.index, match.index + match[0].length]) : undefined;
}
