import { aliasOf, defaultAlias } from '../client.ts';
import type { FormatOptions } from '../format.ts';

/** What Kubernetes takes for a name is shorter than this. */
const longest = 63;

/**
 * The alias as the name of a backend, which is an object of Kubernetes: small letters, digits and `-`. So it can hold
 * no `__`, at the first of which the gateway cuts a client's name.
 */
export function backendOf(options?: FormatOptions): string {
  const name = aliasOf(options, /[^A-Za-z0-9-]/g)
    .toLowerCase()
    .replaceAll('_', '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '');
  return name || defaultAlias;
}

/** What clients call a tool. */
export function envoyName(backend: string, tool: string): string {
  return `${backend}__${tool}`;
}
