import type { ArgumentVerdict } from '../model/verdict.ts';
import { categoryOf } from './act.ts';
import type { Reading } from './reading.ts';

/** What each value of an action-like argument makes of the call; undefined where all values come to the same. */
export function byArgumentOf({ modes }: Reading): ArgumentVerdict[] | undefined {
  const verdicts = modes.map(({ parameter, value, act }) => ({
    parameter,
    value,
    category: act ? categoryOf(act) : ('Read' as const),
  }));
  const differs = new Set(verdicts.map(({ category }) => category)).size > 1;
  return differs ? verdicts : undefined;
}
