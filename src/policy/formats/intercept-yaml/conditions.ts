import type { PlacedCondition } from '../../checks/condition.ts';
import type { InterceptConfig } from './config.ts';

/** Every condition on an argument; all of a tool's must be met by each of its calls. */
export function conditionsOf({ tools }: InterceptConfig): PlacedCondition[] {
  return [...tools].flatMap(([tool, { rules }]) =>
    rules.flatMap(({ conditions }, i) =>
      conditions.flatMap(({ path, op, value }, j) => {
        if (!path.startsWith('args.')) return [];
        const at = ['tools', tool, 'rules', i, 'conditions', j];
        return [{ tool, path, op, value, at, effect: 'required' as const, group: tool }];
      }),
    ),
  );
}
