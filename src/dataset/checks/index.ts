import { capture } from './capture.ts';
import type { Check } from './check.ts';
import { evidence } from './evidence.ts';
import { licence } from './licence.ts';
import { names } from './names.ts';
import { verdict } from './verdict.ts';

/** All checks of a server, in the order of a file. */
export const checks: readonly Check[] = [licence, capture, names, verdict, evidence];
