import { defaultAlias } from '../client.ts';
import type { FormatOptions } from '../format.ts';

/** goose's key of an extension: small letters, no spaces, `_` for all but letters, digits, `_` and `-`. */
export function extensionKey({ alias = defaultAlias }: FormatOptions = {}): string {
  const key = alias.replaceAll(/\s/g, '').replaceAll(/[^A-Za-z0-9_-]/g, '_');
  return key.toLowerCase() || defaultAlias;
}

/** How goose calls a tool of an extension: `github__create_issue`, the tool's own name untouched. */
export function gooseName(key: string, tool: string): string {
  return `${key}__${tool}`;
}

/** The extension of a name, up to the first `__`; undefined for a tool that goose brings along itself. */
export function extensionOf(name: string): string | undefined {
  return /^(.*?[^_])__/s.exec(name)?.[1];
}
