import type { ToolRule } from '../../../model/policy.ts';
import type { Loss, Rules } from '../format.ts';
import { evaluateClaude } from './evaluate.ts';
import { coverOf, isAnchored } from './match.ts';
import { splitRule } from './names.ts';
import type { ClaudeSettings } from './schema.ts';

/** The rules of one server as our policy holds them; rules for other tools stay outside it. */
export function rulesOfSettings(document: ClaudeSettings): { policy?: Rules; losses: Loss[] } {
  const rest = restOf(document);
  const obstacle = obstacleIn(document, rest.default);
  if (obstacle !== undefined) return { losses: [{ message: obstacle }] };
  const decide = evaluateClaude(document);
  const { named, bound } = toolsOf(document);
  const outcome = (tool: string) => decide({ tool: prefixOf(document) + tool, arguments: {}, at: 0 });
  const tools = new Map(named.map((tool) => [tool, ruleOf(outcome(tool).decision)] as const));
  for (const tool of bound) tools.set(tool, ruleOf('deny'));
  const losses: Loss[] = bound.map((tool) => ({ tool, message: boundTool }));
  if (rest.loss !== undefined) losses.push({ message: rest.loss });
  if (rest.default === 'deny') losses.push(...globLosses(document));
  return { policy: { default: rest.default, tools }, losses };
}

const boundTool = 'A rule looks at its arguments, which has no counterpart here; it is denied instead.';

function prefixOf({ alias }: ClaudeSettings): string {
  return `mcp__${alias}__`;
}

/** Why the settings can't be held at all: something in them might deny what the policy would then allow. */
function obstacleIn({ settings, alias }: ClaudeSettings, rest: Rules['default']): string | undefined {
  const decider = ['hooks', 'allowedMcpServers', 'deniedMcpServers'].find((key) => key in settings);
  if (decider !== undefined) return `${decider} may decide about a call too, which has no counterpart here.`;
  const { deny = [], ask = [] } = settings.permissions;
  const wide = [...deny, ...ask].find((rule) => coverOf(rule, alias) === 'several');
  if (rest === 'deny' || wide === undefined) return undefined;
  return `The rule ${JSON.stringify(wide)} is about several tools, which has no counterpart here.`;
}

/** What becomes of tools that no rule names. */
function restOf({ settings: { permissions }, alias }: ClaudeSettings): { default: Rules['default']; loss?: string } {
  const { deny = [], ask = [], allow = [], defaultMode } = permissions;
  const isWhole = (rule: string) => coverOf(rule, alias) === 'all';
  if (deny.some(isWhole)) return { default: 'deny' };
  const isAsked = ask.some(isWhole);
  const isAllowed = allow.filter(isAnchored).some(isWhole) || defaultMode === 'bypassPermissions';
  if (isAllowed && !isAsked) return { default: 'allow' };
  if (defaultMode === 'dontAsk') return { default: 'deny' };
  const who = defaultMode === 'auto' && !isAsked ? 'In the mode auto Claude Code judges' : 'Claude Code asks a person';
  return { default: 'deny', loss: `${who} about tools that no rule names; here they are denied instead.` };
}

/** The tools that rules name exactly, and those among them that a rule names with something in parentheses. */
function toolsOf(document: ClaudeSettings): Record<'named' | 'bound', string[]> {
  const { deny = [], ask = [], allow = [] } = document.settings.permissions;
  const exact = [...deny, ...ask, ...allow].filter((rule) => coverOf(rule, document.alias) === 'one').map(splitRule);
  const toolsWhere = (isBound: boolean) => {
    const names = exact.filter(({ bound }) => (bound !== undefined) === isBound).map(({ name }) => name);
    return [...new Set(names)].map((name) => name.slice(prefixOf(document).length));
  };
  return { named: toolsWhere(false), bound: toolsWhere(true) };
}

/** Rules about several tools that would have asked or allowed. */
function globLosses({ settings: { permissions }, alias }: ClaudeSettings): Loss[] {
  const { ask = [], allow = [] } = permissions;
  const wide = [...ask, ...allow.filter(isAnchored)].filter((rule) => coverOf(rule, alias) === 'several');
  return wide.map((rule) => ({
    message: `The rule ${JSON.stringify(rule)} is about several tools; those that no other rule names are denied instead.`,
  }));
}

function ruleOf(decision: 'allow' | 'ask' | 'deny'): ToolRule {
  return { decision: decision === 'deny' ? 'hide' : decision, limits: [], conditions: [], because: '' };
}
