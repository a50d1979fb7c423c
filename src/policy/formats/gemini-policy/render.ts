import type { ToolRule } from '../../../model/policy.ts';
import type { Printable } from '../../print/value.ts';
import { printToml } from '../../print/toml.ts';
import { carryRules, type Carried, type Fit } from '../carry.ts';
import { fitClient, mergeByName } from '../client.ts';
import type { Capabilities, FormatOptions, Rendered, Rules } from '../format.ts';
import { aliasLosses, geminiAlias, geminiName, isNamedAlike } from './names.ts';

/** What Gemini CLI's policy files can hold of ours. */
export const can: Capabilities = {
  allow: true,
  deny: true,
  hide: true,
  ask: true,
  limits: [],
  conditions: false,
  defaultDeny: true,
};

/**
 * All are above 300, which `trust: true` (200) and `tools.allowed` (300) reach; what allows or asks stays below 350,
 * not to lift a question in `tools.confirmationRequired` (350) or a denial in `tools.exclude` (400).
 */
const priorities = { deny: 900, ask_user: 345, allow: 340, rest: 310 } as const;

/** Renders a policy file: a rule for each list of exact names, and one of the lowest priority for the rest of the server. */
export function renderGeminiPolicy(rules: Rules, options?: FormatOptions): Rendered {
  const alias = geminiAlias(options);
  const held = carryRules(rules, fitAnyName);
  const merged = mergeByName(held, (tool) => geminiName(alias, tool));
  const carried = carryRules(merged.rules, (name, rule) => {
    const unnamable = nameTrouble(alias, name);
    return unnamable === undefined ? { rule } : { unnamable };
  });
  const text = printToml({ rule: [...listRules(alias, carried), restRule(alias, carried)] });
  return { text, losses: [...held.losses, ...merged.losses, ...carried.losses, ...aliasLosses(options)] };
}

/** Names are left aside until tools that share one have been brought together. */
const fitAnyName: Fit = (_, rule) => fitClient('Gemini CLI', can)('any', rule);

function nameTrouble(alias: string, tool: string): string | undefined {
  if (tool === '') return 'Gemini CLI can’t name a tool whose name is empty';
  return isNamedAlike(alias, tool)
    ? undefined
    : 'Gemini CLI changes its odd characters or its length, and rules with the original name may not match';
}

/** One rule for all tools of a decision; of denied ones for all that tell the agent the same. */
function listRules(alias: string, { tools }: Carried): Printable[] {
  const groups = Map.groupBy(tools, ([, rule]) => `${decisionOf(rule)} ${messageOf(rule) ?? ''}`);
  return [...groups.values()]
    .toSorted(([a], [b]) => priorities[decisionOf(b![1])] - priorities[decisionOf(a![1])])
    .map((group) => {
      const names = group.map(([name]) => name);
      const rule = group[0]![1];
      const decision = decisionOf(rule);
      return {
        mcpName: alias,
        toolName: names.length === 1 ? names[0]! : names,
        decision,
        priority: priorities[decision],
        denyMessage: messageOf(rule),
      };
    });
}

function decisionOf({ decision }: ToolRule): 'allow' | 'deny' | 'ask_user' {
  if (decision === 'ask') return 'ask_user';
  return decision === 'allow' ? 'allow' : 'deny';
}

function messageOf(rule: ToolRule): string | undefined {
  return decisionOf(rule) === 'deny' ? rule.because.toWellFormed() || undefined : undefined;
}

function restRule(alias: string, { default: decision }: Carried): Printable {
  return { mcpName: alias, toolName: '*', decision, priority: priorities.rest };
}
