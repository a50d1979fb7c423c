import type { Condition, Limit, ToolRule } from '../../../model/policy.ts';
import { isGoList, numberOf, type GoValue } from '../../operators/go-value.ts';
import type { Window } from '../../windows.ts';
import type { Loss, Rules } from '../format.ts';
import { scopeOf, type InterceptCondition, type InterceptConfig, type InterceptRule } from './config.ts';

/** A configuration as our policy holds it. What it can't hold for one tool denies that tool; for all tools, there is none. */
export function rulesOfConfig(config: InterceptConfig): { policy?: Rules; losses: Loss[] } {
  const forAll = config.tools.get('*')?.rules ?? [];
  const deniesAll = config.hide.includes('*') || forAll.some(({ action }) => action === 'deny');
  if (forAll.length > 0 && !deniesAll)
    return {
      losses: [{ message: 'A rule for all tools ("*") has no counterpart here, so the document is not converted.' }],
    };
  const losses: Loss[] = [];
  const tools = new Map<string, ToolRule>();
  for (const [name, { rules }] of config.tools) {
    if (name === '*') continue;
    const rule = ruleOf(name, rules);
    tools.set(name, deniesAll ? plainRule('deny') : (rule ?? plainRule('deny')));
    if (!rule)
      losses.push({ tool: name, message: 'One of its rules has no counterpart here; the tool is denied instead.' });
  }
  for (const name of config.hide) if (name !== '*') tools.set(name, plainRule('hide'));
  const byDefault = deniesAll || config.default === 'deny' ? 'deny' : 'allow';
  return { policy: { default: byDefault, tools }, losses };
}

function plainRule(decision: ToolRule['decision'], because = ''): ToolRule {
  return { decision, limits: [], conditions: [], because };
}

/** The rules of one tool together, undefined where one of them says more than we can hold. */
function ruleOf(tool: string, rules: InterceptRule[]): ToolRule | undefined {
  const denial = rules.find(({ action }) => action === 'deny');
  if (denial) return plainRule('deny', denial.onDeny);
  const limits = rules.map((rule) => limitOf(tool, rule));
  const conditions = rules.flatMap((rule) =>
    rule.conditions.filter(({ path }) => !path.startsWith('state.')).map(conditionOf),
  );
  if (limits.includes('other') || conditions.includes(undefined)) return undefined;
  return {
    ...plainRule('allow'),
    limits: limits.filter((limit): limit is Limit => typeof limit === 'object'),
    conditions: conditions.filter((condition) => condition !== undefined),
  };
}

/** The limit that a rule sets by counting each call once; `none` without a counter, `other` where it counts otherwise. */
function limitOf(tool: string, { conditions, state }: InterceptRule): Limit | 'none' | 'other' {
  const onState = conditions.filter(({ path }) => path.startsWith('state.'));
  if (onState.length === 0) return state ? 'other' : 'none';
  const [only] = onState;
  const isOwn = state && only!.path === `state.${scopeOf(tool)}.${state.counter}`;
  if (onState.length > 1 || !isOwn || state.increment !== 1 || state.incrementFrom !== '') return 'other';
  const value = numberOf(only!.value);
  const max = value === undefined ? 0 : Math.trunc(value) - (only!.op === 'lt' ? 1 : 0);
  const isLimit = ['lt', 'lte'].includes(only!.op) && Number.isSafeInteger(max) && max > 0;
  return isLimit ? { max, window: state.window as Window } : 'other';
}

function conditionOf({ path, op, value }: InterceptCondition): Condition | undefined {
  const plain = isGoList(value) ? value.map(plainOf) : plainOf(value);
  const isPlain = Array.isArray(plain)
    ? plain.every((item) => typeof item === 'string' || typeof item === 'number')
    : plain !== undefined;
  return isPlain ? ({ path, op, value: plain } as Condition) : undefined;
}

function plainOf(value: GoValue): string | number | boolean | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return numberOf(value);
}
