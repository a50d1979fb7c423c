import { z } from 'zod';
import { Evidence } from './evidence.ts';

/** Ids of the signals: facts of a definition that make a tool riskier. Each has a file in `classify/signals/`. */
export const SignalId = z.enum([
  'free-form-code',
  'url-or-host',
  'file-path',
  'credential',
  'markup',
  'recipient',
  'amount',
  'bulk',
  'permission-change',
  'publishes',
  'reads-secrets',
  'reads-private-messages',
  'private-data',
  'untrusted-content',
  'egress',
  'remote-ref',
  'model-instructions',
  'hidden-characters',
  'long-text',
  'confined',
  'restorable',
]);
export type SignalId = z.infer<typeof SignalId>;

/** One signal seen on one tool; `parameter` is the path of the parameter it was seen on (`filter.url`). */
export const Signal = z.object({
  id: SignalId,
  parameter: z.string().optional(),
  evidence: Evidence.optional(),
});
export type Signal = z.infer<typeof Signal>;
