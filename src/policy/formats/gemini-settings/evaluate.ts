import type { Outcome } from '../../../model/policy.ts';
import { specialRules, type Decide } from '../format.ts';
import { decideByRules } from '../gemini-policy/evaluate.ts';
import { fullName } from '../gemini-policy/names.ts';
import { loadRules, type LoadedRule } from '../gemini-policy/rules.ts';
import type { PolicyRule } from '../gemini-policy/schema.ts';
import type { GeminiSettings } from './schema.ts';

/** Decides as Gemini CLI does: tools that aren't registered don't run, the rest goes by the rules that settings amount to. */
export function evaluateGeminiSettings({ file, alias }: GeminiSettings): Decide {
  const rules = rulesOfSettings(file);
  const isRegistered = registration({ file, alias });
  return ({ tool, arguments: args }) => {
    const prefix = `mcp_${alias}_`;
    const own = tool.startsWith(prefix) ? tool.slice(prefix.length) : tool;
    return isRegistered(own) ?? decideByRules(rules, { name: fullName(alias, tool), args });
  };
}

/** Why a tool isn't there at all; undefined where it is. */
function registration({ file, alias }: GeminiSettings): (tool: string) => Outcome | undefined {
  const { includeTools, excludeTools } = file.mcpServers?.get(alias) ?? {};
  const { allowed = [], excluded = [] } = file.mcp ?? {};
  if (excluded.includes(alias)) return () => absent(specialRules.hidden, 'mcp.excluded names the server.');
  if (allowed.length > 0 && !allowed.includes(alias))
    return () => absent(specialRules.hidden, 'mcp.allowed doesn’t name the server.');
  const exclude = new Set(excludeTools);
  return (tool) => {
    if (exclude.has(tool)) return absent(specialRules.hidden, 'excludeTools takes the tool away.');
    return isIncluded(includeTools, tool)
      ? undefined
      : absent(specialRules.defaultDeny, 'includeTools doesn’t list the tool.');
  };
}

function absent(rule: string, message: string): Outcome {
  return { decision: 'deny', rule, message };
}

/** An entry counts up to an opening parenthesis, too. */
function isIncluded(includeTools: readonly string[] | undefined, tool: string): boolean {
  return includeTools?.some((entry) => entry === tool || entry.startsWith(`${tool}(`)) ?? true;
}

/** The rules that Gemini CLI makes of its settings, with the priorities it gives them. */
function rulesOfSettings({ mcp, mcpServers, tools }: GeminiSettings['file']): LoadedRule[] {
  const rule = (toolName: string, decision: PolicyRule['decision'], priority: number, mcpName?: string): PolicyRule => {
    return { toolName, decision, priority, ...(mcpName === undefined ? {} : { mcpName }) };
  };
  const trusted = [...(mcpServers ?? [])].filter(([, { trust }]) => trust).map(([server]) => server);
  return loadRules([
    ...(mcp?.excluded ?? []).map((server) => rule('*', 'deny', 900, server)),
    ...(tools?.exclude ?? []).map((tool) => rule(tool, 'deny', 400)),
    ...(tools?.allowed ?? []).map((tool) => rule(tool, 'allow', 300)),
    ...trusted.map((server) => rule('*', 'allow', 200, server)),
    ...(mcp?.allowed ?? []).map((server) => rule('*', 'allow', 100, server)),
  ]);
}
