import type { ToolRule } from '../../../model/policy.ts';
import type { Loss, Rules } from '../format.ts';
import { wholeServer } from './names.ts';
import { covers, isPattern, matcherOf, rulesInOrder, type PermissionRule } from './patterns.ts';
import type { OpenCodeConfig } from './schema.ts';

type Held = { policy?: Rules; losses: Loss[] };

/** The rules of one server as our policy holds them; none where some reach its tools in a way that it can't hold. */
export function rulesOf({ config, alias }: OpenCodeConfig): Held {
  if (alias === undefined) return { losses: [{ message: 'The document does not say which server is meant.' }] };
  const rules = rulesInOrder(config).filter(({ key }) => reaches(key, `${alias}_`));
  const whole = rules.filter(({ key }) => covers(key, wholeServer(alias)));
  const losses = [...agentLosses(config), ...rules.flatMap((rule) => lossOf(rule, whole))];
  if (losses.length > 0) return { losses };
  const tools = new Map<string, ToolRule>();
  for (const { key } of rules) {
    if (isPattern(key)) continue;
    const action = rules.findLast((rule) => matcherOf(rule.key)(key))!.action!;
    const decision = action === 'deny' ? 'hide' : action;
    tools.set(key.slice(alias.length + 1), { decision, limits: [], conditions: [], because: '' });
  }
  const rest = whole.at(-1)?.action ?? 'allow';
  const asking = { message: 'OpenCode asks about the tools that it doesn’t name; here they are denied.' };
  return { policy: { default: rest === 'allow' ? 'allow' : 'deny', tools }, losses: rest === 'ask' ? [asking] : [] };
}

/** Whether a key may match a name with this beginning: its own, up to the first wildcard, agrees with it. */
function reaches(key: string, beginning: string): boolean {
  if (!isPattern(key)) return key.startsWith(beginning);
  const literal = key.slice(0, key.search(/[*?]/));
  return literal.startsWith(beginning) || beginning.startsWith(literal);
}

function lossOf(rule: PermissionRule, whole: readonly PermissionRule[]): Loss[] {
  const name = JSON.stringify(rule.key);
  if (rule.isPartial)
    return [{ message: `The rule ${name} goes by patterns of a call, which is not documented for MCP tools.` }];
  return isPattern(rule.key) && !whole.includes(rule)
    ? [{ message: `The rule ${name} for a part of the tools has no counterpart here.` }]
    : [];
}

function agentLosses({ agent, mode }: OpenCodeConfig['config']): Loss[] {
  return agentsWithRules(agent, mode).map(([, name]) => ({
    message: `The agent ${JSON.stringify(name)} has rules of its own, which come after these.`,
  }));
}

/** Agents with permissions or tools of their own, each with the section that it stands in. */
export function agentsWithRules(agent: OpenCodeConfig['config']['agent'], mode: OpenCodeConfig['config']['mode']) {
  const sections = [...(agent ?? [])].map((one) => ['agent', ...one] as const);
  const legacy = [...(mode ?? [])].map((one) => ['mode', ...one] as const);
  return [...sections, ...legacy].filter(
    ([, , body]) => body instanceof Map && (body.has('permission') || body.has('tools')),
  );
}
