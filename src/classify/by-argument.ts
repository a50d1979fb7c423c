import type { ArgumentVerdict } from '../model/verdict.ts';
import { worseCategory } from '../model/category.ts';
import { categoryOf } from './act.ts';
import type { Reading } from './reading.ts';
import { worstOf } from './reading/decide.ts';

/** What each value of an action-like argument makes of the call; undefined where all values come to the same. */
export function byArgumentOf(reading: Reading): ArgumentVerdict[] | undefined {
  // A value that the word lists don't know is left out: calling it Read would be a guess.
  const listed = reading.modes.flatMap(({ parameter, value, act }) =>
    act ? [{ parameter, value, category: categoryOf(act) }] : [],
  );
  const verdicts = [...listed, ...toldVerdicts(reading)];
  const differs = new Set(verdicts.map(({ category }) => category)).size > 1;
  return differs ? verdicts : undefined;
}

/** A switch is worse when on; when off, the call is what name and description say. */
function toldVerdicts({ told, nameActs, leadActs }: Reading): ArgumentVerdict[] {
  const otherwise = worstOf([...leadActs, ...nameActs]) ?? 'Read';
  return told.flatMap(({ parameter, value, act }) => {
    if (parameter === undefined || value === undefined) return [];
    const category = categoryOf(act);
    if (value !== 'true') return [{ parameter, value, category }];
    // The call destroys with or without it.
    if (worseCategory(category, otherwise) === otherwise) return [];
    return [
      { parameter, value, category: worseCategory(category, otherwise) },
      { parameter, value: 'false', category: otherwise },
    ];
  });
}
