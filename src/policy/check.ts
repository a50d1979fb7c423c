import type { Finding } from '../model/finding.ts';
import { parametersOf } from '../model/parameter.ts';
import type { CheckedTool } from './checks/check.ts';
import { conditionChecks } from './checks/index.ts';
import { createPlacer } from './checks/place.ts';
import { detectFormat, readText } from './detect.ts';
import type { Format, FormatOptions, Rules } from './formats/format.ts';
import { formatOf, formats } from './formats/index.ts';
import { nearest } from './nearest.ts';
import type { CalledTool } from './prove.ts';
import type { SourceNode } from './source/node.ts';

export { detectFormat };

export interface CheckOptions extends FormatOptions {
  /** Id of the format; found out from the text where absent. */
  format?: string | undefined;
  /** The server's tools with their input schemas, for finding misspelt names and conditions that can't work. */
  tools?: readonly CalledTool[] | undefined;
  /** Exact names of the server's tools, where their schemas aren't at hand. */
  toolNames?: readonly string[] | undefined;
}

/** Unknown names that are compared with all others; a document with more is for another server. */
const mostCompared = 50;

/** Everything wrong with a policy, by line and column: syntax, grammar, keys, names, rules that do nothing. */
export function checkPolicy(text: string, options: CheckOptions = {}): Finding[] {
  const { format: id, tools, toolNames, ...formatOptions } = options;
  const format = id === undefined ? detectFormat(text) : formatOf(id);
  if (!format) return [unknownFormat(id)];
  const { document, policy, findings } = format.parse(text, formatOptions);
  const names = tools?.map(({ name }) => name) ?? toolNames;
  const subject = { text, format, known: names, tools: tools ?? [] };
  return [
    ...findings,
    ...(names && policy ? unknownTools(subject, policy) : []),
    ...(document === undefined ? [] : conditionFindings(subject, document)),
  ];
}

interface Subject {
  text: string;
  format: Format;
  known: readonly string[] | undefined;
  tools: readonly CalledTool[];
}

function conditionFindings({ text, format, tools }: Subject, document: unknown): Finding[] {
  const conditions = format.conditionsOf?.(document) ?? [];
  const node = conditions.length > 0 ? readText(text, format.language).node : undefined;
  if (!node) return [];
  const named = new Set(conditions.map(({ tool }) => tool));
  const checked = tools.filter(({ name }) => named.has(name)).map((tool) => [tool.name, checkedTool(tool)] as const);
  const subject = { read: { text, node }, conditions, tools: new Map(checked) };
  return conditionChecks.flatMap(({ check }) => check(subject));
}

function checkedTool({ name, inputSchema }: CalledTool): CheckedTool {
  const schema = inputSchema as { properties?: unknown; additionalProperties?: unknown } | undefined;
  const isOpen = schema?.additionalProperties === true || typeof schema?.additionalProperties === 'object';
  const parameters = typeof schema === 'object' ? parametersOf({ inputSchema }) : undefined;
  const isUnnamed = parameters?.length === 0 && schema?.additionalProperties !== false;
  return { name, parameters, isOpen: isOpen || isUnnamed };
}

function unknownFormat(id: string | undefined): Finding {
  const known = formats.map((format) => format.id);
  const near = id === undefined ? undefined : nearest(id, known);
  return {
    level: 'error',
    where: 'format',
    message: `There is no format ${JSON.stringify(id ?? '')}.`,
    next: near ? `Use ${near}.` : `Use one of ${known.join(', ')}.`,
  };
}

function unknownTools({ text, format, known = [] }: Subject, policy: Rules): Finding[] {
  const names = new Set(known);
  const unknown = [...policy.tools.keys()].filter((name) => !names.has(name));
  if (unknown.length === 0) return [];
  const { node } = readText(text, format.language);
  const offsets = node ? textOffsets(node) : new Map<string, number>();
  const place = createPlacer(text);
  return unknown.map((name, i) => {
    const near = i < mostCompared ? nearest(name, known) : undefined;
    return unknownTool(name, place(offsets.get(name) ?? 0), near);
  });
}

function unknownTool(name: string, where: string, near: string | undefined): Finding {
  return {
    level: 'warning',
    where,
    message: `The server has no tool ${JSON.stringify(name)}.`,
    next: near
      ? `Did you mean ${JSON.stringify(near)}? Names must match to the letter.`
      : 'Remove the name, or check which server the policy is for.',
  };
}

/** Where each text first stands as a key or as a value. */
function textOffsets(node: SourceNode, found = new Map<string, number>()): Map<string, number> {
  const add = (name: string, at: number) => found.has(name) || found.set(name, at);
  if (node.kind === 'scalar' && typeof node.value === 'string') add(node.value, node.at);
  else if (node.kind === 'list') for (const item of node.items) textOffsets(item, found);
  else if (node.kind === 'map')
    for (const { key, keyAt, value } of node.entries) {
      add(key, keyAt);
      textOffsets(value, found);
    }
  return found;
}
