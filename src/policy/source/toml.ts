import { ParseError, parseTOML, type AST } from 'toml-eslint-parser';
import { deepestNesting, type MapNode, type ScalarNode, type Source, type SourceNode } from './node.ts';

/** Reads TOML 1.0 with the place of every value and key. Arrays of tables become lists of mappings. */
export function readToml(text: string): Source {
  try {
    const root: MapNode = { kind: 'map', entries: [], at: 0 };
    for (const part of parseTOML(text, { tomlVersion: '1.0' }).body[0].body)
      if (part.type === 'TOMLTable') addTable(root, part);
      else addEntry(root, part, 0);
    return { node: root };
  } catch (error) {
    if (error instanceof ParseError) return { error: { message: error.message, at: error.index } };
    const message = error instanceof Error ? error.message : 'Not readable as TOML';
    return { error: { message, at: 0 } };
  }
}

/** `[a.b]` and `[[a.b]]`: a number in the resolved key is the place in an array of tables. */
function addTable(root: MapNode, table: AST.TOMLTable): void {
  let at: MapNode = root;
  const keys = table.resolvedKey;
  for (const [i, key] of keys.entries()) {
    if (typeof key === 'number') continue;
    const place = table.key.range[0];
    const index = keys[i + 1];
    at = typeof index === 'number' ? itemOf(at, { key, index, place }) : childOf(at, key, place);
  }
  for (const entry of table.body) addEntry(at, entry, 1);
}

function childOf(parent: MapNode, key: string, at: number): MapNode {
  const known = parent.entries.find((entry) => entry.key === key)?.value;
  if (known?.kind === 'map') return known;
  const value: MapNode = { kind: 'map', entries: [], at };
  parent.entries.push({ key, keyAt: at, value });
  return value;
}

function itemOf(parent: MapNode, { key, index, place }: { key: string; index: number; place: number }): MapNode {
  let list = parent.entries.find((entry) => entry.key === key)?.value;
  if (list?.kind !== 'list') {
    list = { kind: 'list', items: [], at: place };
    parent.entries.push({ key, keyAt: place, value: list });
  }
  const item = (list.items[index] ??= { kind: 'map', entries: [], at: place });
  return item as MapNode;
}

function addEntry(parent: MapNode, { key, value }: AST.TOMLKeyValue, depth: number): void {
  if (depth > deepestNesting) throw new Error(`Nested deeper than ${deepestNesting} levels`);
  const keys = key.keys.map((one) => ({ name: one.type === 'TOMLBare' ? one.name : one.value, at: one.range[0] }));
  const last = keys.pop()!;
  const holder = keys.reduce((at, { name, at: place }) => childOf(at, name, place), parent);
  holder.entries.push({ key: last.name, keyAt: last.at, value: toNode(value, depth + 1) });
}

function toNode(value: AST.TOMLContentNode, depth: number): SourceNode {
  if (depth > deepestNesting) throw new Error(`Nested deeper than ${deepestNesting} levels`);
  const at = value.range[0];
  if (value.type === 'TOMLArray')
    return { kind: 'list', items: value.elements.map((item) => toNode(item, depth + 1)), at };
  if (value.type !== 'TOMLInlineTable') return toScalar(value);
  const node: MapNode = { kind: 'map', entries: [], at };
  for (const entry of value.body) addEntry(node, entry, depth + 1);
  return node;
}

function toScalar(node: AST.TOMLValue): ScalarNode {
  const at = node.range[0];
  if (node.kind === 'string') return { kind: 'scalar', tag: '!!str', value: node.value, text: node.value, at };
  if (node.kind === 'boolean')
    return { kind: 'scalar', tag: '!!bool', value: node.value, text: String(node.value), at };
  if (node.kind === 'integer') return { kind: 'scalar', tag: '!!int', value: node.value, text: node.number, at };
  if (node.kind === 'float') return { kind: 'scalar', tag: '!!float', value: node.value, text: node.number, at };
  // Dates are kept as written: no format here has any.
  return { kind: 'scalar', tag: '!!timestamp', value: node.datetime, text: node.datetime, at };
}
