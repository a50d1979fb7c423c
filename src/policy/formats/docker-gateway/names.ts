import { defaultAlias } from '../client.ts';
import type { FormatOptions } from '../format.ts';

/** The server's name as the gateway's catalogue writes it, kept to the letter. */
export function dockerAlias({ alias = defaultAlias }: FormatOptions = {}): string {
  return alias.toWellFormed() || defaultAlias;
}
