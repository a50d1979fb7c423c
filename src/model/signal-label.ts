import { z } from 'zod';
import { SignalId } from './signal.ts';

/** One hit of a signal on the embedded dataset, read by a person. */
export const SignalLabel = z.strictObject({
  /** Slug of the server. */
  server: z.string(),
  name: z.string(),
  signal: SignalId,
  /** The parameter it was seen on; absent where it was seen in the text. */
  parameter: z.string().optional(),
  /** True where the definition bears the signal out. */
  right: z.boolean(),
  why: z.string().optional(),
});
export type SignalLabel = z.infer<typeof SignalLabel>;
