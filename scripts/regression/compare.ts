import type { SavedVerdict } from './saved.ts';

/** A tool whose verdict is another one now. */
export interface Move {
  server: string;
  name: string;
  kind: 'category' | 'severity' | 'confidence';
  before: Judged;
  now: Judged;
  /** The beginning of the description, as it stands. */
  description: string;
}

export type Judged = Pick<SavedVerdict, 'category' | 'severity' | 'confidence' | 'rule'>;

/** What two runs over one list have in common and what not. */
export interface Comparison {
  /** Tools judged now, and those of them that were compared. */
  tools: number;
  compared: number;
  servers: number;
  /** Not compared: new in the list, gone from it, or with another definition. */
  added: number;
  gone: number;
  redefined: number;
  /** The same verdict, by another rule. */
  otherRule: number;
  moves: Move[];
}

/** From here on a verdict counts as sure. */
export const sure = 0.9;
const longestQuote = 120;

/** The move between two verdicts on one tool, undefined where nothing moved that a reader would see. */
export function moveBetween(before: SavedVerdict, now: SavedVerdict, description: string): Move | undefined {
  const kind = kindOf(before, now);
  if (!kind) return undefined;
  const { server, name } = now;
  // By code points, so that no character is cut in half.
  const beginning = Array.from(description.slice(0, 2 * longestQuote)).slice(0, longestQuote).join(''); // prettier-ignore
  return { server, name, kind, before: judged(before), now: judged(now), description: beginning };
}

function kindOf(before: SavedVerdict, now: SavedVerdict): Move['kind'] | undefined {
  if (before.category !== now.category) return 'category';
  if (before.severity !== now.severity) return 'severity';
  return before.confidence >= sure !== now.confidence >= sure ? 'confidence' : undefined;
}

function judged({ category, severity, confidence, rule }: SavedVerdict): Judged {
  return { category, severity, confidence, rule };
}

/** How many tools went from where to where, the most frequent first. */
export function countMoves(moves: readonly Move[], of: 'category' | 'severity'): Record<string, number> {
  const moved = moves.filter(({ before, now }) => before[of] !== now[of]);
  const kinds = Map.groupBy(moved, ({ before, now }) => `${before[of]} → ${now[of]}`);
  const counts = [...kinds].map(([kind, list]): [string, number] => [kind, list.length]);
  return Object.fromEntries(counts.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

/** How many verdicts became sure, and how many are no longer. */
export function countSure(moves: readonly Move[]): { gained: number; lost: number } {
  const isSure = ({ confidence }: Judged) => confidence >= sure;
  return {
    gained: moves.filter(({ before, now }) => !isSure(before) && isSure(now)).length,
    lost: moves.filter(({ before, now }) => isSure(before) && !isSure(now)).length,
  };
}

const kinds = ['category', 'severity', 'confidence'] as const;

/** Moves by kind, then by from and to, then by server and tool. */
export function sortMoves(moves: readonly Move[]): Move[] {
  const keyOf = ({ kind, before, now, server, name }: Move) =>
    [kinds.indexOf(kind), before.category, now.category, before.severity, now.severity, server, name].join('\u0000');
  const keyed = moves.map((move) => ({ move, key: keyOf(move) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ move }) => move);
}
