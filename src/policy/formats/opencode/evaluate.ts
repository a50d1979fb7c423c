import type { Outcome } from '../../../model/policy.ts';
import { specialRules, type Decide } from '../format.ts';
import { openCodeName } from './names.ts';
import { isPattern, matcherOf, rulesInOrder, type PermissionRule } from './patterns.ts';
import type { OpenCodeConfig } from './schema.ts';

/** Decides as OpenCode does: the last rule that matches, however wide it is; without any, the tool runs. */
export function evaluateOpenCode({ config, alias }: OpenCodeConfig): Decide {
  const effective = rulesInOrder(config).filter(({ action }) => action !== undefined);
  const rules = effective.map((rule) => ({ ...rule, isMatch: matcherOf(rule.key) }));
  const keys = new Set(rules.map(({ key }) => key));
  return ({ tool }) => {
    const name = nameOf(tool, alias, keys);
    const last = rules.findLast(({ isMatch }) => isMatch(name));
    if (!last || last.action === 'allow') return outcome('allow', specialRules.allowed, '');
    return last.action === 'deny' ? denial(last) : outcome('ask', last.key, 'A person is asked.');
  };
}

function outcome(decision: Outcome['decision'], rule: string, message: string): Outcome {
  return { decision, rule, message };
}

/** A rule with other patterns beside denies the call and leaves the tool in sight. */
function denial({ key, isPartial }: PermissionRule): Outcome {
  if (isPartial) return outcome('deny', key, `The rule for ${key} denies the call.`);
  if (isPattern(key)) return outcome('deny', specialRules.defaultDeny, `Denied with all that ${key} matches.`);
  return outcome('deny', specialRules.hidden, `The rule for ${key} takes the tool away.`);
}

/** OpenCode's name of a tool, for a call that may carry it already; one separator can't tell, so the rules do. */
function nameOf(tool: string, alias: string | undefined, keys: ReadonlySet<string>): string {
  if (alias === undefined) return tool;
  const own = openCodeName(alias, tool);
  return !keys.has(own) && tool.startsWith(`${alias}_`) && keys.has(tool) ? tool : own;
}
