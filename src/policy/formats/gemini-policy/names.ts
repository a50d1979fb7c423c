import { defaultAlias } from '../client.ts';
import type { FormatOptions, Loss } from '../format.ts';

/** What a shortened tool name keeps at its start, `mcp_` and `_` taken off: a longer server name would be cut. */
const longestAlias = 30 - 'mcp__'.length;
const longestName = 63;

/**
 * The server's name as Gemini CLI can match it: its rules may cut a name at the first `_`, and tools of a server called
 * `mcp` don't get the beginning that rules give them.
 */
export function geminiAlias({ alias = defaultAlias }: FormatOptions = {}): string {
  const name = alias.replaceAll(/[^A-Za-z0-9-]/g, '-').slice(0, longestAlias) || defaultAlias;
  return name === 'mcp' ? 'mcp-server' : name;
}

/** Says that the server must be called otherwise, where its name is none that Gemini CLI can match. */
export function aliasLosses(options?: FormatOptions): Loss[] {
  const alias = geminiAlias(options);
  if ((options?.alias ?? defaultAlias) === alias) return [];
  return [
    {
      message: `Gemini CLI doesn’t match rules to every server name, least of all to one with an underscore: call the server ${JSON.stringify(alias)} in \`mcpServers\`; the document does.`,
    },
  ];
}

/** How Gemini CLI calls a tool of a server: `mcp_github_create_issue`, odd characters as `_`, the middle of a long name cut out. */
export function geminiName(alias: string, tool: string): string {
  const joined = `${alias}_${tool}`;
  const name = (joined.startsWith('mcp_') ? joined : `mcp_${joined}`).replaceAll(/[^A-Za-z0-9_.:-]/g, '_');
  return name.length > longestName ? `${name.slice(0, 30)}...${name.slice(-30)}` : name;
}

/** True where a rule's own joining of server and tool gives the name that Gemini CLI gives the tool. */
export function isNamedAlike(alias: string, tool: string): boolean {
  return tool !== '' && geminiName(alias, tool) === `mcp_${alias}_${tool}`;
}

/** The full name of a call that comes with either name; a rule for the tool's own one tells where it could be both. */
export function fullName(alias: string, tool: string, isKnown?: (name: string) => boolean): string {
  const own = geminiName(alias, tool);
  return tool.startsWith(`mcp_${alias}_`) && !isKnown?.(own) ? tool : own;
}

/** A name that none of these is, to see what becomes of the rest. */
export function nameBeyond(names: readonly string[]): string {
  return 'x'.repeat(Math.max(0, ...names.map(({ length }) => length)) + 1);
}
