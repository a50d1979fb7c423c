import type { Flip } from './flip.ts';
import { answering } from './flips/answering.ts';
import { messaging } from './flips/messaging.ts';
import { operating } from './flips/operating.ts';
import { paying } from './flips/paying.ts';
import { removing } from './flips/removing.ts';
import { running } from './flips/running.ts';

/** Every flip, in the order in which they are tried. */
export const flips: readonly Flip[] = [...paying, ...removing, ...running, ...operating, ...messaging, ...answering];
