import { z } from 'zod';

/** The only shape in which anything complains: where it is, what is wrong, what to do next. */
export const Finding = z.object({
  level: z.enum(['error', 'warning', 'note']),
  /** A file, optionally with a place in it (line, or path such as `tools[3].verdict`). */
  where: z.string(),
  message: z.string(),
  next: z.string(),
});
export type Finding = z.infer<typeof Finding>;
