import type { Call, Outcome } from '../../../model/policy.ts';
import { goInt, wrapInt } from '../../operators/go-int.ts';
import { goValueOfJson, numberOf } from '../../operators/go-value.ts';
import { stepsOf, valueAt } from '../../operators/operators.ts';
import type { Window } from '../../windows.ts';
import { isOwnLimit, type InterceptRule, type InterceptState } from './config.ts';
import type { Counters } from './counters.ts';

/** What a rule with a counter does to each call that all conditions let through. */
export interface Reservation {
  rule: InterceptRule;
  key: string;
  window: Window;
  /** Undefined where nothing limits the counter, which then never moves. */
  limit: bigint | undefined;
  amountOf(call: Call): bigint | undefined;
}

/** The reservation of a rule, undefined for one without a counter. */
export function reservationOf(rule: InterceptRule, scope: string): Reservation | undefined {
  const { state } = rule;
  if (!state) return undefined;
  const key = `${scope}.${state.counter}`;
  return { rule, key, window: state.window as Window, limit: limitOf(rule, key), amountOf: amountOf(state) };
}

/** Counts the call under every rule that limits it; where one refuses, those before it are given back. */
export function reserveAll(counters: Counters, reservations: readonly Reservation[], call: Call): Outcome | undefined {
  const taken: { key: string; amount: bigint }[] = [];
  for (const { rule, key, window, limit, amountOf } of reservations) {
    const amount = amountOf(call);
    if (amount !== undefined && limit === undefined) continue;
    const isTaken = amount !== undefined && counters.add({ key, amount, limit: limit!, window, at: call.at });
    if (isTaken) taken.push({ key, amount });
    else {
      for (const one of taken) counters.giveBack(one.key, one.amount);
      const over = rule.onDeny || `Rate limit exceeded for ${rule.name}`;
      return { decision: 'deny', rule: rule.name, message: amount === undefined ? 'Internal policy error' : over };
    }
  }
  return undefined;
}

/** How much a call counts; undefined where the argument named by `increment_from` is missing or no number. */
function amountOf({ increment, incrementFrom }: InterceptState): (call: Call) => bigint | undefined {
  if (incrementFrom === '') return () => BigInt(increment);
  const steps = stepsOf(incrementFrom);
  return (call) => {
    const value = valueAt(call.arguments, steps);
    const number = value === undefined ? undefined : numberOf(goValueOfJson(value));
    return number === undefined ? undefined : goInt(number);
  };
}

/** The first `lt` or `lte` on the rule's own counter. */
function limitOf({ conditions }: InterceptRule, key: string): bigint | undefined {
  for (const condition of conditions) {
    const limit = isOwnLimit(condition, key) ? numberOf(condition.value) : undefined;
    if (limit !== undefined) return condition.op === 'lt' ? wrapInt(goInt(limit) - 1n) : goInt(limit);
  }
  return undefined;
}
