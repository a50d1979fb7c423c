import type { Verdict } from '../../model/verdict.ts';
import type { Reading } from '../reading.ts';
import { boundsSentence } from './bounds.ts';
import { doesSentence } from './does.ts';
import { misuseSentence } from './misuse.ts';

/** The verdict before its rationale was written. */
export type Judged = Omit<Verdict, 'rationale'>;

/** Two or three sentences of its own for this tool: what a call does, what goes wrong, what bounds it. */
export function rationaleOf(reading: Reading, verdict: Judged): string {
  return [doesSentence(reading, verdict), misuseSentence(reading, verdict), boundsSentence(reading, verdict)]
    .filter(Boolean)
    .join(' ');
}
