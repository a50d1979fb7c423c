import { severityRank, categoryFacts, type Category } from '../model/category.ts';
import type { Annotations } from '../model/tool.ts';
import type { Reason } from '../model/verdict.ts';
import type { Act } from './act.ts';
import type { Reading } from './reading.ts';
import { isDenied } from './reading/promises.ts';

/** How sure the verdict is, and why it isn't surer. */
export interface Confidence {
  confidence: number;
  reasons: Reason[];
}

const base = { both: 0.97, lead: 0.86, name: 0.86, mixed: 0.6, none: 0.3 } as const;

/** What each doubt takes away. */
const costs: Partial<Record<Reason, number>> = {
  'multi-action': 0.08,
  'non-english': 0.04,
  'annotation-conflict': 0.1,
  'cut-short': 0.02,
  'no-description': 0.04,
  'withheld-definition': 0.1,
};

/** Longer descriptions are read up to here. */
const readLimit = 4000;

/** Adds up the doubts. `acts` are those that decided. */
export function confidenceOf(reading: Reading, category: Category, acts: readonly Act[]): Confidence {
  const isWorse = isSaidWorse(reading, category);
  const reasons = reasonsOf(reading, category, isWorse);
  let confidence: number = acts.length === 0 ? base.none : base[reading.agreement];
  const isWeak = acts.length > 0 && acts.every(({ weak }) => weak);
  if (isWeak) confidence = Math.min(confidence, reading.agreement === 'both' ? 0.86 : 0.62);
  if (acts.length > 0 && acts.every(({ disputed }) => disputed)) confidence = Math.min(confidence, 0.78);
  if (isWorse) confidence = Math.min(confidence, 0.86);
  if (category === 'Read' && onlyByDefault.test(reading.text.slice(0, 2000))) confidence = Math.min(confidence, 0.78);
  for (const reason of reasons) confidence -= costs[reason] ?? 0;
  return { confidence: Math.round(Math.min(0.99, Math.max(0.05, confidence)) * 100) / 100, reasons };
}

/** A promise that a setting takes back. */
const onlyByDefault = /\bread[- ]?only(?: mode)? by default\b|\bby default[^.]{0,30}\bread[- ]?only\b/i;

const worse =
  /\b(?:is|are) (?:destructive|irreversible)\b|\bcannot be undone\b|\bpermanently (?:deletes?|removes?)\b|\breturns? (?:only )?an? job ?id\b|\bruns asynchronously\b|\bbillable\b/i;

/** A Read or a Write whose text speaks further down of deleting for good or of a job. */
function isSaidWorse({ text }: Reading, category: Category): boolean {
  if (category !== 'Read' && category !== 'Write') return false;
  const part = text.slice(0, 2000);
  const at = part.search(worse);
  return at >= 0 && !isDenied(part, at);
}

function reasonsOf(reading: Reading, category: Category, isWorse: boolean): Reason[] {
  const { agreement, text, language } = reading;
  const reasons: (Reason | false)[] = [
    reading.withheld && 'withheld-definition',
    !reading.withheld && text.trim() === '' && 'no-description',
    agreement === 'name' && 'name-only',
    reading.isMulti && 'multi-action',
    language !== 'en' && language !== 'none' && 'non-english',
    isConflict(reading.definition.annotations, category) && 'annotation-conflict',
    agreement === 'none' && 'unknown-verb',
    (agreement === 'mixed' || isWorse) && 'mixed-verbs',
    (text.length > readLimit || /(?:…|\.\.\.)\s*$/.test(text.slice(-8))) && 'cut-short',
  ];
  return reasons.filter((reason) => reason !== false);
}

/** True where the server's own claims contradict the category, in either direction. */
export function isConflict(annotations: Annotations | undefined, category: Category): boolean {
  if (typeof annotations !== 'object' || annotations === null) return false;
  const rank = severityRank(categoryFacts[category].severity);
  if (annotations.readOnlyHint === true && category !== 'Read') return true;
  if (annotations.readOnlyHint === false && annotations.destructiveHint === true && category === 'Read') return true;
  return (
    annotations.destructiveHint === false &&
    annotations.readOnlyHint !== true &&
    category === 'Destructive' &&
    rank === 3
  );
}
