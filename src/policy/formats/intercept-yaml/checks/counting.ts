import type { Finding } from '../../../../model/finding.ts';
import { goInt } from '../../../operators/go-int.ts';
import { numberOf } from '../../../operators/go-value.ts';
import type { Path } from '../../../source/node.ts';
import { warningAt } from '../../../checks/check.ts';
import { pathInWords } from '../../findings.ts';
import { isOwnLimit, scopeOf, type InterceptRule } from '../config.ts';
import type { ConfigCheck, Subject } from './check.ts';

/** Counters that don't count, sums that run backwards, and limits that let no call through. */
export const counting: ConfigCheck = {
  id: 'counting',
  check: (subject) =>
    [...subject.config.tools].flatMap(([tool, { rules }]) =>
      rules.flatMap((rule, i) => {
        const place = { subject, tool, rules, path: ['tools', tool, 'rules', i] };
        return rule.action === 'deny' ? [] : [...counterFindings(place, rule), ...readFindings(place, rule)];
      }),
    ),
};

interface Place {
  subject: Subject;
  tool: string;
  rules: readonly InterceptRule[];
  path: Path;
}

function counterFindings(place: Place, rule: InterceptRule): Finding[] {
  const { state } = rule;
  if (!state) return [];
  const own = `${scopeOf(place.tool)}.${state.counter}`;
  const limit = rule.conditions.find((condition) => isOwnLimit(condition, own));
  if (!limit) return [warn(place, `never counts: its counter has no lt or lte condition of its own`, counterNext(own))];
  const most = goInt(numberOf(limit.value) ?? 0) - (limit.op === 'lt' ? 1n : 0n);
  const isSum = state.incrementFrom !== '';
  return [
    ...(most < 1n && !isSum
      ? [warn(place, 'lets no call through: its limit is below 1', 'Raise the limit, or write action: "deny".')]
      : []),
    ...(isSum && !hasFloor(place.rules, state.incrementFrom) ? [floorFinding(place, state.incrementFrom)] : []),
    ...(state.increment < 0 && !isSum
      ? [warn(place, 'counts backwards and never reaches its limit', 'Write a positive increment, or leave it out.')]
      : []),
    ...(BigInt(state.increment) > most && most >= 1n && !isSum
      ? [warn(place, 'lets no call through: each call counts more than its limit', 'Raise the limit.')]
      : []),
  ];
}

function counterNext(own: string): string {
  return `Add a condition on state.${own} with op "lte".`;
}

function hasFloor(rules: readonly InterceptRule[], path: string): boolean {
  return rules.some(({ conditions }) =>
    conditions.some(
      (condition) =>
        condition.path === path && ['gt', 'gte', 'eq', 'in'].includes(condition.op) && isFloor(condition.value),
    ),
  );
}

function isFloor(value: InterceptRule['conditions'][number]['value']): boolean {
  return Array.isArray(value) || (numberOf(value) ?? -1) >= 0;
}

function floorFinding(place: Place, path: string): Finding {
  const said = `adds up ${path}, and a negative amount makes room again`;
  return warn(place, said, `Add a condition { path: ${path}, op: gte, value: 1 }.`);
}

/** Paths of counters that nothing ever moves. */
function readFindings(place: Place, { conditions }: InterceptRule): Finding[] {
  return conditions.flatMap(({ path }, j) => {
    const [, scope, counter] = /^state\.([^.]*)(?:\.([^]*))?$/.exec(path) ?? [];
    if (scope === undefined || (counter !== undefined && scope !== '*')) return [];
    const name = `${scopeOf(place.tool)}.${counter ?? scope}`;
    const said = `reads ${path}, which no rule counts: it is always 0`;
    return [warn({ ...place, path: [...place.path, 'conditions', j] }, said, `Write state.${name}.`)];
  });
}

function warn({ subject, path }: Place, said: string, next: string): Finding {
  return warningAt(subject, path, { message: `${pathInWords(path)} ${said}.`, next });
}
