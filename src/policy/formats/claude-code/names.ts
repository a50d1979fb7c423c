import { sanitised } from '../client.ts';

/** How Claude Code calls a tool of a server: `mcp__github__create_issue`. */
export function claudeName(alias: string, tool: string): string {
  return `mcp__${sanitised(alias)}__${sanitised(tool)}`;
}

/** The alias that the rules use: the part before the second `__`; undefined where they name none. */
export function aliasIn(rules: readonly string[]): string | undefined {
  return rules.map((rule) => /^mcp__([^*]+?)(?:__|$)/.exec(rule)?.[1]).find((alias) => alias !== undefined);
}

/** The tool of a rule for exactly one tool, `*` for a whole server, undefined for another glob or another tool. */
export function toolOf(rule: string, alias: string): string | undefined {
  if (rule === `mcp__${alias}` || rule === `mcp__${alias}__*`) return '*';
  const prefix = `mcp__${alias}__`;
  const tool = rule.startsWith(prefix) ? rule.slice(prefix.length) : '';
  return tool === '' || tool.includes('*') || tool.includes('(') ? undefined : tool;
}
