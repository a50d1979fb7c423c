import { wrapInt } from '../../operators/go-int.ts';
import { windowStart, type Window } from '../../windows.ts';

/** What is added to a counter, and the number it may not go over; `at` in milliseconds since 1970. */
export interface Addition {
  key: string;
  amount: bigint;
  limit: bigint;
  window: Window;
  at: number;
}

/** A store of counters, each in the window it was last counted in. */
export interface Counters {
  /** A count of another window reads as nothing. */
  read(key: string, at: number): bigint;
  /** Adds unless that goes over the limit; false where it would, and the counter stays. */
  add(addition: Addition): boolean;
  /** Takes an amount back, never below nothing. */
  giveBack(key: string, amount: bigint): void;
}

interface Counter {
  value: bigint;
  start: number;
  window: Window;
}

export function createCounters(): Counters {
  const counters = new Map<string, Counter>();
  return {
    read: (key, at) => {
      const counter = counters.get(key);
      return counter && counter.start === windowStart(at, counter.window) ? counter.value : 0n;
    },
    add: ({ key, amount, limit, window, at }) => {
      const start = windowStart(at, window);
      const known = counters.get(key);
      const value = wrapInt((known?.start === start ? known.value : 0n) + amount);
      if (value > limit) return false;
      counters.set(key, { value, start, window });
      return true;
    },
    giveBack: (key, amount) => {
      const counter = counters.get(key)!;
      const left = wrapInt(counter.value - amount);
      counter.value = left < 0n ? 0n : left;
    },
  };
}
