import { z } from 'zod';
import { strictMapping } from '../strict.ts';
import { otherRootKeys } from './root-keys.ts';

/** `approve` runs without asking, `prompt` asks; `writes` is newer than the published schema that was read. */
const ApprovalMode = z.enum(['auto', 'prompt', 'approve', 'writes']);

const texts = z.array(z.string());
const table = z.map(z.string(), z.string());
const EnvVar = z.union([
  z.string(),
  strictMapping({ name: z.string(), source: z.enum(['local', 'remote']).optional() }),
]);

const ServerTool = strictMapping({
  approval_mode: ApprovalMode.optional(),
  output_token_limit: z.number().int().nonnegative().optional(),
});

/** The table of one server: its transport, which is not ours, and what decides about its tools. */
const CodexServer = strictMapping({
  command: z.string().optional(),
  args: texts.optional(),
  env: table.optional(),
  env_vars: z.array(EnvVar).optional(),
  cwd: z.string().optional(),
  url: z.string().optional(),
  bearer_token_env_var: z.string().optional(),
  http_headers: table.optional(),
  env_http_headers: table.optional(),
  http_headers_helper: z.unknown().optional(),
  auth: z.string().optional(),
  oauth: strictMapping({
    client_id: z.string().optional(),
    token_endpoint_auth_method: z.unknown().optional(),
    callback_url: z.unknown().optional(),
    callback_port: z.unknown().optional(),
    authorization_server_issuer: z.unknown().optional(),
  }).optional(),
  oauth_resource: z.string().optional(),
  scopes: texts.optional(),
  name: z.string().optional(),
  environment_id: z.string().optional(),
  experimental_environment: z.string().optional(),
  startup_readiness: z.enum(['connection', 'catalog']).optional(),
  tool_input_schema_max_bytes: z.number().int().nonnegative().optional(),
  startup_timeout_sec: z.number().optional(),
  startup_timeout_ms: z.number().int().nonnegative().optional(),
  tool_timeout_sec: z.number().optional(),
  supports_parallel_tool_calls: z.boolean().optional(),
  required: z.boolean().optional(),
  enabled: z.boolean().optional(),
  enabled_tools: texts.optional(),
  disabled_tools: texts.optional(),
  default_tools_approval_mode: ApprovalMode.optional(),
  tools: z.map(z.string(), ServerTool).optional(),
});
export type CodexServer = z.infer<typeof CodexServer>;

const others = Object.fromEntries(otherRootKeys.map((key) => [key, z.unknown().optional()])) as Record<never, never>;

/** Codex's config.toml with unknown keys refused, as its JSON Schema does; only the servers' tables are looked into. */
export const CodexDocument = strictMapping({
  ...others,
  approval_policy: z
    .union([z.enum(['untrusted', 'on-failure', 'on-request', 'granular', 'never']), z.map(z.string(), z.unknown())])
    .optional(),
  approvals_reviewer: z.enum(['user', 'auto_review', 'guardian_subagent']).optional(),
  mcp_servers: z.map(z.string(), CodexServer).optional(),
});

/** The configuration, and the server whose tools are meant: undefined where it holds none, or several. */
export interface CodexConfig {
  config: z.infer<typeof CodexDocument>;
  alias: string | undefined;
}

/** The table of the server that is meant. */
export function serverIn({ config, alias }: CodexConfig): CodexServer | undefined {
  return alias === undefined ? undefined : config.mcp_servers?.get(alias);
}
