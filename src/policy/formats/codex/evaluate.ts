import type { Outcome } from '../../../model/policy.ts';
import { specialRules, type Decide } from '../format.ts';
import { namedTools, rawName } from './names.ts';
import { serverIn, type CodexConfig, type CodexServer } from './schema.ts';

/** Decides as Codex does: what isn't registered can't be called; the tool's own approval mode goes before the server's. */
export function evaluateCodex(document: CodexConfig): Decide {
  const server = serverIn(document) ?? {};
  const named = namedTools(server);
  const enabled = server.enabled_tools && new Set(server.enabled_tools);
  const disabled = new Set(server.disabled_tools);
  const asksNobody = document.config.approval_policy === 'never';
  return (call) => {
    const tool = rawName(call.tool, document.alias ?? '', named);
    if (disabled.has(tool)) return deny(specialRules.hidden, 'disabled_tools takes the tool away.');
    if (server.enabled === false) return deny(specialRules.defaultDeny, 'The server is switched off.');
    if (enabled && !enabled.has(tool)) return deny(specialRules.defaultDeny, 'enabled_tools does not list the tool.');
    return asksNobody ? allowed : decideBy(modeOf(server, tool));
  };
}

const allowed: Outcome = { decision: 'allow', rule: specialRules.allowed, message: '' };

function deny(rule: string, message: string): Outcome {
  return { decision: 'deny', rule, message };
}

/** The mode that holds for a tool; without one Codex takes `auto`. */
export function modeOf({ tools, default_tools_approval_mode }: CodexServer, tool: string) {
  return tools?.get(tool)?.approval_mode ?? default_tools_approval_mode ?? 'auto';
}

const questions = {
  prompt: 'A person is asked.',
  auto: 'Codex goes by the tool’s annotations, and asks where there are none.',
  writes: 'Codex asks unless the tool is annotated as reading only.',
};

function decideBy(mode: ReturnType<typeof modeOf>): Outcome {
  return mode === 'approve' ? allowed : { decision: 'ask', rule: `approval_mode ${mode}`, message: questions[mode] };
}
