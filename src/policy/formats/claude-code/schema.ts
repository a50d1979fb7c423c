import { z } from 'zod';
import { settingsMapping } from '../settings.ts';
import { strictMapping } from '../strict.ts';

/** A rule: a tool, a whole server, or a name with `*`, perhaps with something in parentheses. */
const rules = z.array(z.string().min(1)).optional();
const modes = ['default', 'manual', 'acceptEdits', 'plan', 'auto', 'dontAsk', 'bypassPermissions', 'delegate'] as const;

/** The part of Claude Code's settings.json that decides about tools; other settings pass, other permission keys don't. */
export const ClaudeDocument = settingsMapping({
  $schema: z.string().optional(),
  permissions: strictMapping({
    allow: rules,
    ask: rules,
    deny: rules,
    defaultMode: z.enum(modes).optional(),
    disableBypassPermissionsMode: z.literal('disable').optional(),
    disableAutoMode: z.literal('disable').optional(),
    additionalDirectories: z.array(z.string().min(1)).optional(),
  }),
  hooks: z.unknown().optional(),
  allowedMcpServers: z.unknown().optional(),
  deniedMcpServers: z.unknown().optional(),
});

/** The settings, and the alias under which its rules know the server. */
export interface ClaudeSettings {
  settings: z.infer<typeof ClaudeDocument>;
  alias: string;
}
