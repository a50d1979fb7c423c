import { Category } from '../model/category.ts';
import type { Label } from '../model/label.ts';
import { ruledBy } from '../model/verdict.ts';
import type { ToolEntry } from './catalogue.ts';

/** A share as two counts. */
export interface Share {
  right: number;
  of: number;
}

/** How the rules’ verdicts, before any review, agree with hand labels. */
export interface Quality {
  all: Share;
  clear: Share;
  severity: Share;
  /** Clear labels of Execute, Destructive or Financial that we call Read; the worst mistake. */
  dangerousCalledRead: Share;
  /** Rows are labels, columns our verdicts, both in the order of `Category`. */
  matrix: { label: Category; counts: number[] }[];
  calibration: { from: number; to: number; share: Share }[];
  /** Verdicts that we call firm (from 0.9). */
  firm: Share;
  /** Every label on which we differ. */
  misses: { label: Label; entry: ToolEntry }[];
}

const dangerous: readonly Category[] = ['Execute', 'Destructive', 'Financial'];
const steps = [0, 0.5, 0.7, 0.8, 0.9, 1];

/** Compares labels with the verdicts of the same tools; a label without its tool is left out. */
export function qualityOf(labels: readonly Label[], tools: readonly ToolEntry[]): Quality {
  const byKey = new Map(tools.map((entry) => [keyOf(entry.server.server.slug, entry.tool.definition.name), entry]));
  const judged = labels.flatMap((label) => {
    const entry = byKey.get(keyOf(label.server, label.name));
    return entry ? [{ label, entry }] : [];
  });
  const isRight = ({ label, entry }: Judged) => label.category === ruledBy(entry.verdict).category;
  const share = (part: Judged[], is: (one: Judged) => boolean) => ({ right: part.filter(is).length, of: part.length });
  const clear = judged.filter(({ label }) => label.clear);
  return {
    all: share(judged, isRight),
    clear: share(clear, isRight),
    severity: share(judged, ({ label, entry }) => label.severity === ruledBy(entry.verdict).severity),
    dangerousCalledRead: share(
      clear.filter(({ label }) => dangerous.includes(label.category)),
      ({ entry }) => ruledBy(entry.verdict).category === 'Read',
    ),
    matrix: Category.options.map((label) => ({
      label,
      counts: Category.options.map((ours) => countOf(judged, label, ours)),
    })),
    calibration: steps.slice(1).map((to, i) => {
      const from = steps[i]!;
      const inside = judged.filter(({ entry }) => isBetween(ruledBy(entry.verdict).confidence, from, to));
      return { from, to, share: share(inside, isRight) };
    }),
    firm: share(
      judged.filter(({ entry }) => ruledBy(entry.verdict).confidence >= 0.9),
      isRight,
    ),
    misses: judged.filter((one) => !isRight(one)),
  };
}

type Judged = Quality['misses'][number];

function isBetween(confidence: number, from: number, to: number): boolean {
  return confidence >= from && (confidence < to || to === 1);
}

function countOf(judged: readonly Judged[], label: Category, ours: Category): number {
  return judged.filter((one) => one.label.category === label && ruledBy(one.entry.verdict).category === ours).length;
}

function keyOf(server: string, name: string): string {
  return JSON.stringify([server, name]);
}
