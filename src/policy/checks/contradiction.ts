import type { Finding } from '../../model/finding.ts';
import type { ConditionCheck, Subject } from './check.ts';
import { warningAt } from './check.ts';
import type { PlacedCondition } from './condition.ts';
import { isMeetable } from './meetable.ts';

/** Conditions that no argument meets together: the call is always denied, or the denial never happens. */
export const contradiction: ConditionCheck = {
  id: 'contradiction',
  check: (subject) => {
    const { conditions } = subject;
    const forAll = conditions.filter(({ tool }) => tool === '*');
    const groups = Map.groupBy(conditions, ({ group }) => group);
    return [...groups.values()].flatMap((group) => {
      const own = group[0]!.tool === '*' ? group : [...group, ...forAll];
      return [...Map.groupBy(own, ({ path }) => path).values()].flatMap((same) => findingFor(subject, group, same));
    });
  },
};

/** Told at the first of a tool's own conditions that can't be met together with those before it. */
function findingFor({ read }: Subject, own: readonly PlacedCondition[], same: PlacedCondition[]): Finding[] {
  const index = same.findIndex((_, i) => !isMeetable(same.slice(0, i + 1)));
  if (index < 0) return [];
  const last = own.includes(same[index]!) ? same[index]! : same.findLast((condition) => own.includes(condition));
  if (!last || !isMeetable(same.filter((condition) => !own.includes(condition)))) return [];
  const others = index === 0 ? '' : ` together with the other conditions on ${last.path}`;
  const effect =
    last.effect === 'denying'
      ? 'so this entry never denies anything'
      : `so every call of ${last.tool === '*' ? 'every tool' : JSON.stringify(last.tool)} is denied`;
  const next =
    last.effect === 'denying'
      ? 'Correct the conditions, or remove the entry.'
      : 'Correct the conditions; where the tool is to be denied, write action: "deny".';
  return [
    warningAt(read, last.at, { message: `No argument meets ${last.path} ${last.op}${others}, ${effect}.`, next }),
  ];
}
