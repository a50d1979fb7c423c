import type { Finding } from '../../../model/finding.ts';
import { offsetOf, placeAt, valueOf, type SourceNode } from '../../source/node.ts';
import { findingsOfIssues, pathInWords, type Read } from '../findings.ts';
import { scopeOf, type InterceptConfig, type InterceptRule } from './config.ts';
import { InterceptDocument } from './schema.ts';

const gatewayKeys = ['limits', 'deny_if', 'require'];

/** A gateway's JSON document: the engine would load it, ignore its rules and allow every tool it lists. */
export function foreignFinding(read: Read): Finding | undefined {
  const tools = childOf(read.node, 'tools');
  const bodies = tools?.kind === 'map' ? tools.entries : [];
  const body = bodies.find(({ value }) => gatewayKeys.some((key) => childOf(value, key)));
  const key = body ? gatewayKeys.find((one) => childOf(body.value, one))! : 'all_tools';
  if (!body && !childOf(read.node, key)) return undefined;
  const path = body ? ['tools', body.key, key] : [key];
  return {
    level: 'error',
    where: placeAt(read.text, offsetOf(read.node, path)),
    message: `${pathInWords(path)} belongs to the gateway's JSON policy: Intercept would load this document, ignore its rules and allow every tool that it lists.`,
    next: 'Convert it from gateway-json to intercept-yaml, or give it to the gateway.',
  };
}

function childOf(node: SourceNode, key: string): SourceNode | undefined {
  return node.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}

/** What the engine takes without complaint and still doesn't do what it seems to. */
export function lintConfig(read: Read, config: InterceptConfig): Finding[] {
  const checked = InterceptDocument.safeParse(valueOf(read.node));
  const strict = checked.success ? [] : findingsOfIssues(read, checked.error).map(asIgnored);
  return [...strict, ...inertFindings(read, config)];
}

function asIgnored(finding: Finding): Finding {
  const isUnknown = finding.message.includes('unknown key');
  return isUnknown
    ? { ...finding, level: 'warning', message: `${finding.message} Intercept ignores it.` }
    : { ...finding, level: 'note', message: `${finding.message} Intercept takes it, the documented grammar doesn't.` };
}

/** Names that look like patterns are only a note: a tool may well be called so. */
function inertFindings(read: Read, config: InterceptConfig): Finding[] {
  return [...config.tools].flatMap(([tool, { rules }]) => {
    const patterns = tool !== '*' && /[*?]/.test(tool) ? [patternFinding(read, tool)] : [];
    const inert = rules.flatMap((rule, i) => (isCounting(tool, rule) ? [] : [uncountedFinding(read, tool, i)]));
    return [...patterns, ...inert];
  });
}

function patternFinding({ text, node }: Read, tool: string): Finding {
  const path = ['tools', tool];
  const message = `${pathInWords(path)} is an exact name, not a pattern: it matches no other tool.`;
  return { level: 'note', where: placeAt(text, offsetOf(node, path)), message, next: 'List the tools by name.' };
}

/** True where a rule has no counter, or one that the engine will move. */
function isCounting(tool: string, { conditions, state }: InterceptRule): boolean {
  const own = state && `state.${scopeOf(tool)}.${state.counter}`;
  return !state || conditions.some(({ path, op }) => path === own && (op === 'lt' || op === 'lte'));
}

function uncountedFinding({ text, node }: Read, tool: string, i: number): Finding {
  const path = ['tools', tool, 'rules', i];
  return {
    level: 'warning',
    where: placeAt(text, offsetOf(node, path)),
    message: `${pathInWords(path)} never counts: its counter has no lt or lte condition of its own.`,
    next: `Add a condition on state.${scopeOf(tool)}.<counter> with op "lte".`,
  };
}
