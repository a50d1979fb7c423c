import { z } from 'zod';
import { strictMapping } from '../strict.ts';

const Text = z.string();

const Condition = strictMapping({
  path: z.string().regex(/^(?:args|state)\./, 'a path starts with "args." or "state."'),
  op: z.enum(['eq', 'neq', 'in', 'not_in', 'lt', 'lte', 'gt', 'gte', 'regex', 'contains', 'exists']),
  value: z.unknown(),
});

const State = strictMapping({
  counter: z.string().min(1),
  window: z.enum(['minute', 'hour', 'day']),
  increment: z.number().optional(),
  increment_from: z.string().startsWith('args.').optional(),
});

const Rule = strictMapping({
  name: z.string().min(1),
  action: z.enum(['evaluate', 'deny']).optional(),
  rate_limit: z
    .string()
    .regex(/^[1-9]\d*\/(?:minute|hour|day)$/, 'a limit reads "30/minute"')
    .optional(),
  conditions: z.array(Condition).optional(),
  on_deny: Text.optional(),
  state: State.optional(),
});

/** Intercept's document with unknown keys refused: the engine itself ignores them, and their rules with them. */
export const InterceptDocument = strictMapping({
  version: z.literal('1'),
  description: Text.optional(),
  default: z.enum(['allow', 'deny']).optional(),
  hide: z.array(Text).optional(),
  tools: z.map(z.string(), strictMapping({ rules: z.array(Rule).optional() })).optional(),
});
