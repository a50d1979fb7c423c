import { sanitised } from '../client.ts';

/** How OpenCode calls a tool of a server: `github_create_issue`. */
export function openCodeName(alias: string, tool: string): string {
  return `${sanitised(alias)}_${sanitised(tool)}`;
}

/** The rule for every tool of a server; it reaches servers whose name begins with `<alias>_` as well. */
export function wholeServer(alias: string): string {
  return `${sanitised(alias)}_*`;
}

/** What OpenCode itself asks permission for by a name that a server's tool could end up with. */
export const ownNames: readonly string[] = ['external_directory', 'doom_loop'];

/** The alias of the widest rule for a whole server, such as `github` where `github_*` and `github_delete_*` stand. */
export function aliasIn(patterns: readonly string[]): string | undefined {
  const aliases = patterns.flatMap((pattern) => /^([A-Za-z0-9_-]+)_\*$/.exec(pattern)?.[1] ?? []);
  return aliases.toSorted((a, b) => a.length - b.length)[0];
}
