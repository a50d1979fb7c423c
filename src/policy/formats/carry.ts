import type { ToolRule } from '../../model/policy.ts';
import type { Loss, Rules } from './format.ts';

/** Rules a format can write, the default it must then have, and what was lost on the way. */
export interface Carried {
  default: Rules['default'];
  tools: Map<string, ToolRule>;
  losses: Loss[];
  /** A tool that must not simply run can't be named: a format without a default of its own must deny everything. */
  isUnsafe: boolean;
}

/** A rule as the format can hold it, and what that lost; `undefined` where the name can't be written at all. */
export type Fit = (name: string, rule: ToolRule) => { rule: ToolRule; loss?: string } | { unnamable: string };

/**
 * Fits every rule to a format without ever making one weaker. A tool whose name can't be written falls to the
 * default; where that would allow what its rule doesn't, the document denies everything it doesn't list.
 */
export function carryRules(rules: Rules, fit: Fit): Carried {
  const carried: Carried = { default: rules.default, tools: new Map(), losses: [], isUnsafe: false };
  for (const [name, rule] of rules.tools) {
    const fitted = fit(name, rule);
    if ('rule' in fitted) {
      carried.tools.set(name, fitted.rule);
      if (fitted.loss) carried.losses.push({ tool: name, message: fitted.loss });
      continue;
    }
    carried.losses.push({ tool: name, message: `${fitted.unnamable}; the document leaves it out.` });
    if (isPlainAllow(rule)) continue;
    carried.isUnsafe = true;
    if (rules.default === 'allow') carried.default = 'deny';
  }
  if (carried.default !== rules.default)
    carried.losses.push({
      message: 'Not to allow a tool that it can’t name, the document denies all it does not list.',
    });
  return carried;
}

/** A denial, and what the agent is told. */
export function denied(because: string): ToolRule {
  return { decision: 'deny', limits: [], conditions: [], because };
}

/** Allowed with neither limit nor condition. */
export function isPlainAllow(rule: ToolRule): boolean {
  return rule.decision === 'allow' && rule.limits.length === 0 && rule.conditions.length === 0;
}
