import { z } from 'zod';
import { nearest } from '../nearest.ts';

/** A zod object over a mapping that was read as a Map; unknown keys are refused with the nearest known one. */
export function strictMapping<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape);
  const object = z.strictObject(shape, { error: (issue) => unknownKeys(issue, known) });
  return z.preprocess((value) => (value instanceof Map ? Object.fromEntries(value) : value), object);
}

function unknownKeys(issue: z.core.$ZodRawIssue, known: string[]): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const keys = (issue as unknown as { keys: string[] }).keys;
  return keys
    .map((key) => {
      const near = nearest(key, known);
      return `unknown key ${JSON.stringify(key)}; ${near ? `did you mean "${near}"?` : `known: ${known.join(', ')}.`}`;
    })
    .join('\n');
}
