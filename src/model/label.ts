import { z } from 'zod';
import { Category, Severity } from './category.ts';

/** One tool of the embedded dataset, labelled by a person by the same guide before our verdict was looked at. */
export const Label = z.strictObject({
  /** Slug of the server. */
  server: z.string(),
  name: z.string(),
  category: Category,
  severity: Severity,
  /** True where careful people would agree on the category. */
  clear: z.boolean(),
  why: z.string(),
});
export type Label = z.infer<typeof Label>;
