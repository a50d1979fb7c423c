import { goValueOfNode } from '../../operators/go-value.ts';
import { lineAt, type SourceNode } from '../../source/node.ts';
import type { InterceptCondition, InterceptConfig, InterceptRule, InterceptState } from './config.ts';

/** A type mismatch, in the words of yaml.v3, at an offset. */
export interface DecodeError {
  message: string;
  at: number;
}

interface Decoder {
  text: string;
  errors: DecodeError[];
}

/** Fills a configuration as yaml.v3 fills Intercept's structs: unknown keys ignored, scalars taken as text for strings. */
export function decodeConfig(text: string, node: SourceNode): { config: InterceptConfig; errors: DecodeError[] } {
  const decoder: Decoder = { text, errors: [] };
  const field = fieldsOf(decoder, node, 'config.Config');
  const tools = field('tools');
  const config: InterceptConfig = {
    version: textOf(decoder, field('version')),
    description: textOf(decoder, field('description')),
    default: textOf(decoder, field('default')),
    hide: listOf(decoder, field('hide'), '[]string').map((item) => textOf(decoder, item)),
    tools: new Map(
      entriesOf(decoder, tools, 'map[string]config.ToolDef').map(({ key, value }) => [
        key,
        { rules: rulesOf(decoder, value) },
      ]),
    ),
  };
  return { config, errors: decoder.errors };
}

function rulesOf(decoder: Decoder, node: SourceNode): InterceptRule[] {
  const rules = fieldsOf(decoder, node, 'config.ToolDef')('rules');
  return listOf(decoder, rules, '[]config.Rule').map((item) => ruleOf(decoder, item));
}

function ruleOf(decoder: Decoder, node: SourceNode): InterceptRule {
  const field = fieldsOf(decoder, node, 'config.Rule');
  const state = field('state');
  return {
    name: textOf(decoder, field('name')),
    action: textOf(decoder, field('action')),
    rateLimit: textOf(decoder, field('rate_limit')),
    conditions: listOf(decoder, field('conditions'), '[]config.Condition').map((item) => conditionOf(decoder, item)),
    onDeny: textOf(decoder, field('on_deny')),
    ...(state && !isNull(state) ? { state: stateOf(decoder, state) } : {}),
  };
}

function conditionOf(decoder: Decoder, node: SourceNode): InterceptCondition {
  const field = fieldsOf(decoder, node, 'config.Condition');
  const value = field('value');
  return {
    path: textOf(decoder, field('path')),
    op: textOf(decoder, field('op')),
    value: value ? goValueOfNode(value) : null,
  };
}

function stateOf(decoder: Decoder, node: SourceNode): InterceptState {
  const field = fieldsOf(decoder, node, 'config.StateDef');
  return {
    counter: textOf(decoder, field('counter')),
    window: textOf(decoder, field('window')),
    increment: integerOf(decoder, field('increment')),
    incrementFrom: textOf(decoder, field('increment_from')),
  };
}

function isNull(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.tag === '!!null';
}

function entriesOf(decoder: Decoder, node: SourceNode | undefined, type: string) {
  if (!node || isNull(node)) return [];
  if (node.kind === 'map') return node.entries;
  mismatch(decoder, node, type);
  return [];
}

function fieldsOf(decoder: Decoder, node: SourceNode, type: string): (key: string) => SourceNode | undefined {
  const entries = entriesOf(decoder, node, type);
  return (key) => entries.findLast((entry) => entry.key === key)?.value;
}

function listOf(decoder: Decoder, node: SourceNode | undefined, type: string): SourceNode[] {
  if (!node || isNull(node)) return [];
  if (node.kind === 'list') return node.items;
  mismatch(decoder, node, type);
  return [];
}

function textOf(decoder: Decoder, node: SourceNode | undefined): string {
  if (!node || isNull(node)) return '';
  if (node.kind === 'scalar') return node.text;
  mismatch(decoder, node, 'string');
  return '';
}

/** Fractions are cut toward zero, as Go converts them. */
function integerOf(decoder: Decoder, node: SourceNode | undefined): number {
  if (!node || isNull(node)) return 0;
  if (node.kind === 'scalar' && typeof node.value === 'number') return Math.trunc(node.value);
  mismatch(decoder, node, 'int');
  return 0;
}

function mismatch(decoder: Decoder, node: SourceNode, type: string): void {
  const line = lineAt(decoder.text, node.at);
  const tag = node.kind === 'scalar' ? node.tag : node.kind === 'map' ? '!!map' : '!!seq';
  const short =
    node.kind === 'scalar' ? ` \`${node.text.length > 10 ? `${node.text.slice(0, 7)}...` : node.text}\`` : '';
  decoder.errors.push({ message: `line ${line}: cannot unmarshal ${tag}${short} into ${type}`, at: node.at });
}
