import { z } from 'zod';

/**
 * An exact span of a tool's definition. `field` is `name`, `title`, `description`, or the path of a string inside
 * the definition joined by `/` (`inputSchema/properties/url/description`); a last step of `#` means the key itself
 * (`inputSchema/properties/url/#`). Keys are escaped as in a JSON Pointer (`~1` for `/`, `~0` for `~`).
 * `start` and `end` are UTF-16 offsets, `end` exclusive. `quote` must equal the text at that place.
 */
export const Evidence = z.object({
  field: z.string().min(1),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  quote: z.string().min(1),
});
export type Evidence = z.infer<typeof Evidence>;

/** The text that `field` names in a definition, or undefined when there is no such string. */
export function textAt(definition: object, field: string): string | undefined {
  const steps = field.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const key = field.endsWith('/#');
  if (key) steps.pop();
  let at: unknown = definition;
  for (const step of steps) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  if (key) return steps.at(-1);
  return typeof at === 'string' ? at : undefined;
}

/** Escapes one key for use as a step of `field`. */
export function escapeStep(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
