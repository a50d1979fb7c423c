import { z } from 'zod';
import { Category, Severity } from './category.ts';
import { CombinationId } from './role.ts';

/** A server's grade, best first. */
export const Letter = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
export type Letter = z.infer<typeof Letter>;

/** Tools of one weight: `tools` of them count as `counted` (the n-th counts less), each at `each` points. */
export const ToolPoints = z.object({
  of: z.literal('tools'),
  category: Category,
  severity: Severity,
  /** True where sending data out gives the tools more points than their category and severity do. */
  sendsDataOut: z.boolean(),
  tools: z.number().int().positive(),
  each: z.number().nonnegative(),
  counted: z.number().nonnegative(),
  points: z.number().nonnegative(),
});
export type ToolPoints = z.infer<typeof ToolPoints>;

export const CombinationPoints = z.object({
  of: z.literal('combination'),
  id: CombinationId,
  points: z.number().positive(),
});
export type CombinationPoints = z.infer<typeof CombinationPoints>;

/** The sum and its letter. `contributions` add up to `points`, in tenths. */
export const Score = z.object({
  letter: Letter,
  points: z.number().nonnegative(),
  contributions: z.array(z.discriminatedUnion('of', [ToolPoints, CombinationPoints])),
});
export type Score = z.infer<typeof Score>;

/** A server's grade, or why it has none; having none is never an F. */
export const Grade = z.discriminatedUnion('state', [
  Score.extend({
    state: z.literal('graded'),
    /** True where not all tools were captured: the others can only keep or worsen the letter. */
    isPartial: z.boolean(),
    /** Tools whose verdict is unsure, and the letter without them. */
    unsure: z.object({ tools: z.number().int().nonnegative(), letter: Letter }),
  }),
  z.object({
    state: z.literal('not-graded'),
    because: z.enum(['not-captured', 'no-tools', 'withheld']),
    reason: z.string().min(1),
  }),
]);
export type Grade = z.infer<typeof Grade>;
