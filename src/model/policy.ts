import { z } from 'zod';

export const Posture = z.enum(['recommended', 'read-only', 'strict', 'open']);
export type Posture = z.infer<typeof Posture>;

/** What a policy does with a call. `hide` also takes the tool out of the list that the model sees. */
export const Decision = z.enum(['allow', 'deny', 'hide', 'ask']);
export type Decision = z.infer<typeof Decision>;

export const Limit = z.object({
  max: z.number().int().positive(),
  window: z.enum(['minute', 'hour', 'day']),
});
export type Limit = z.infer<typeof Limit>;

/** A predicate on an argument that every allowed call must meet. `path` starts with `args.`. */
export const Condition = z.object({
  path: z.string().startsWith('args.'),
  op: z.enum(['eq', 'neq', 'in', 'not_in', 'lt', 'lte', 'gt', 'gte', 'regex', 'contains', 'exists']),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]),
});
export type Condition = z.infer<typeof Condition>;

/** The rule for one tool: the same on its own page, on its server's page, in downloads and in the workbench. */
export const ToolRule = z.object({
  decision: Decision,
  limits: z.array(Limit),
  conditions: z.array(Condition),
  /** One clause that says why, shown as the denial's message where the format has one. */
  because: z.string(),
});
export type ToolRule = z.infer<typeof ToolRule>;

/** The abstract policy; `tools` is a Map since a tool may be called `__proto__`. */
export const Policy = z.object({
  posture: Posture,
  default: z.enum(['allow', 'deny']),
  tools: z.map(z.string(), ToolRule),
});
export type Policy = z.infer<typeof Policy>;

/** A tool call as a policy sees it; `at` is milliseconds since 1970 (UTC). */
export interface Call {
  tool: string;
  arguments: Record<string, unknown>;
  at: number;
}

/** What became of a call: the deciding rule's id and the message that the agent gets. */
export interface Outcome {
  decision: 'allow' | 'deny' | 'ask';
  rule: string;
  message: string;
}
