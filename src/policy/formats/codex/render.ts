import { printToml } from '../../print/toml.ts';
import { carryRules, type Fit } from '../carry.ts';
import { aliasOf, fitClient } from '../client.ts';
import type { Capabilities, FormatOptions, Rendered, Rules } from '../format.ts';

/** What a server's table in Codex's configuration can hold of ours. */
export const can: Capabilities = {
  allow: true,
  deny: true,
  hide: true,
  ask: true,
  limits: [],
  conditions: false,
  defaultDeny: true,
};

const head = `#:schema https://developers.openai.com/codex/config-schema.json
# For the server's own table: its command or url must stand there too.

`;

const fitAny = fitClient('Codex', can);
const fitCodex: Fit = (name, rule) =>
  name === '*' ? { unnamable: 'Codex knows no patterns, and the name "*" would be read as one' } : fitAny(name, rule);

/** Renders a server's table: what may be called, what is taken away, and for each tool that may run whether it asks. */
export function renderCodex(rules: Rules, options?: FormatOptions): Rendered {
  const carried = carryRules(rules, fitCodex);
  const tools = [...carried.tools].map(([name, { decision }]) => ({ name, decision }));
  const running = tools.filter(({ decision }) => decision === 'allow' || decision === 'ask');
  const taken = tools.filter(({ decision }) => decision === 'deny' || decision === 'hide').map(({ name }) => name);
  const isClosed = carried.default === 'deny';
  const server = {
    // Codex drops an empty enabled_tools when it writes the file anew, and everything would run.
    enabled: isClosed && running.length === 0 ? false : undefined,
    enabled_tools: isClosed ? running.map(({ name }) => name) : undefined,
    disabled_tools: taken.length > 0 ? taken : undefined,
    default_tools_approval_mode: isClosed ? 'prompt' : 'approve',
    tools: new Map(running.map(({ name, decision }) => [name, modeOf(decision)])),
  };
  const withTools = running.length > 0 ? server : { ...server, tools: undefined };
  const text = head + printToml({ mcp_servers: new Map([[aliasOf(options), withTools]]) });
  return { text, losses: server.enabled === false ? [...carried.losses, switchedOff] : carried.losses };
}

const switchedOff = { message: 'No tool of the server may run, so the document switches the whole server off.' };

/** Said for each tool, so that another default in the user's own file changes nothing. */
function modeOf(decision: string): { approval_mode: string } {
  return { approval_mode: decision === 'allow' ? 'approve' : 'prompt' };
}
