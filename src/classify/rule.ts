import type { Category } from '../model/category.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Act, Kind } from './act.ts';
import type { Reading } from './reading.ts';

/** What made a rule apply. */
export interface RuleHit {
  /** The acts that decided; empty where something else did. */
  acts: Act[];
  evidence: Evidence[];
}

/** One step of the ordered list: the first rule that applies gives the category. */
export interface Rule {
  id: string;
  category: Category;
  /** What the rule recognises, for the methodology page. */
  says: string;
  /** What escapes it or is caught wrongly, for the methodology page. */
  misses: string;
  apply(reading: Reading): RuleHit | undefined;
}

/** The hit on all deciding acts of some kinds, or undefined where there is none. */
export function hitOn(
  reading: Reading,
  kinds: readonly Kind[],
  also: (act: Act) => boolean = () => true,
): RuleHit | undefined {
  const acts = reading.acts.filter((act) => kinds.includes(act.kind) && also(act));
  return acts.length > 0 ? { acts, evidence: evidenceOf(acts) } : undefined;
}

/** The spans of some acts, once each, at most six. */
export function evidenceOf(acts: readonly Act[]): Evidence[] {
  const found = new Map<string, Evidence>();
  for (const { evidence } of acts)
    found.set(`${evidence.field}:${evidence.start}`, found.get(`${evidence.field}:${evidence.start}`) ?? evidence);
  return [...found.values()].slice(0, 6);
}
