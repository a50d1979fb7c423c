import type { ToolRule } from '../../model/policy.ts';
import { hasLoneSurrogate } from '../print/quote.ts';
import { denied, type Fit } from './carry.ts';
import type { Capabilities, FormatOptions, Loss, Rules } from './format.ts';

/** The alias of a server where the user gave none. */
export const defaultAlias = 'server';

/** What the user calls the server in the client's configuration, as the client would write it into a name. */
export function aliasOf({ alias }: FormatOptions = {}, allowed = /[^A-Za-z0-9_-]/g): string {
  return (alias ?? defaultAlias).replaceAll(allowed, '_') || defaultAlias;
}

/** Letters, digits, `_` and `-`: what most clients keep of a name; everything else becomes `_`. */
export function sanitised(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_-]/g, '_');
}

/** Fits rules to a client without counters: what it can't hold asks a person, or is denied where it can't ask. */
export function fitClient(title: string, { ask, limits, conditions }: Capabilities): Fit {
  return (name, rule) => {
    if (name === '') return { unnamable: `${title} can’t name a tool whose name is empty` };
    if (hasLoneSurrogate(name)) return { unnamable: 'The name holds half a character, which files can’t keep' };
    if (rule.decision === 'ask' && !ask)
      return { rule: denied(rule.because), loss: `${title} can’t ask a person; the tool is denied.` };
    if (rule.decision === 'deny' || rule.decision === 'hide') return { rule: plain(rule) };
    const lost = [
      rule.limits.length > 0 && limits.length === 0 && 'limit calls',
      rule.conditions.length > 0 && !conditions && 'check arguments',
    ].filter((one) => one !== false);
    if (lost.length === 0) return { rule: plain(rule) };
    const instead = ask ? 'it asks a person each time instead' : 'the tool is denied instead';
    const stricter: ToolRule = { ...plain(rule), decision: ask ? 'ask' : 'deny' };
    return { rule: stricter, loss: `${title} can’t ${lost.join(' or ')}; ${instead}.` };
  };
}

function plain({ decision, because }: ToolRule): ToolRule {
  return { decision, limits: [], conditions: [], because };
}

const strictness: Record<ToolRule['decision'], number> = { allow: 0, ask: 1, deny: 2, hide: 3 };

/**
 * One rule for each name as the client sees it. Where two tools end up with one name ("a.b", "a_b"), the stricter rule
 * holds for both.
 */
export function mergeByName(rules: Rules, nameOf: (tool: string) => string): { rules: Rules; losses: Loss[] } {
  const groups = Map.groupBy(rules.tools, ([name]) => nameOf(name));
  const losses: Loss[] = [];
  const tools = new Map<string, ToolRule>();
  for (const [shared, group] of groups) {
    const strictest = group.reduce((a, b) => (strictness[b[1].decision] > strictness[a[1].decision] ? b : a));
    for (const [name, rule] of group) {
      const isMoved = strictness[rule.decision] < strictness[strictest[1].decision];
      if (isMoved)
        losses.push({
          tool: name,
          message: `The client gives it the name ${JSON.stringify(shared)}, as it does ${JSON.stringify(strictest[0])}; the stricter rule holds for both.`,
        });
      tools.set(name, isMoved ? { ...strictest[1] } : rule);
    }
  }
  return { rules: { ...rules, tools }, losses };
}
