import { z } from 'zod';
import { strictMapping } from '../strict.ts';

const named = z.string().min(1);
const oneOrMore = z.union([named, z.array(named)], {
  error: 'a name or a list of names must stand here; write toolName = "*" for every tool of the server',
});

/** One `[[rule]]`. Gemini CLI ignores unknown keys in silence, so they are refused here. */
export const PolicyRule = strictMapping({
  toolName: oneOrMore,
  mcpName: named.optional(),
  subagent: named.optional(),
  argsPattern: z.string().optional(),
  commandPrefix: z.union([z.string(), z.array(z.string())]).optional(),
  commandRegex: z.string().optional(),
  decision: z.enum(['allow', 'deny', 'ask_user']),
  priority: z.number().int().min(0).max(999),
  modes: z.array(z.enum(['default', 'autoEdit', 'plan', 'yolo'])).optional(),
  interactive: z.boolean().optional(),
  toolAnnotations: z.map(z.string(), z.unknown()).optional(),
  allowRedirection: z.boolean().optional(),
  denyMessage: z.string().optional(),
  // Older spellings, which Gemini CLI still reads.
  allow_redirection: z.boolean().optional(),
  deny_message: z.string().optional(),
});
export type PolicyRule = z.infer<typeof PolicyRule>;

/** A policy file of Gemini CLI; checkers are taken along unread. */
export const PolicyFile = strictMapping({
  rule: z.array(PolicyRule).optional(),
  safety_checker: z.array(z.unknown()).optional(),
});

/** The file, and the name under which its rules know the server. */
export interface GeminiPolicy {
  file: z.infer<typeof PolicyFile>;
  alias: string;
}
