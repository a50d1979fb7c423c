import type { PolicyRule } from './schema.ts';

/** A rule for one name or pattern, as the engine sees it after loading. */
export interface LoadedRule {
  /** Which rule of the file. */
  index: number;
  rule: PolicyRule;
  /** Full name of a tool, or a pattern. */
  pattern: string;
  /** Where the rule looks at more than the name and has a pattern that loads. */
  args?: RegExp;
  isConditional: boolean;
}

/** Loads rules as Gemini CLI does: one a name, a refused pattern drops its rule, the highest priority first. */
export function loadRules(rules: readonly PolicyRule[]): LoadedRule[] {
  const loaded = rules.flatMap((rule, index) => {
    const isConditional = isBound(rule);
    return argsPatternsOf(rule).flatMap((args) => {
      if (args !== undefined && refusalOf(args) !== undefined) return [];
      const bound = args ? { args: new RegExp(args) } : {};
      return namesOf(rule).map((name) => ({
        index,
        rule,
        pattern: patternOf(rule.mcpName, name),
        isConditional,
        ...bound,
      }));
    });
  });
  return loaded.toSorted((a, b) => b.rule.priority - a.rule.priority);
}

/** What a rule wants of the arguments; a command is looked for in them too, whatever the tool. */
function argsPatternsOf({ argsPattern, commandPrefix, commandRegex }: PolicyRule): (string | undefined)[] {
  if (commandPrefix) return [commandPrefix].flat().map((prefix) => `${commandText(prefix)}(?:[\\s"]|\\\\")`);
  return [commandRegex ? `"command":"${commandRegex}` : argsPattern];
}

function commandText(prefix: string): string {
  const text = `"command":${JSON.stringify(prefix).slice(0, -1)}`;
  return text.replaceAll(/[-[\]{}()*+?.,\\^$|#\s"]/g, '\\$&');
}

/** The names of a rule, one or many. */
export function namesOf({ toolName }: PolicyRule): string[] {
  return typeof toolName === 'string' ? [toolName] : toolName;
}

/** What server and tool are joined to. A named tool of any server gives a pattern that nothing matches. */
function patternOf(server: string | undefined, tool: string): string {
  if (server === undefined) return tool;
  return server === '*' && tool === '*' ? 'mcp_*' : `mcp_${server}_${tool}`;
}

/** Why Gemini CLI refuses a pattern for arguments, undefined where it takes it. */
export function refusalOf(pattern: string): string | undefined {
  if (pattern.length > 2048) return 'it is longer than 2,048 characters';
  if (/\([^)]*[*+?{].*\)[*+?{]/.test(pattern)) return 'a repeated group holds a repetition';
  try {
    new RegExp(pattern);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'it is no regular expression';
  }
}

function isBound(rule: PolicyRule): boolean {
  const bounds = [rule.subagent, rule.interactive, rule.toolAnnotations];
  const patterns = [rule.argsPattern, rule.commandPrefix, rule.commandRegex, rule.modes];
  return bounds.some((bound) => bound !== undefined) || patterns.some((one) => Boolean(one?.length));
}

/** A call under its full name. */
export interface NamedCall {
  /** The server's key in the settings. */
  server: string;
  name: string;
  args: Record<string, unknown>;
}

/** The rule that decides a call, undefined where none matches. */
export function findRule(rules: readonly LoadedRule[], call: NamedCall): LoadedRule | undefined {
  return rules.find((rule) => isMatch(rule, call));
}

/** Whether a rule decides a call in the ordinary mode, with a person there, by the main agent, of a tool without annotations. */
function isMatch({ rule, pattern, args }: LoadedRule, call: NamedCall): boolean {
  if (rule.mcpName !== undefined && rule.mcpName !== '*' && rule.mcpName !== call.server) return false;
  if (!isNameMatch(pattern, call)) return false;
  if (rule.modes?.length && !rule.modes.includes('default')) return false;
  if (rule.subagent !== undefined || rule.interactive === false || rule.toolAnnotations) return false;
  return !args || args.test(stableJson(call.args));
}

/**
 * Only `*`, `mcp_*` and `mcp_<server>_*` are patterns; any other `*` is a character. A name matches too with its server
 * before it once more.
 */
export function isNameMatch(pattern: string, { server, name }: Pick<NamedCall, 'server' | 'name'>): boolean {
  const prefix = `mcp_${server}_`;
  if (pattern === '*') return true;
  if (pattern === 'mcp_*') return server !== '';
  if (pattern === `${prefix}*`) return name.startsWith(prefix);
  return pattern === name || (!pattern.includes('*') && pattern === prefix + name);
}

/** True for a pattern that stands for many names. */
export function isPattern(pattern: string): boolean {
  return pattern === '*' || pattern === 'mcp_*' || /^mcp_[^_*]+_\*$/.test(pattern);
}

/** Arguments as the engine writes them for patterns: sorted keys, each pair of the first level between two NULs. */
export function stableJson(value: unknown, depth = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map((item) => stableJson(item, depth + 1)).join(',')}]`;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const pairs = entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${stableJson(item, depth + 1)}`);
  return `{${pairs.map((pair) => (depth === 0 ? `\0${pair}\0` : pair)).join(',')}}`;
}
