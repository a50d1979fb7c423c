import { printYaml } from '../../../print/yaml.ts';
import { repeatedKeys, type SourceNode } from '../../../source/node.ts';
import type { Loss, Modernised } from '../../format.ts';
import { childOf, foreignFinding } from '../foreign.ts';
import { readGoYaml } from '../source.ts';
import { bodyKeys, modernBody } from './body.ts';
import { textOf } from './plain.ts';

/** Brings a document of an older form up to date; undefined where there is nothing to change, or nothing to read. */
export function moderniseIntercept(text: string): Modernised | undefined {
  const { node } = readGoYaml(text);
  if (node?.kind !== 'map' || repeatedKeys(node).length > 0 || foreignFinding({ text, node })) return undefined;
  const version = childOf(node, 'version');
  const tools = toolsOf(node);
  const byDefault = defaultOf(childOf(node, 'default'));
  const hide = hiddenOf(childOf(node, 'hide'));
  if (!tools || !hide || !/^(?:v?1(?:\.0)?)?$/.test(textOf(version))) return undefined;
  const bodies = tools.map(({ key, value }) => ({ tool: key, ...modernBody(value, key) }));
  const isChanged =
    textOf(version) !== '1' || byDefault.isChanged || hide.isChanged || bodies.some((body) => body.isChanged);
  if (!isChanged) return undefined;
  const printed = printYaml({
    version: '1',
    description: textOf(childOf(node, 'description')) || undefined,
    default: byDefault.value,
    hide: hide.names.length > 0 ? hide.names : undefined,
    tools: new Map(bodies.map(({ tool, rules }) => [tool, { rules }])),
  });
  const losses = bodies.flatMap(({ tool, losses: own }) => own.map((message) => ({ tool, message })));
  const unsaid = childOf(node, 'default') ? [] : [{ message: noDefault }];
  return { text: printed, losses: [...byDefault.losses, ...unsaid, ...losses] };
}

const noDefault =
  'The document names no default, which Intercept reads as "allow": tools that it does not list may run.';

type Entries = (SourceNode & { kind: 'map' })['entries'];

/** The tools of a document, or of a fragment that stands without one. */
function toolsOf(node: SourceNode & { kind: 'map' }): Entries | undefined {
  const tools = childOf(node, 'tools');
  if (tools)
    return tools.kind === 'map' ? tools.entries : textOf(tools) === '' && tools.kind === 'scalar' ? [] : undefined;
  const bodies = node.entries.filter(({ value }) => bodyKeys.some((key) => childOf(value, key)));
  return bodies.length > 0 ? bodies : undefined;
}

function defaultOf(node: SourceNode | undefined): { value: string; isChanged: boolean; losses: Loss[] } {
  const text = textOf(node);
  const value = text === '' ? 'allow' : /^(?:allow|permit)$/i.test(text) ? 'allow' : 'deny';
  const isKnown = text === '' || /^(?:allow|permit|deny|block)$/i.test(text);
  const message = `There is no default ${JSON.stringify(text)}; the document denies what it does not list.`;
  return { value, isChanged: text !== '' && text !== value, losses: isKnown ? [] : [{ message }] };
}

/** Undefined where it holds anything but names. */
function hiddenOf(node: SourceNode | undefined): { names: string[]; isChanged: boolean } | undefined {
  if (!node || (node.kind === 'scalar' && node.tag === '!!null')) return { names: [], isChanged: false };
  const items = node.kind === 'list' ? node.items : [node];
  if (items.some(({ kind }) => kind !== 'scalar')) return undefined;
  const names = [...new Set(items.map(textOf))].filter((name) => name.trim() !== '');
  return { names, isChanged: node.kind !== 'list' || names.length < items.length };
}
