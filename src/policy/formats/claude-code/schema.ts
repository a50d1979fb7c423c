import { z } from 'zod';
import { strictMapping } from '../strict.ts';

/** A rule of an MCP tool: the whole server, one tool, or a name with `*`. */
const mcpRule = z.string().min(1);

/** The part of Claude Code's settings.json that decides about tools; other permission keys are refused. */
export const ClaudeDocument = strictMapping({
  $schema: z.string().optional(),
  permissions: strictMapping({
    allow: z.array(mcpRule).optional(),
    ask: z.array(mcpRule).optional(),
    deny: z.array(mcpRule).optional(),
    defaultMode: z.enum(['default', 'acceptEdits', 'plan', 'dontAsk', 'bypassPermissions', 'auto']).optional(),
  }),
});

/** The settings, and the alias under which its rules know the server. */
export interface ClaudeSettings {
  settings: z.infer<typeof ClaudeDocument>;
  alias: string;
}
