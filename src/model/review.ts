import { z } from 'zod';
import { Category, Severity } from './category.ts';

/** A hand-written correction of one tool's verdict; what is stated wins over the rules. */
export const ToolReview = z.strictObject({
  /** Why a person had to step in, for the next person. */
  because: z.string().min(10),
  category: Category.optional(),
  severity: Severity.optional(),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1).optional(),
  /** Two or three sentences that take the place of the generated rationale. */
  rationale: z.string().min(20).optional(),
  /** Completes "A call to `name` …": third person, lower-case start, no stop. */
  does: z.string().min(5).max(140).optional(),
});
export type ToolReview = z.infer<typeof ToolReview>;

/** The body of one file in `content/reviews/`: corrections by tool name. */
export const ReviewFile = z.strictObject({ tools: z.record(z.string(), ToolReview) });
export type ReviewFile = z.infer<typeof ReviewFile>;

/** The reviews of one server; `slug` is the file's name. */
export interface Review extends ReviewFile {
  slug: string;
}
