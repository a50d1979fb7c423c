import { z } from 'zod';
import { Category, Severity } from './category.ts';
import { SignalId } from './signal.ts';
import { Annotations } from './tool.ts';

/** One way in which a definition meets an attack: all stated fields must hold. */
export const AttackCondition = z
  .strictObject({
    /** The verdict's category is one of these. */
    category: z.array(Category).min(1).optional(),
    /** All of these signals were seen. */
    signals: z.array(SignalId).min(1).optional(),
    /** None of these signals was seen. */
    without: z.array(SignalId).min(1).optional(),
    /** One of these annotations contradicts the verdict. */
    annotationConflict: z.array(Annotations.keyof()).min(1).optional(),
    /** One of these words, in lower case, stands in the tool's name, or in name or description of the parameter of the first listed signal. */
    mentions: z
      .array(z.string().regex(/^[a-z0-9]+$/))
      .min(1)
      .optional(),
    /** Said on the tool page: a clause in which `{parameter}` stands for the parameter of the first listed signal. */
    because: z.string().min(10),
  })
  .refine(
    (condition) => Object.keys(condition).length > 1,
    'a condition needs at least one of category, signals, without, annotationConflict, mentions',
  );
export type AttackCondition = z.infer<typeof AttackCondition>;

export const Reference = z.strictObject({
  title: z.string(),
  url: z.url(),
  publisher: z.string(),
  date: z.string().nullable(),
  /** Whether we read it, saw an excerpt, or only know its address from another document. */
  seen: z.enum(['read', 'excerpt', 'cited-only']),
});
export type Reference = z.infer<typeof Reference>;

/** Framework ids; judgement unless a note says otherwise. */
export const Frameworks = z.strictObject({
  owaspMcp: z.array(z.string()),
  owaspLlm2025: z.array(z.string()),
  owaspLlm2026: z.array(z.string()),
  owaspAgentic: z.array(z.string()),
  mitreAtlas: z.array(z.string()),
});
export type Frameworks = z.infer<typeof Frameworks>;

/** The front matter of one file in `content/attacks/`; its body is the prose of the page. */
export const Attack = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  title: z.string(),
  kind: z.enum(['pattern', 'incident']),
  /** ISO date, or a month `2025-04`, or a year. */
  firstReported: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  confidence: z.enum(['verified', 'partly']),
  severity: Severity,
  /** One or two sentences. */
  summary: z.string(),
  /** How it works, one step an entry. */
  steps: z.array(z.string()).min(2),
  /** Categories of tools that the attack abuses. */
  capabilities: z.array(Category),
  /** Any of these makes a tool exposed. Empty where a definition alone can't show it; `exposure` then says why. */
  conditions: z.array(AttackCondition),
  exposure: z.string(),
  /** What a policy does against it, one measure an entry. */
  prevention: z.array(z.string()).min(1),
  /** What the policy does not stop, one an entry; never empty. */
  limits: z.array(z.string()).min(1),
  affected: z.array(z.string()),
  cves: z.array(z.string()),
  cvss: z.string().nullable(),
  frameworks: Frameworks,
  /** Ids of related entries of this section. */
  related: z.array(z.string()),
  references: z.array(Reference).min(1),
});
export type Attack = z.infer<typeof Attack>;

/** A tool that meets an attack's conditions, and the reason in words. */
export interface AttackMatch {
  id: string;
  because: string;
}
