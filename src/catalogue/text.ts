import type { Evidence } from '../model/evidence.ts';
import { hiddenCharacters } from '../model/hidden-characters.ts';

/** A piece of a quoted text: plain, highlighted as evidence, or a hidden character shown by its code. */
export interface Segment {
  text: string;
  mark?: boolean;
  hidden?: string;
}

/** A quoted text in pieces; `cut` says how many characters were left out at the end. */
export interface Quoted {
  segments: Segment[];
  cut: number;
}

/** Longest quotation on a page, in UTF-16 units; the whole text is in the page's JSON twin. */
const longest = 6000;

/** Splits a text for display: evidence of `field` marked, hidden characters made visible, bounded in length. */
export function quote(text: string, evidence: readonly Evidence[], field: string): Quoted {
  const shown = text.length > longest ? text.slice(0, longest).replace(/[\ud800-\udbff]$/, '') : text;
  const marked = evidence.filter((span) => span.field === field && span.start < shown.length);
  const cuts = new Set([0, shown.length]);
  for (const span of marked) cuts.add(span.start).add(Math.min(span.end, shown.length));
  const points = [...cuts].sort((a, b) => a - b);
  const segments = points.slice(1).flatMap((end, i) => {
    const start = points[i]!;
    const mark = marked.some((span) => span.start <= start && end <= span.end);
    return reveal(shown.slice(start, end), mark);
  });
  return { segments, cut: text.length - shown.length };
}

function reveal(text: string, mark: boolean): Segment[] {
  const segments: Segment[] = [];
  const push = (segment: Segment) => segment.text && segments.push(mark ? { ...segment, mark } : segment);
  let from = 0;
  for (const hidden of hiddenCharacters(text)) {
    push({ text: text.slice(from, hidden.index) });
    push({ text: hidden.code, hidden: hidden.name });
    from = hidden.index + hidden.length;
  }
  push({ text: text.slice(from) });
  return segments;
}
