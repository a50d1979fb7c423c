import { categoryFacts, Severity, severityRank, type Category } from '../model/category.ts';
import type { Signal, SignalId } from '../model/signal.ts';

/** A verdict's severity, and the signal that moved it from the category's base. */
export interface SeverityVerdict {
  severity: Severity;
  severityBecause?: SignalId;
}

const raises: Partial<Record<Category, readonly SignalId[]>> = {
  Read: ['reads-secrets', 'reads-private-messages'],
  Write: ['recipient', 'permission-change', 'publishes'],
};
const lowers: readonly SignalId[] = ['confined', 'restorable'];

/** At most one step from the base, and only for a signal that was seen. What raises wins over what lowers. */
export function severityOf(category: Category, signals: readonly Signal[]): SeverityVerdict {
  const base = categoryFacts[category].severity;
  const seen = (ids: readonly SignalId[]) => ids.find((id) => signals.some((signal) => signal.id === id));
  const up = seen(raises[category] ?? []);
  if (up) return moved(base, 1, up);
  const down = category === 'Read' ? undefined : seen(lowers);
  return down ? moved(base, -1, down) : { severity: base };
}

function moved(base: Severity, by: number, severityBecause: SignalId): SeverityVerdict {
  return { severity: Severity.options[severityRank(base) + by]!, severityBecause };
}
