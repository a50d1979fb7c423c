import type { SourceNode } from '../../../source/node.ts';
import { windowLength, type Window } from '../../../windows.ts';
import { childOf } from '../foreign.ts';

/** A limit as Intercept writes it, what that changes, and whether it was written otherwise. */
export interface ModernLimit {
  text: string;
  loss?: string;
  isChanged: boolean;
}

const perText = /^\s*\+?(\d+)\s*(?:calls?|requests?|times?)?\s*(?:\/|per\b|an?\b|every\b)\s*(\d*)\s*([a-z]+)\s*$/i;
const seconds = new Map([
  ...['s', 'sec', 'second', 'seconds'].map((word) => [word, 1] as const),
  ...['m', 'min', 'mins', 'minute', 'minutes'].map((word) => [word, 60] as const),
  ...['h', 'hr', 'hrs', 'hour', 'hours'].map((word) => [word, 3600] as const),
  ...['d', 'day', 'days'].map((word) => [word, 86_400] as const),
]);

/** Reads `10/hour`, `10 per hour` or `{max: 10, window: 60}`; undefined where it is no limit that Intercept can hold. */
export function modernLimit(node: SourceNode): ModernLimit | undefined {
  if (node.kind === 'list') return undefined;
  const { max, length } = node.kind === 'map' ? fromMapping(node) : fromText(node.text);
  const window = windowOf(length);
  if (!Number.isSafeInteger(max) || max < 1 || !window) return undefined;
  const text = `${max}/${window}`;
  const isChanged = node.kind === 'map' || node.text !== text;
  const isExact = windowLength[window] === length * 1000;
  return isExact
    ? { text, isChanged }
    : { text, isChanged, loss: `${max} calls in ${length} seconds became ${text}, which is stricter` };
}

function fromText(text: string): { max: number; length: number } {
  const [, max, count, unit] = perText.exec(text) ?? [];
  return { max: Number(max ?? NaN), length: Number(count || 1) * (seconds.get(unit?.toLowerCase() ?? '') ?? NaN) };
}

function fromMapping(node: SourceNode): { max: number; length: number } {
  const number = (keys: string[]) => {
    const found = keys.map((key) => childOf(node, key)).find((child) => child?.kind === 'scalar');
    return found?.kind === 'scalar' ? found.text : '';
  };
  const max = number(['max', 'limit', 'count', 'requests', 'calls']);
  const window = number(['window', 'per', 'period', 'interval']);
  const [, count, unit] = /^\s*(\d*)\s*([a-z]*)\s*$/i.exec(window) ?? [];
  const length = unit ? (seconds.get(unit.toLowerCase()) ?? NaN) : count ? 1 : NaN;
  return { max: /^\d+$/.test(max) ? Number(max) : NaN, length: Number(count || 1) * length };
}

/** The shortest window that is no shorter; what a longer one would allow in a moment, this one doesn't. */
function windowOf(length: number): Window | undefined {
  return (Object.keys(windowLength) as Window[]).find((window) => length > 0 && windowLength[window] >= length * 1000);
}
