import type { Finding } from '../../../model/finding.ts';
import type { ToolRule } from '../../../model/policy.ts';
import { readJson } from '../../source/json.ts';
import { placeAt, repeatedKeys, valueOf } from '../../source/node.ts';
import { findingsOfIssues, type Read } from '../findings.ts';
import type { Loss, Parsed, Rules } from '../format.ts';
import { foreignFinding } from './foreign.ts';
import { lintGateway } from './lint.ts';
import { GatewayDocument, type GatewayTool } from './schema.ts';

/** Reads a gateway policy: JSON, strict schema, then what the schema can't see. */
export function parseGateway(text: string): Parsed<GatewayDocument> {
  const { node, error } = readJson(text);
  if (!node) return { losses: [], findings: [syntaxFinding(text, error!)] };
  const read = { text, node };
  const foreign = foreignFinding(read);
  if (foreign) return { losses: [], findings: [foreign] };
  const repeated = repeatedKeys(node).map(({ key, at }) => repeatedFinding(read, key, at));
  const checked = GatewayDocument.safeParse(valueOf(node));
  if (!checked.success) return { losses: [], findings: [...repeated, ...findingsOfIssues(read, checked.error)] };
  const findings = [...repeated, ...lintGateway(read, checked.data)];
  return { document: checked.data, ...rulesOf(checked.data), findings };
}

function syntaxFinding(text: string, error: { message: string; at: number }): Finding {
  const next = 'Correct the JSON at this place; the gateway takes one JSON document, never YAML.';
  return { level: 'error', where: placeAt(text, error.at), message: `${error.message}.`, next };
}

function repeatedFinding({ text }: Read, key: string, at: number): Finding {
  const message = `The key ${JSON.stringify(key)} stands twice; only the last one counts.`;
  return { level: 'error', where: placeAt(text, at), message, next: 'Merge the two entries into one.' };
}

/** The document as our policy holds it. What it can't hold for one tool denies that tool; for all tools, there is none. */
function rulesOf(document: GatewayDocument): { policy?: Rules; losses: Loss[] } {
  if (document.all_tools?.limits?.length)
    return {
      losses: [
        { message: 'A limit over all tools together has no counterpart here, so the document is not converted.' },
      ],
    };
  const losses: Loss[] = [];
  const tools = new Map<string, ToolRule>();
  for (const [name, tool] of document.tools ?? [])
    tools.set(
      name,
      ruleOf(tool, (message) => losses.push({ tool: name, message })),
    );
  const hide = document.hide ?? [];
  for (const name of hide) if (name !== '*') tools.set(name, plainRule('hide'));
  const hidesAll = hide.includes('*');
  if (hidesAll) for (const name of tools.keys()) tools.set(name, plainRule('hide'));
  return { policy: { default: hidesAll ? 'deny' : document.default, tools }, losses };
}

function plainRule(decision: ToolRule['decision'], because = ''): ToolRule {
  return { decision, limits: [], conditions: [], because };
}

function ruleOf(tool: GatewayTool, lose: (message: string) => void): ToolRule {
  const always = tool.deny_if?.find(({ conditions }) => conditions.length === 0);
  if (always) return plainRule('deny', always.on_deny ?? '');
  if (tool.deny_if?.length || tool.require?.length) {
    lose('Its argument rules are not confirmed grammar; it is denied instead.');
    return plainRule('deny');
  }
  return { ...plainRule('allow'), limits: (tool.limits ?? []).map(({ max, window }) => ({ max, window })) };
}
