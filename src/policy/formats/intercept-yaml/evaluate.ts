import type { Call, Outcome } from '../../../model/policy.ts';
import { goQuote } from '../../operators/go-text.ts';
import { goValueOfJson, numberOf, type GoValue } from '../../operators/go-value.ts';
import { isMet, valueAtPath } from '../../operators/operators.ts';
import { windowStart, type Window } from '../../windows.ts';
import { specialRules, type Decide } from '../format.ts';
import { scopeOf, type InterceptConfig, type InterceptRule, type InterceptState } from './config.ts';

interface Counter {
  value: number;
  start: number;
  window: Window;
}
type Counters = Map<string, Counter>;

interface Scoped {
  rule: InterceptRule;
  scope: string;
}

/**
 * Decides calls as Intercept's engine and proxy do, with a fresh counter store and an upstream that never answers
 * with an error (which would give a call's count back).
 */
export function evaluateIntercept(config: InterceptConfig): Decide {
  const counters: Counters = new Map();
  return (received) => {
    const call = { ...received, tool: received.tool.toWellFormed() };
    if (config.hide.some((name) => name === call.tool || name === '*'))
      return deny(specialRules.hidden, `Tool ${goQuote(call.tool)} is hidden by policy`);
    if (config.default === 'deny' && !config.tools.has(call.tool))
      return deny(specialRules.defaultDeny, `Tool ${goQuote(call.tool)} is not permitted by policy`);
    const refusing = rulesFor(config, call.tool).find(({ rule }) => refuses(counters, rule, call));
    if (refusing)
      return deny(refusing.rule.name, refusing.rule.onDeny || `Denied by rule ${goQuote(refusing.rule.name)}`);
    return reserveAll(counters, statefulFor(config, call.tool), call);
  };
}

function deny(rule: string, message: string): Outcome {
  return { decision: 'deny', rule, message };
}

/** The tool's own rules, then those of all tools. */
function rulesFor(config: InterceptConfig, tool: string): Scoped[] {
  return (tool === '*' ? ['*'] : [tool, '*']).flatMap((name) => scopedRules(config, name));
}

function scopedRules(config: InterceptConfig, name: string): Scoped[] {
  return (config.tools.get(name)?.rules ?? []).map((rule) => ({ rule, scope: scopeOf(name) }));
}

/** As the proxy collects them: a call to a tool named `*` meets the entry of all tools twice, once under each scope. */
function statefulFor(config: InterceptConfig, tool: string): Scoped[] {
  const own = scopedRules(config, tool).map(({ rule }) => ({ rule, scope: tool }));
  return [...own, ...scopedRules(config, '*')].filter(({ rule }) => rule.state);
}

function refuses(counters: Counters, rule: InterceptRule, call: Call): boolean {
  if (rule.action === 'deny') return true;
  return rule.conditions.some(({ path, op, value }) => !isMet(valueAt(counters, path, call), op, value));
}

function valueAt(counters: Counters, path: string, call: Call): GoValue | undefined {
  if (path.startsWith('state.')) return { int: countNow(counters.get(path.slice('state.'.length)), call.at) };
  const value = path.startsWith('args.') ? valueAtPath(call.arguments, path) : undefined;
  return value === undefined ? undefined : goValueOfJson(value);
}

/** A count of another window reads as nothing. */
function countNow(counter: Counter | undefined, at: number): number {
  return counter && counter.start === windowStart(at, counter.window) ? counter.value : 0;
}

/** Counts the call under every rule that limits it; where one refuses, those before it are given back. */
function reserveAll(counters: Counters, rules: Scoped[], call: Call): Outcome {
  const taken: { key: string; amount: number }[] = [];
  const refuse = (rule: InterceptRule, message: string) => {
    for (const { key, amount } of taken) giveBack(counters, key, amount);
    return deny(rule.name, message);
  };
  for (const { rule, scope } of rules) {
    const amount = amountOf(rule.state!, call);
    if (amount === undefined) return refuse(rule, 'Internal policy error');
    const limit = limitOf(rule, scope);
    if (limit === undefined) continue;
    const key = `${scope}.${rule.state!.counter}`;
    if (!reserve(counters, { key, amount, limit, window: rule.state!.window as Window, at: call.at }))
      return refuse(rule, rule.onDeny || `Rate limit exceeded for ${rule.name}`);
    taken.push({ key, amount });
  }
  return { decision: 'allow', rule: specialRules.allowed, message: '' };
}

interface Reservation {
  key: string;
  amount: number;
  limit: number;
  window: Window;
  at: number;
}

/** Adds to a counter unless that takes it over its limit; a refused one leaves the store as it was. */
function reserve(counters: Counters, { key, amount, limit, window, at }: Reservation): boolean {
  const start = windowStart(at, window);
  const known = counters.get(key);
  const value = (known?.start === start ? known.value : 0) + amount;
  if (value > limit) return false;
  counters.set(key, { value, start, window });
  return true;
}

function giveBack(counters: Counters, key: string, amount: number): void {
  const counter = counters.get(key)!;
  counter.value = Math.max(0, counter.value - amount);
}

/** How much a call counts; undefined where the argument named by `increment_from` is missing or no number. */
function amountOf({ increment, incrementFrom }: InterceptState, call: Call): number | undefined {
  if (incrementFrom === '') return increment;
  const value = valueAtPath(call.arguments, incrementFrom);
  const number = value === undefined ? undefined : numberOf(goValueOfJson(value));
  return number === undefined ? undefined : Math.trunc(number);
}

/** The first `lt` or `lte` on the rule's own counter; a rule without one counts nothing. */
function limitOf({ conditions, state }: InterceptRule, scope: string): number | undefined {
  const own = `state.${scope}.${state!.counter}`;
  for (const { path, op, value } of conditions) {
    const limit = path === own ? numberOf(value) : undefined;
    if (limit !== undefined && op === 'lt') return Math.trunc(limit) - 1;
    if (limit !== undefined && op === 'lte') return Math.trunc(limit);
  }
  return undefined;
}
