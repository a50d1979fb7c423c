import type { Printable } from '../../../print/value.ts';
import type { SourceNode } from '../../../source/node.ts';
import { childOf } from '../foreign.ts';
import { modernCondition, opposite, type ModernCondition } from './condition.ts';
import { modernLimit } from './limit.ts';
import { isUnprintable, plainOf, textOf } from './plain.ts';

/** What became of one rule: the rules that say the same today, what got lost, and whether anything had to change. */
export interface ModernRules {
  rules: Printable[];
  losses: string[];
  isChanged: boolean;
}

/** What a rule of any age says. */
interface Reading {
  node: SourceNode;
  tool: string;
  name: string;
  onDeny: string | undefined;
  conditions: ModernCondition[];
  losses: string[];
  isChanged: boolean;
}

const known = ['name', 'action', 'rate_limit', 'conditions', 'on_deny', 'state'];
const limitKeys = ['rate_limit', 'rateLimit', 'ratelimit', 'rate-limit'];
const messageKeys = ['on_deny', 'reason', 'message'];

/** A rule in today's grammar; what can't be said there denies the tool. */
export function modernRule(node: SourceNode, tool: string): ModernRules {
  if (node.kind !== 'map') return denied({ onDeny: undefined, name: '', losses: [] }, 'A rule that is no mapping');
  try {
    return rulesOf(readRule(node, tool));
  } catch (error) {
    if (!isUnprintable(error)) throw error;
    return denied(
      { onDeny: undefined, name: textOf(childOf(node, 'name')), losses: [] },
      `The value ${error.unprintable}`,
    );
  }
}

function readRule(node: SourceNode & { kind: 'map' }, tool: string): Reading {
  const messageKey = messageKeys.find((key) => textOf(childOf(node, key)) !== '');
  const list = childOf(node, 'conditions');
  const read = list?.kind === 'list' ? list.items.map(modernCondition) : [];
  const required = requiredArguments(childOf(node, 'validate'));
  const isLegacyKey = (key: string) => !known.includes(key) && [...limitKeys, ...messageKeys, 'validate'].includes(key);
  const name = textOf(childOf(node, 'name'));
  return {
    node,
    tool,
    name,
    onDeny: messageKey === undefined ? undefined : textOf(childOf(node, messageKey)),
    conditions: [...read.map(({ condition }) => condition), ...required.conditions],
    losses: [...required.losses, ...strangeKeys(node)],
    isChanged:
      name === '' || read.some(({ isChanged }) => isChanged) || node.entries.some(({ key }) => isLegacyKey(key)),
  };
}

function strangeKeys(node: SourceNode & { kind: 'map' }): string[] {
  const strange = node.entries.filter(({ key }) => ![...known, ...limitKeys, ...messageKeys, 'validate'].includes(key));
  return strange.map(({ key }) => `The key ${JSON.stringify(key)} means nothing to Intercept and is left out.`);
}

/** `validate: {required_args: [a, b]}` became conditions; in any other form nothing ever checked it. */
function requiredArguments(node: SourceNode | undefined): { conditions: ModernCondition[]; losses: string[] } {
  if (!node) return { conditions: [], losses: [] };
  const list = childOf(node, 'required_args');
  const names = list?.kind === 'list' ? list.items.map(textOf).filter((name) => name !== '') : [];
  const conditions = names.map((name) => ({ path: `args.${name}`, op: 'exists', value: true }));
  const loss = 'validate names no arguments that Intercept could check, and is left out; the server checks its own.';
  return { conditions, losses: names.length > 0 ? [] : [loss] };
}

const actions = new Map<string, 'evaluate' | 'deny' | 'allow' | 'ask' | 'log'>([
  ...['', 'evaluate'].map((word) => [word, 'evaluate'] as const),
  ...['deny', 'block', 'reject', 'forbid', 'disallow'].map((word) => [word, 'deny'] as const),
  ...['allow', 'permit'].map((word) => [word, 'allow'] as const),
  ...['ask', 'approve', 'approval', 'require_approval', 'review', 'confirm'].map((word) => [word, 'ask'] as const),
  ...['log', 'audit', 'monitor', 'warn'].map((word) => [word, 'log'] as const),
]);

function rulesOf(reading: Reading): ModernRules {
  const written = textOf(childOf(reading.node, 'action'));
  const action = actions.get(written.toLowerCase());
  const isNew = written === '' || written === 'evaluate' || written === 'deny';
  const changed = { ...reading, isChanged: reading.isChanged || !isNew };
  if (action === undefined) return denied(changed, `The action ${JSON.stringify(written)}`);
  if (action === 'ask') return denied(changed, 'Asking a person');
  if (action === 'deny') return denialOf(changed);
  return evaluated(action === 'log' ? lose(changed, 'A rule that only logs is left out.') : changed);
}

function lose(reading: Reading, message: string): Reading {
  return { ...reading, losses: [...reading.losses, message] };
}

function denied({ name, onDeny, losses }: Pick<Reading, 'name' | 'onDeny' | 'losses'>, what: string): ModernRules {
  const rule = { name: name || 'blocked', action: 'deny', on_deny: onDeny };
  const loss = `${what} has no counterpart in Intercept; the rule denies every call instead.`;
  return { rules: [rule], losses: [...losses, loss], isChanged: true };
}

/** A denial of calls that meet a condition is one of calls that don't meet its opposite. */
function denialOf(reading: Reading): ModernRules {
  const { name, onDeny, conditions, losses, isChanged } = reading;
  const rule = { name: name || 'blocked', on_deny: onDeny };
  if (conditions.length === 0) return { rules: [{ ...rule, action: 'deny' }], losses, isChanged };
  const only = conditions.length === 1 ? opposite(conditions[0]!) : undefined;
  if (!only) return denied(reading, 'A denial on several conditions, or on one without an opposite,');
  const loss = `The denial on ${only.path} became its opposite, which also denies calls without that argument.`;
  return { rules: [{ ...rule, conditions: [{ ...only }] }], losses: [...losses, loss], isChanged: true };
}

function evaluated(reading: Reading): ModernRules {
  const { node, name, onDeny, conditions, losses, tool } = reading;
  const limitNode = limitKeys.map((key) => childOf(node, key)).find((child) => child !== undefined);
  const limit = limitNode && modernLimit(limitNode);
  if (limitNode && !limit) return denied(reading, `The limit ${textOf(limitNode) || 'of this rule'}`);
  if (limit && (tool.includes('.') || tool === '_global'))
    return denied(reading, `A limit on a tool named ${JSON.stringify(tool)}`);
  const state = plainOf(childOf(node, 'state'));
  const [first] = conditions;
  const kept = first && {
    name: name || `${first.path} ${first.op}`,
    conditions: conditions.map(printable),
    state,
    on_deny: onDeny,
  };
  const capped = limit && {
    name: kept && name ? `${name} limit` : name || limit.text,
    rate_limit: limit.text,
    on_deny: onDeny,
  };
  return {
    rules: [kept, capped].filter((rule) => rule !== undefined),
    losses: limit?.loss ? [...losses, `${limit.loss}.`] : losses,
    isChanged: reading.isChanged || (limit?.isChanged ?? false) || (kept !== undefined && capped !== undefined),
  };
}

function printable({ path, op, value }: ModernCondition): Printable {
  return { path, op, value };
}
