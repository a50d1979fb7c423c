import { z } from 'zod';
import { Verdict } from './verdict.ts';

/** Claims of the server about its own tool; shown, compared, never trusted for lowering a verdict. */
export const Annotations = z.looseObject({
  title: z.string().optional(),
  readOnlyHint: z.boolean().optional(),
  destructiveHint: z.boolean().optional(),
  idempotentHint: z.boolean().optional(),
  openWorldHint: z.boolean().optional(),
});
export type Annotations = z.infer<typeof Annotations>;

/** A tool as the server itself answered in `tools/list`. Schemas are kept as they came: any JSON. */
export const ToolDefinition = z.object({
  name: z.string(),
  title: z.string().optional(),
  description: z.string().optional(),
  inputSchema: z.unknown().optional(),
  outputSchema: z.unknown().optional(),
  annotations: Annotations.optional(),
});
export type ToolDefinition = z.infer<typeof ToolDefinition>;

/** One tool of the dataset: what was captured, and what we say of it once classified. */
export const Tool = z.object({
  definition: ToolDefinition,
  /** sha256 (hex) of the canonical print of the definition as answered, even where we may not quote it. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Tokens that the definition costs in a model's context, counted with o200k_base over its JSON. */
  tokens: z.number().int().nonnegative(),
  /** True where the licence keeps us from quoting: `definition` then holds the name alone. */
  withheld: z.literal(true).optional(),
  verdict: Verdict.optional(),
});
export type Tool = z.infer<typeof Tool>;
