import { z } from 'zod';
import { strictMapping } from '../strict.ts';

/** One quota. `day` and scopes other than `grant` have not been seen anywhere and are refused. */
const GatewayLimit = strictMapping({
  counter: z.string().min(1),
  window: z.enum(['minute', 'hour']),
  max: z.number().int().positive(),
  scope: z.literal('grant'),
});

/** A predicate on an argument. The vendor shows none; these keys are inferred, so we read them and never write them. */
const GatewayCondition = strictMapping({
  path: z.string().regex(/^args\../, 'a path starts with "args."'),
  op: z.enum(['eq', 'neq', 'in', 'not_in', 'lt', 'lte', 'gt', 'gte', 'regex', 'contains', 'exists']),
  value: z.unknown(),
});

/** A denial; without conditions it always applies. */
const GatewayDenial = strictMapping({ conditions: z.array(GatewayCondition), on_deny: z.string().optional() });

const GatewayTool = strictMapping({
  require: z.array(GatewayDenial).optional(),
  deny_if: z.array(GatewayDenial).optional(),
  limits: z.array(GatewayLimit).optional(),
});

/** The gateway's JSON policy as far as its vendor documents or shows it; unknown keys are refused. */
export const GatewayDocument = strictMapping({
  version: z.literal('1'),
  default: z.enum(['allow', 'deny']),
  hide: z.array(z.string()).optional(),
  all_tools: strictMapping({ limits: z.array(GatewayLimit).optional() }).optional(),
  tools: z.map(z.string(), GatewayTool).optional(),
});
export type GatewayDocument = z.infer<typeof GatewayDocument>;
export type GatewayTool = z.infer<typeof GatewayTool>;
export type GatewayLimit = z.infer<typeof GatewayLimit>;
export type GatewayDenial = z.infer<typeof GatewayDenial>;
