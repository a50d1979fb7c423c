import type { ToolRule } from '../../../model/policy.ts';
import { placeAt, valueOf } from '../../source/node.ts';
import { readToml } from '../../source/toml.ts';
import { defaultAlias } from '../client.ts';
import { findingsOfIssues } from '../findings.ts';
import type { FormatOptions, Loss, Parsed, Rules } from '../format.ts';
import { lintRules } from './lint.ts';
import { geminiAlias, nameBeyond } from './names.ts';
import { findRule, isNameMatch, isPattern, loadRules, type LoadedRule } from './rules.ts';
import { PolicyFile, type GeminiPolicy, type PolicyRule } from './schema.ts';

/** Reads a policy file of Gemini CLI: strict schema, then what it would drop or never match. */
export function parseGeminiPolicy(text: string, options?: FormatOptions): Parsed<GeminiPolicy> {
  const { node, error } = readToml(text);
  if (!node) {
    const where = placeAt(text, error!.at);
    const next = 'Correct the TOML; Gemini CLI passes over the whole file.';
    return { losses: [], findings: [{ level: 'error', where, message: `${error!.message}.`, next }] };
  }
  const read = { text, node };
  const checked = PolicyFile.safeParse(valueOf(node));
  if (!checked.success) return { losses: [], findings: findingsOfIssues(read, checked.error) };
  const file = checked.data;
  const alias = options?.alias === undefined ? aliasIn(file.rule ?? []) : geminiAlias(options);
  return { document: { file, alias }, ...rulesOf({ file, alias }), findings: lintRules(read, file.rule ?? []) };
}

/** The first server that a rule names. */
function aliasIn(rules: readonly PolicyRule[]): string {
  return rules.map(({ mcpName }) => mcpName).find((name) => name !== undefined && name !== '*') ?? defaultAlias;
}

/** The rules of one server as our policy holds them; rules for other tools stay outside it. */
function rulesOf({ file, alias }: GeminiPolicy): { policy?: Rules; losses: Loss[] } {
  const own = loadRules(file.rule ?? []).filter((rule) => concerns(rule, alias));
  const obstacle = obstacleIn(file, own, alias);
  if (obstacle) return { losses: [{ message: obstacle }] };
  const plain = own.filter(({ isConditional }) => !isConditional);
  const decide = (tool: string) => findRule(plain, { server: alias, name: `mcp_${alias}_${tool}`, args: {} })?.rule;
  const tools = new Map(named(plain, alias).map((tool) => [tool, ruleOf(decide(tool))] as const));
  const bound = named(own, alias).filter((tool) => own.some((rule) => rule.isConditional && isFor(rule, alias, tool)));
  for (const tool of bound) tools.set(tool, { decision: 'deny', limits: [], conditions: [], because: '' });
  const losses: Loss[] = bound.map((tool) => ({ tool, message: boundTool }));
  const rest = decide(nameBeyond(own.map(({ pattern }) => pattern)))?.decision ?? 'ask_user';
  if (rest === 'ask_user') losses.push({ message: askedRest });
  return { policy: { default: rest === 'allow' ? 'allow' : 'deny', tools }, losses };
}

const boundTool = 'A rule looks at more than its name, which has no counterpart here; it is denied instead.';
const askedRest = 'Gemini CLI asks about tools that no rule names; here they are denied instead.';

/** Why the file can't be held at all: something in it might deny what the policy would then allow. */
function obstacleIn({ safety_checker }: GeminiPolicy['file'], own: LoadedRule[], alias: string): string | undefined {
  if (safety_checker?.length) return 'Safety checkers have no counterpart here.';
  if (alias === 'mcp') return 'Tools of a server called "mcp" don’t get the names that rules give them.';
  if (alias.includes('_')) return `Gemini CLI cuts the server’s name ${JSON.stringify(alias)} at the first "_".`;
  const isWide = own.some(
    ({ isConditional, pattern, rule }) => isConditional && isPattern(pattern) && rule.decision !== 'allow',
  );
  return isWide ? 'A rule about many tools that looks at more than their names has no counterpart here.' : undefined;
}

/** The tools that rules name, each once; where the server stands twice in a name, the tool may be called either. */
function named(rules: readonly LoadedRule[], alias: string): string[] {
  const prefix = `mcp_${alias}_`;
  const patterns = rules.filter(({ pattern }) => !isPattern(pattern)).map(({ pattern }) => pattern);
  const names = patterns.map((pattern) => pattern.slice(prefix.length));
  const twice = names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  return [...new Set([...names, ...twice])];
}

function isFor({ pattern }: LoadedRule, alias: string, tool: string): boolean {
  return !isPattern(pattern) && isNameMatch(pattern, { server: alias, name: `mcp_${alias}_${tool}` });
}

/** Whether a rule can decide about a tool of the server. */
function concerns({ rule, pattern }: LoadedRule, alias: string): boolean {
  const isOfServer = rule.mcpName === undefined || rule.mcpName === '*' || rule.mcpName === alias;
  return isOfServer && (pattern === '*' || pattern === 'mcp_*' || pattern.startsWith(`mcp_${alias}_`));
}

function ruleOf(rule: PolicyRule | undefined): ToolRule {
  const plain = { limits: [], conditions: [], because: '' };
  if (rule?.decision === 'deny')
    return { ...plain, decision: 'hide', because: rule.denyMessage ?? rule.deny_message ?? '' };
  return { ...plain, decision: rule?.decision === 'allow' ? 'allow' : 'ask' };
}
