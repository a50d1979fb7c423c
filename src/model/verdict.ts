import { z } from 'zod';
import { Category, Severity } from './category.ts';
import { Evidence } from './evidence.ts';
import { Signal, SignalId } from './signal.ts';

/** Why a verdict is less than certain. */
export const Reason = z.enum([
  'no-description',
  'name-only',
  'multi-action',
  'non-english',
  'annotation-conflict',
  'unknown-verb',
  'mixed-verbs',
  'withheld-definition',
  'cut-short',
]);
export type Reason = z.infer<typeof Reason>;

/** What one value of an argument makes of the call. */
export const ArgumentVerdict = z.object({
  parameter: z.string(),
  value: z.string(),
  category: Category,
});
export type ArgumentVerdict = z.infer<typeof ArgumentVerdict>;

/** What a person wrote over a verdict, and what the rules say by themselves where that differs. */
export const Reviewed = z.object({
  because: z.string(),
  was: z.object({ category: Category, severity: Severity, confidence: z.number(), rule: z.string() }).optional(),
});
export type Reviewed = z.infer<typeof Reviewed>;

/** Our judgement of one tool, with the rule and the evidence that led to it. */
export const Verdict = z.object({
  category: Category,
  severity: Severity,
  /** The signal that moved severity one step from the category's base; absent when it did not move. */
  severityBecause: SignalId.optional(),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
  reasons: z.array(Reason),
  /** Id of the classification rule that decided, or `review` where a hand-written review did. */
  rule: z.string().min(1),
  evidence: z.array(Evidence),
  signals: z.array(Signal),
  byArgument: z.array(ArgumentVerdict).optional(),
  rationale: z.string().min(1),
  /** What a call does, third person without a stop: `fine-tunes a model`. Absent where the definition gives no plain sentence. */
  does: z.string().min(1).optional(),
  review: Reviewed.optional(),
});
export type Verdict = z.infer<typeof Verdict>;

/** Category, severity, confidence and rule as the rules alone give them, for measuring the rules. */
export function ruledBy(verdict: Verdict): NonNullable<Reviewed['was']> {
  const { category, severity, confidence, rule } = verdict;
  return verdict.review?.was ?? { category, severity, confidence, rule };
}
