import type { PlacedCondition } from '../../checks/condition.ts';
import { goValueOfJson } from '../../operators/go-value.ts';
import type { GatewayDocument } from './schema.ts';

/** Every condition on an argument; those of one entry only do something together. */
export function conditionsOf({ tools }: GatewayDocument): PlacedCondition[] {
  return [...(tools ?? [])].flatMap(([tool, body]) =>
    (['require', 'deny_if'] as const).flatMap((key) =>
      (body[key] ?? []).flatMap(({ conditions }, i) =>
        conditions.map(({ path, op, value }, j) => ({
          tool,
          path,
          op,
          value: goValueOfJson(unmapped(value)),
          at: ['tools', tool, key, i, 'conditions', j],
          effect: key === 'require' ? ('required' as const) : ('denying' as const),
          group: `${tool} ${key} ${i}`,
        })),
      ),
    ),
  );
}

/** A JSON value as plain data: mappings are read as Maps. */
export function unmapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unmapped);
  if (!(value instanceof Map)) return value;
  return Object.fromEntries([...value].map(([key, item]) => [key, unmapped(item)]));
}
