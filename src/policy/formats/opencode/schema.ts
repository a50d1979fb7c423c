import { z } from 'zod';
import { strictMapping } from '../strict.ts';

const Action = z.enum(['allow', 'ask', 'deny']);
export type Action = z.infer<typeof Action>;

/** An action for every use, or one for each pattern of what the tool is used on. */
const Rule = z.union([Action, z.map(z.string(), Action)], {
  error: 'Expected "allow", "ask" or "deny", or patterns with one of them each',
});

/** One action alone stands for all tools. */
const Permission = z.preprocess(
  (value) => (typeof value === 'string' ? new Map([['*', value]]) : value),
  z.map(z.string(), Rule),
);

/** Keys of opencode.json beside the permissions; their values are not looked at. */
const others = [
  ...['$schema', 'shell', 'logLevel', 'server', 'command', 'skills', 'reference', 'watcher', 'snapshot', 'plugin'],
  ...['share', 'autoshare', 'autoupdate', 'disabled_providers', 'enabled_providers', 'model', 'small_model'],
  ...['default_agent', 'username', 'theme', 'keybinds', 'tui', 'provider', 'formatter', 'lsp', 'instructions'],
  ...['layout', 'attachment', 'json_response', 'enterprise', 'tool_output', 'compaction', 'experimental'],
];
const otherKeys = Object.fromEntries(others.map((key) => [key, z.unknown().optional()])) as Record<never, never>;

/** An agent may carry permissions of its own, which come after the global ones. */
const agents = z.map(z.string(), z.unknown()).optional();

/** OpenCode's opencode.json with unknown keys refused; only what decides about tools is looked into. */
export const OpenCodeDocument = strictMapping({
  ...otherKeys,
  permission: Permission.optional(),
  tools: z.map(z.string(), z.boolean()).optional(),
  mcp: z.map(z.string(), z.unknown()).optional(),
  agent: agents,
  mode: agents,
});

/** The configuration, and the alias under which its rules know the server; undefined where it can't be told. */
export interface OpenCodeConfig {
  config: z.infer<typeof OpenCodeDocument>;
  alias: string | undefined;
}
