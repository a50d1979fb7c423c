import { z } from 'zod';
import { settingsMapping } from '../settings.ts';
import { strictMapping } from '../strict.ts';

const texts = z.array(z.string());
const namedTexts = z.map(z.string(), z.string());

/** One server of `mcpServers`; the published schema refuses other keys too. */
const McpServer = strictMapping({
  type: z.enum(['stdio', 'sse', 'http']).optional(),
  command: z.string().optional(),
  args: texts.optional(),
  env: namedTexts.optional(),
  cwd: z.string().optional(),
  url: z.string().optional(),
  httpUrl: z.string().optional(),
  headers: namedTexts.optional(),
  tcp: z.string().optional(),
  timeout: z.number().optional(),
  trust: z.boolean().optional(),
  description: z.string().optional(),
  includeTools: texts.optional(),
  excludeTools: texts.optional(),
  extension: z.map(z.string(), z.union([z.string(), z.boolean(), z.number()])).optional(),
  oauth: z.map(z.string(), z.unknown()).optional(),
  authProviderType: z.enum(['dynamic_discovery', 'google_credentials', 'service_account_impersonation']).optional(),
  targetAudience: z.string().optional(),
  targetServiceAccount: z.string().optional(),
});
export type McpServer = z.infer<typeof McpServer>;

/** The part of Gemini CLI's settings.json that decides about the tools of servers. */
export const GeminiSettingsFile = settingsMapping({
  $schema: z.string().optional(),
  mcpServers: z.map(z.string(), McpServer).optional(),
  mcp: strictMapping({
    serverCommand: z.string().optional(),
    allowed: texts.optional(),
    excluded: texts.optional(),
  }).optional(),
  tools: settingsMapping({
    core: texts.optional(),
    allowed: texts.optional(),
    confirmationRequired: texts.optional(),
    exclude: texts.optional(),
  }).optional(),
  hooks: z.unknown().optional(),
});

/** The settings, and the key under which they know the server. */
export interface GeminiSettings {
  file: z.infer<typeof GeminiSettingsFile>;
  alias: string;
}
