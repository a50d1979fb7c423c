import { defaultAlias } from '../client.ts';
import type { FormatOptions, Loss } from '../format.ts';

/** What a shortened tool name keeps at its start, `mcp_` and `_` taken off: a longer server name would be cut. */
const longestAlias = 30 - 'mcp__'.length;
const longestName = 63;

/** The server's name as Gemini CLI can match it: its rules cut a name at the first `_`. */
export function geminiAlias({ alias = defaultAlias }: FormatOptions = {}): string {
  return alias.replaceAll(/[^A-Za-z0-9-]/g, '-').slice(0, longestAlias) || defaultAlias;
}

/** Says that the server must be called otherwise, where its name is none that Gemini CLI can match. */
export function aliasLosses(options?: FormatOptions): Loss[] {
  const alias = geminiAlias(options);
  if ((options?.alias ?? defaultAlias) === alias) return [];
  return [
    {
      message: `Gemini CLI doesn’t match rules to every server name, an underscore cuts it: call the server ${JSON.stringify(alias)} in \`mcpServers\`; the document does.`,
    },
  ];
}

/** How Gemini CLI calls a tool of a server: `mcp_github_create_issue`, odd characters as `_`, the middle of a long name cut out. */
export function geminiName(alias: string, tool: string): string {
  const name = `mcp_${alias}_${tool}`.replaceAll(/[^A-Za-z0-9_.-]/g, '_');
  return name.length > longestName ? `${name.slice(0, 30)}...${name.slice(-30)}` : name;
}

/** True where a rule's own joining of server and tool gives the name that Gemini CLI gives the tool. */
export function isNamedAlike(alias: string, tool: string): boolean {
  return tool !== '' && geminiName(alias, tool) === `mcp_${alias}_${tool}`;
}

/** The full name of a call that comes with either name. */
export function fullName(alias: string, tool: string): string {
  return tool.startsWith(`mcp_${alias}_`) ? tool : geminiName(alias, tool);
}

/** A name that none of these is, to see what becomes of the rest. */
export function nameBeyond(names: readonly string[]): string {
  return 'x'.repeat(Math.max(0, ...names.map(({ length }) => length)) + 1);
}
