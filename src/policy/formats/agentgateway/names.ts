import { aliasOf } from '../client.ts';
import type { FormatOptions } from '../format.ts';

/**
 * The alias as the name of a target. With several targets the client sees `<target>_<tool>`, so a `_` in it could end
 * it too early.
 */
export function targetOf(options?: FormatOptions): string {
  return aliasOf(options, /[^A-Za-z0-9-]/g).replaceAll('_', '-');
}
