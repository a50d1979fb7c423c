import { sanitised } from '../client.ts';

/** How Claude Code calls a tool of a server: `mcp__github__create_issue`. */
export function claudeName(alias: string, tool: string): string {
  return `mcp__${sanitised(alias)}__${sanitised(tool)}`;
}

/** The alias that the rules use: the part before the second `__`; undefined where they name none. */
export function aliasIn(rules: readonly string[]): string | undefined {
  return rules.map((rule) => /^mcp__([^*(]+?)(?:__|$)/.exec(rule)?.[1]).find((alias) => alias !== undefined);
}

/** The rule for every tool of a server; the bare `mcp__<alias>` would name a tool where the alias holds `__`. */
export function wholeServer(alias: string): string {
  return `mcp__${alias}__*`;
}

/** A rule's name, and what stands in parentheses after it. */
export function splitRule(rule: string): { name: string; bound?: string } {
  const at = rule.indexOf('(');
  return at < 0 ? { name: rule } : { name: rule.slice(0, at), bound: rule.slice(at) };
}
