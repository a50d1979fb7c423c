import { z } from 'zod';
import { nearest } from '../nearest.ts';
import { strictMapping } from './strict.ts';

/**
 * A client's settings, of which only some keys decide about tools: the others pass unread, but one that is nearly a
 * known key is refused like any unknown key.
 */
export function settingsMapping<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape);
  const isKept = (key: unknown) =>
    typeof key === 'string' && (known.includes(key) || nearest(key, known) !== undefined);
  return z.preprocess(
    (value) => (value instanceof Map ? new Map([...value].filter(([key]) => isKept(key))) : value),
    strictMapping(shape),
  );
}
