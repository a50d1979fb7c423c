import type { Finding } from '../../../model/finding.ts';
import type { ToolRule } from '../../../model/policy.ts';
import { offsetOf, placeAt, repeatedKeys, valueOf } from '../../source/node.ts';
import { readYaml } from '../../source/yaml.ts';
import { createCelReader, type CelExpression } from '../cel.ts';
import { findingsOfIssues, pathInWords, type Read } from '../findings.ts';
import type { FormatOptions, Loss, Parsed, Rules } from '../format.ts';
import { lintAgentgateway } from './lint.ts';
import { targetOf } from './names.ts';
import { AgentgatewayConfig, partsOf, rulesIn, rulesPath, type AgentgatewayDocument, type kinds } from './schema.ts';
import { rejectedBy, selectedBy, type Selection } from './selection.ts';

/** A rule whose expression was read. */
export interface ReadRule {
  kind: (typeof kinds)[number];
  text: string;
  expression: CelExpression;
}

/** Loads a configuration as agentgateway does, which refuses all of it for one bad expression; then what it passes. */
export function parseAgentgateway(text: string, options?: FormatOptions): Parsed<AgentgatewayDocument> {
  const { node, error } = readYaml(text);
  if (!node) {
    const where = placeAt(text, error?.at ?? 0);
    const message = `${error?.message ?? 'Not readable'}.`;
    return { losses: [], findings: [{ level: 'error', where, message, next: 'Correct the YAML at this place.' }] };
  }
  const read = { text, node };
  const repeated = repeatedKeys(node).map(({ key, at }) => repeatedFinding(read, key, at));
  const checked = AgentgatewayConfig.safeParse(valueOf(node));
  const issues = checked.success ? [] : findingsOfIssues(read, checked.error);
  if (!checked.success || repeated.length > 0) return { losses: [], findings: [...repeated, ...issues] };
  const { rules, findings } = readRules(read, checked.data);
  if (findings.length > 0) return { losses: [], findings };
  const document = { config: checked.data, target: ourTarget(checked.data, options) };
  return { document, ...rulesOf(rules, document), findings: lintAgentgateway(read, document, rules) };
}

function repeatedFinding({ text }: Read, key: string, at: number): Finding {
  const message = `The key ${JSON.stringify(key)} stands twice.`;
  return { level: 'error', where: placeAt(text, at), message, next: 'Merge the two entries into one.' };
}

function readRules({ text, node }: Read, config: AgentgatewayConfig): { rules: ReadRule[]; findings: Finding[] } {
  const read = createCelReader();
  const rules: ReadRule[] = [];
  const findings: Finding[] = [];
  for (const [i, { kind, text: rule }] of rulesIn(config).map(partsOf).entries()) {
    const expression = read(rule);
    if (!('error' in expression)) rules.push({ kind, text: rule, expression });
    else
      findings.push({
        level: 'error',
        where: placeAt(text, offsetOf(node, [...rulesPath, i, kind])),
        message: `${pathInWords([...rulesPath, i])}: no valid CEL at character ${expression.at + 1}: ${expression.error}.`,
        next: 'Correct the expression; agentgateway refuses the whole file for it.',
      });
  }
  return { rules, findings };
}

/** The target that the alias names, else the first. */
function ourTarget({ mcp }: AgentgatewayConfig, options?: FormatOptions): string {
  const names = (mcp?.targets ?? []).map(({ name }) => name);
  const wanted = options?.alias === undefined ? undefined : targetOf(options);
  return names.find((name) => name === options?.alias) ?? wanted ?? names[0] ?? targetOf();
}

/**
 * The rules about one target as our policy holds them. An allow rule that it can't hold leaves its tools denied; a
 * denial that it can't hold leaves no policy.
 */
function rulesOf(rules: readonly ReadRule[], { target }: AgentgatewayDocument): { policy?: Rules; losses: Loss[] } {
  const unheld = rules.filter((rule) => !selectionOf(rule));
  const losses = unheld.map(({ kind, text }) => ({
    message: `The rule ${JSON.stringify(text)} in ${kind} has no counterpart here.`,
  }));
  if (unheld.some(({ kind }) => kind !== 'allow')) return { losses };
  const ours = (isAllow: boolean) =>
    rules
      .filter(({ kind }) => (kind === 'allow') === isAllow)
      .flatMap((rule) => selectionOf(rule) ?? [])
      .filter((selection) => selection.target === undefined || selection.target === target);
  const [allowed, refused] = [ours(true), ours(false)];
  if (refused.some(({ names }) => !names)) return { policy: { default: 'deny', tools: new Map() }, losses };
  const tools = new Map([...ruled(allowed, 'allow'), ...ruled(refused, 'hide')]);
  const isOpen = rules.every(({ kind }) => kind !== 'allow') || allowed.some(({ names }) => !names);
  return { policy: { default: isOpen ? 'allow' : 'deny', tools }, losses };
}

/** The tools that a rule lets through or keeps back. */
function selectionOf({ kind, expression }: ReadRule): Selection | undefined {
  return kind === 'require' ? rejectedBy(expression.tree) : selectedBy(expression.tree);
}

function ruled(selections: readonly Selection[], decision: ToolRule['decision']): [string, ToolRule][] {
  return selections
    .flatMap(({ names = [] }) => names)
    .map((name) => [name, { decision, limits: [], conditions: [], because: '' }]);
}
