import { sanitised } from '../client.ts';
import type { CodexServer } from './schema.ts';

/** Names longer than this are cut and end in a hash. */
const longest = 64;

/** What the model sees of a tool, as `mcp__github__create_issue`; undefined where Codex shortens the name. */
export function codexName(alias: string, tool: string): string | undefined {
  const name = `mcp__${sanitised(alias)}__${sanitised(tool)}`;
  return name.length > longest ? undefined : name;
}

/** Every tool that a server's table names. */
export function namedTools({ enabled_tools, disabled_tools, tools }: CodexServer): Set<string> {
  return new Set([...(enabled_tools ?? []), ...(disabled_tools ?? []), ...(tools?.keys() ?? [])]);
}

/** The tool's own name, of a call that may carry Codex's name for it. Where two would share that name, neither has it. */
export function rawName(tool: string, alias: string, named: ReadonlySet<string>): string {
  if (named.has(tool)) return tool;
  const meant = [...named].filter((name) => codexName(alias, name) === tool);
  return meant.length === 1 ? meant[0]! : tool;
}
