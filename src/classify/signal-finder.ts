import type { Evidence } from '../model/evidence.ts';
import { escapeStep } from '../model/evidence.ts';
import type { Parameter } from '../model/parameter.ts';
import type { Signal, SignalId } from '../model/signal.ts';
import type { Reading } from './reading.ts';
import { spanOf } from './reading/span.ts';

/** One fact of a definition that makes a tool riskier, or less. */
export interface SignalFinder {
  id: SignalId;
  title: string;
  /** What the signal means, for the methodology page. */
  says: string;
  /** What escapes it or is caught wrongly, for the methodology page. */
  misses: string;
  find(reading: Reading): Signal[];
}

/** The signal on a parameter, with the parameter's key as evidence. */
export function onParameter(id: SignalId, { path, name, field }: Parameter): Signal {
  const evidence = spanOf(`${field}/#`, name, [0, name.length]);
  return { id, parameter: path, ...(evidence && { evidence }) };
}

/** The signal with a span of the definition as evidence. */
export function onText(id: SignalId, evidence: Evidence | undefined): Signal[] {
  return evidence ? [{ id, evidence }] : [];
}

/** Escapes a key as in Evidence; here so that finders import one module. */
export const step = escapeStep;
