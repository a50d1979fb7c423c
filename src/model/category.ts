import { z } from 'zod';

/** The five risk categories, least consequential first. One a tool: the worst thing that a single successful call can do. */
export const Category = z.enum(['Read', 'Write', 'Execute', 'Destructive', 'Financial']);
export type Category = z.infer<typeof Category>;

/** Four steps of severity, lowest first. */
export const Severity = z.enum(['low', 'medium', 'high', 'critical']);
export type Severity = z.infer<typeof Severity>;

/** What a category means, and the severity it starts from. */
export interface CategoryFacts {
  means: string;
  severity: Severity;
  /** The first position wins where several categories fit: 0 is strongest. */
  precedence: number;
}

/** The table of the risk model; the methodology page prints it. */
export const categoryFacts: Record<Category, CategoryFacts> = {
  Read: {
    means: 'returns or computes information; nothing outlives the call',
    severity: 'low',
    precedence: 4,
  },
  Write: {
    means: 'creates or changes state in a way that can be corrected',
    severity: 'medium',
    precedence: 3,
  },
  Execute: {
    means:
      'runs code, commands or free-form statements, starts or stops processes and jobs, or drives a browser, a device or another agent',
    severity: 'high',
    precedence: 2,
  },
  Destructive: {
    means: 'removes, wipes, revokes or terminates: the call offers no way back',
    severity: 'critical',
    precedence: 1,
  },
  Financial: { means: 'moves or commits money or assets', severity: 'critical', precedence: 0 },
};

/** Severity as a number, 0 (low) to 3 (critical), for sorting and comparing. */
export function severityRank(severity: Severity): number {
  return Severity.options.indexOf(severity);
}

/** The category that wins where two fit (Financial, Destructive, Execute, Write, Read). */
export function worseCategory(a: Category, b: Category): Category {
  return categoryFacts[a].precedence <= categoryFacts[b].precedence ? a : b;
}
