import type { Decision, ToolRule } from '../../../model/policy.ts';
import type { Loss, Rules } from '../format.ts';
import { modeOf } from './evaluate.ts';
import { serverIn, type CodexConfig, type CodexServer } from './schema.ts';

type Held = { policy?: Rules; losses: Loss[] };

/** The rules of one server as our policy holds them; nothing where the document doesn't say which, or asks nobody. */
export function rulesOf(document: CodexConfig): Held {
  const { config } = document;
  const server = serverIn(document);
  if (!server) {
    const known = [...(config.mcp_servers?.keys() ?? [])].map((name) => JSON.stringify(name)).join(', ') || 'none';
    return { losses: [{ message: `The document does not say which server is meant; its servers: ${known}.` }] };
  }
  if (config.approval_policy === 'never')
    return { losses: [{ message: 'With approval_policy "never" Codex asks nobody, so its questions don’t count.' }] };
  return rulesOfServer(server);
}

function rulesOfServer(server: CodexServer): Held {
  const losses: Loss[] = [];
  const isOff = server.enabled === false;
  const tools = new Map<string, ToolRule>();
  for (const name of server.enabled_tools ?? server.tools?.keys() ?? []) {
    const mode = modeOf(server, name);
    if (mode === 'auto' || mode === 'writes')
      losses.push({ tool: name, message: `Codex decides by annotations (${mode}); here it asks each time.` });
    tools.set(name, plainRule(isOff ? 'hide' : mode === 'approve' ? 'allow' : 'ask'));
  }
  for (const name of server.disabled_tools ?? []) {
    tools.delete(name);
    tools.set(name, plainRule('hide'));
  }
  const isOpen = !isOff && !server.enabled_tools;
  const isAllowing = isOpen && server.default_tools_approval_mode === 'approve';
  if (isOpen && !isAllowing)
    losses.push({ message: 'Codex asks about tools that no list names; here they are denied.' });
  return { policy: { default: isAllowing ? 'allow' : 'deny', tools }, losses };
}

function plainRule(decision: Decision): ToolRule {
  return { decision, limits: [], conditions: [], because: '' };
}
