import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Finding } from '../../src/model/finding.ts';
import { Category, Severity } from '../../src/model/category.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import type { ListedTool } from './tool-list.ts';

/** One line of a saved run: the verdict that a tool had then. */
export const SavedVerdict = z.object({
  server: z.string(),
  name: z.string(),
  category: Category,
  severity: Severity,
  confidence: z.number(),
  rule: z.string(),
  /** Mark of what was judged: where it differs, no rule is to blame for another verdict. */
  definition: z.string(),
});
export type SavedVerdict = z.infer<typeof SavedVerdict>;

/** The part of a verdict that is compared between two runs. */
export function savedOf({ server, subject }: ListedTool, verdict: Verdict): SavedVerdict {
  const { category, severity, confidence, rule } = verdict;
  const { name } = subject.definition;
  return { server, name, category, severity, confidence, rule, definition: markOf(subject) };
}

function markOf(subject: ListedTool['subject']): string {
  return createHash('sha256').update(textOf(subject)).digest('hex').slice(0, 12);
}

function textOf({ server, definition, withheld }: ListedTool['subject']): string {
  try {
    return JSON.stringify([server.name, definition, withheld ?? false]);
  } catch {
    // A schema too deep to be printed: the words that are judged must do.
    return JSON.stringify([server.name, definition.name, definition.description]);
  }
}

/** What a line of a saved run holds, or a finding. */
export function readSavedLine(text: string | undefined, where: string): SavedVerdict | Finding {
  try {
    const parsed = SavedVerdict.safeParse(JSON.parse(text ?? ''));
    if (parsed.success) return parsed.data;
    const { path, message } = parsed.error.issues[0]!;
    return notSaved(where, `${path.join('.') || 'the line'}: ${message}`);
  } catch (error) {
    return notSaved(where, `not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function notSaved(where: string, message: string): Finding {
  return { level: 'error', where, message, next: 'write the run anew with `node scripts/regression.ts save`' };
}
