import type { Outcome } from '../../../model/policy.ts';
import { specialRules, type Decide } from '../format.ts';
import { isAnchored, matcher } from './match.ts';
import { claudeName } from './names.ts';
import type { ClaudeSettings } from './schema.ts';

type Mode = ClaudeSettings['settings']['permissions']['defaultMode'];

/** Decides as Claude Code does: deny, then ask, then allow; how narrow a rule is doesn't matter. */
export function evaluateClaude({ settings, alias }: ClaudeSettings): Decide {
  const { allow = [], ask = [], deny = [], defaultMode } = settings.permissions;
  const isMatch = { deny: matcher(deny), ask: matcher(ask), allow: matcher(allow.filter(isAnchored)) };
  const named = new Set([...allow, ...ask, ...deny]);
  return ({ tool }) => {
    const own = claudeName(alias, tool);
    const name = tool.startsWith('mcp__') && !named.has(own) ? tool : own;
    const denied = isMatch.deny(name);
    if (denied) return outcome('deny', specialRules.hidden, `A deny rule takes the tool away: ${denied}`);
    const asked = isMatch.ask(name);
    if (asked) return asking(defaultMode, asked);
    return isMatch.allow(name) ? outcome('allow', specialRules.allowed, '') : unlisted(defaultMode);
  };
}

function outcome(decision: Outcome['decision'], rule: string, message: string): Outcome {
  return { decision, rule, message };
}

/** What comes of a question: in `dontAsk` it is a denial. */
function asking(mode: Mode, rule: string): Outcome {
  if (mode === 'dontAsk')
    return outcome('deny', rule || specialRules.defaultDeny, 'The mode dontAsk turns a question into a denial.');
  return outcome('ask', rule, 'A person is asked.');
}

/** A tool that no rule matches runs in `bypassPermissions`, and mostly in `auto`; elsewhere a person is asked. */
function unlisted(mode: Mode): Outcome {
  if (mode === 'bypassPermissions') return outcome('allow', specialRules.allowed, '');
  if (mode === 'auto') return outcome('allow', specialRules.allowed, 'In the mode auto Claude Code judges for itself.');
  return asking(mode, '');
}
