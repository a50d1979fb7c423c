import type { Outcome } from '../../../model/policy.ts';
import { specialRules, type Decide } from '../format.ts';
import { decideByRules } from '../gemini-policy/evaluate.ts';
import { geminiName } from '../gemini-policy/names.ts';
import { loadRules, type LoadedRule } from '../gemini-policy/rules.ts';
import type { PolicyRule } from '../gemini-policy/schema.ts';
import type { GeminiSettings } from './schema.ts';

/** Decides as Gemini CLI does: tools that aren't registered don't run, the rest goes by the rules that settings amount to. */
export function evaluateGeminiSettings({ file, alias }: GeminiSettings): Decide {
  const rules = rulesOfSettings(file);
  const isRegistered = registration({ file, alias });
  const { trust: isTrusted, includeTools = [], excludeTools = [] } = file.mcpServers?.get(alias) ?? {};
  const prefix = `mcp_${alias}_`;
  const listed = new Set([...includeTools, ...excludeTools]);
  return ({ tool, arguments: args }) => {
    const own = tool.startsWith(prefix) && !listed.has(tool) ? tool.slice(prefix.length) : tool;
    const absence = isRegistered(own);
    if (absence) return absence;
    const outcome = decideByRules(rules, { server: alias, name: geminiName(alias, own), args });
    return isTrusted && outcome.decision === 'ask' ? unasked : outcome;
  };
}

/** A trusted server's tools run without a question, whoever wanted it. */
const unasked: Outcome = { decision: 'allow', rule: specialRules.allowed, message: '' };

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
    ...(tools?.confirmationRequired ?? []).map((tool) => rule(tool, 'ask_user', 350)),
    ...(tools?.allowed ?? []).map((tool) => rule(withoutArguments(tool), 'allow', 300)),
    ...(tools?.core ?? []).map((tool) => rule(withoutArguments(tool), 'allow', 250)),
    ...(tools?.core ? [rule('*', 'deny', 240)] : []),
    ...trusted.map((server) => rule('*', 'allow', 200, server)),
    ...(mcp?.allowed ?? []).map((server) => rule('*', 'allow', 100, server)),
  ]);
}

/** `name(…)` is a form for commands; of any other tool it means the name. */
function withoutArguments(tool: string): string {
  return /^([A-Za-z0-9_-]+)\(.*\)$/.exec(tool)?.[1] ?? tool;
}
