import { splitRule } from './names.ts';

/** In allow a `*` counts only after a literal `mcp__<server>__`; Claude Code skips a rule that has it elsewhere. */
export function isAnchored(rule: string): boolean {
  const { name } = splitRule(rule);
  return !name.includes('*') || /^mcp__[^*]+?__[^*]*\*/.test(name);
}

/**
 * Finds the first rule that matches a tool of a server: by its name, as a whole server, or with `*`. A rule with
 * parentheses matches none, since no name holds any: Claude Code 2.1.197 passes over such rules for servers' tools.
 */
export function matcher(rules: readonly string[]): (name: string) => string | undefined {
  const exact = new Set(rules);
  const wide = rules.filter((rule) => rule.includes('*') || isServer(rule));
  const patterns = wide.map((rule) => [rule, patternOf(isServer(rule) ? `${rule}__*` : rule)] as const);
  return (name) => (exact.has(name) ? name : patterns.find(([, pattern]) => pattern.test(name))?.[0]);
}

/** `mcp__github` stands for the whole server. */
function isServer(rule: string): boolean {
  return /^mcp__[^*]+$/.test(rule) && !rule.slice('mcp__'.length).includes('__');
}

function patternOf(rule: string): RegExp {
  const parts = rule.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`);
}

/** Which tools of a server a rule is about: all of them, one by its name, several in another way, or none. */
export function coverOf(rule: string, alias: string): 'all' | 'one' | 'several' | 'none' {
  const { name, bound } = splitRule(rule);
  const prefix = `mcp__${alias}__`;
  const star = name.indexOf('*');
  const whole = bound === undefined ? 'all' : 'several';
  if (star < 0 && isServer(name)) return name === `mcp__${alias}` ? whole : 'none';
  if (star < 0) return name.startsWith(prefix) && name !== prefix ? 'one' : 'none';
  const head = name.slice(0, star);
  if (!head.startsWith(prefix) && !prefix.startsWith(head)) return 'none';
  return star === name.length - 1 && prefix.startsWith(head) ? whole : 'several';
}
