import type { Outcome } from '../../../model/policy.ts';
import { specialRules, type Decide } from '../format.ts';
import { claudeName } from './names.ts';
import type { ClaudeSettings } from './schema.ts';

/** Decides as Claude Code does: deny, then ask, then allow; how narrow a rule is doesn't matter. */
export function evaluateClaude({ settings, alias }: ClaudeSettings): Decide {
  const { allow = [], ask = [], deny = [], defaultMode } = settings.permissions;
  const isMatch = { deny: matcher(deny), ask: matcher(ask), allow: matcher(allow.filter(isAnchored)) };
  return ({ tool }) => {
    const name = tool.startsWith('mcp__') ? tool : claudeName(alias, tool);
    const denied = isMatch.deny(name);
    if (denied) return outcome('deny', specialRules.hidden, `A deny rule takes the tool away: ${denied}`);
    const asked = isMatch.ask(name);
    if (asked) return asking(defaultMode, asked);
    if (isMatch.allow(name)) return outcome('allow', specialRules.allowed, '');
    return defaultMode === 'bypassPermissions' ? outcome('allow', specialRules.allowed, '') : asking(defaultMode, '');
  };
}

function outcome(decision: Outcome['decision'], rule: string, message: string): Outcome {
  return { decision, rule, message };
}

/** What comes of a question: in `dontAsk` it is a denial. */
function asking(mode: string | undefined, rule: string): Outcome {
  if (mode === 'dontAsk')
    return outcome('deny', rule || specialRules.defaultDeny, 'The mode dontAsk turns a question into a denial.');
  return outcome('ask', rule, 'A person is asked.');
}

/** In allow a glob counts only after a literal `mcp__<server>__`. */
function isAnchored(rule: string): boolean {
  return !rule.includes('*') || /^mcp__[^*]+__[^*]*\*/.test(rule);
}

/** Finds the first rule that matches a name: exactly, as a whole server, or with `*`. */
function matcher(rules: readonly string[]): (name: string) => string | undefined {
  const exact = new Set(rules);
  const globs = rules.filter((rule) => rule.includes('*')).map((rule) => [rule, globOf(rule)] as const);
  const servers = rules.filter((rule) => /^mcp__[^*]+$/.test(rule) && !rule.slice(5).includes('__'));
  return (name) =>
    exact.has(name)
      ? name
      : (servers.find((server) => name.startsWith(`${server}__`)) ?? globs.find(([, glob]) => glob.test(name))?.[0]);
}

function globOf(rule: string): RegExp {
  const parts = rule.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`);
}
