import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, type Document, type ParsedNode } from 'yaml';
import { deepestNesting, type MapNode, type ScalarNode, type Source, type SourceNode } from './node.ts';
import { typePlainScalar } from './yaml-scalar.ts';

/** Values an alias may unfold to before the document is refused: the billion-laughs bound. */
const mostNodes = 200_000;

interface Walk {
  document: Document.Parsed;
  nodes: number;
}

/** Reads the first document of a YAML text, typed as Go's yaml.v3 types it, with the place of every value and key. */
export function readYaml(text: string): Source {
  try {
    const documents = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
    const document = Array.isArray(documents) ? documents[0] : undefined;
    if (!document?.contents) return { node: emptyNode(document?.errors[0]), ...errorOf(document) };
    if (document.errors.length > 0) return errorOf(document);
    return { node: toNode({ document, nodes: 0 }, document.contents, 0) };
  } catch (error) {
    const message = error instanceof RangeError ? 'Nested too deeply' : error instanceof Error ? error.message : '';
    return { error: { message: message || 'Not readable as YAML', at: 0 } };
  }
}

function emptyNode(error: unknown): SourceNode | undefined {
  return error ? undefined : { kind: 'scalar', tag: '!!null', value: null, text: '', at: 0 };
}

function errorOf(document: Document.Parsed | undefined): Source {
  const error = document?.errors[0];
  return error ? { error: { message: error.message, at: error.pos[0] } } : {};
}

function toNode(walk: Walk, node: ParsedNode | null, depth: number): SourceNode {
  if (depth > deepestNesting) throw new Error(`Nested deeper than ${deepestNesting} levels`);
  if (++walk.nodes > mostNodes) throw new Error('Aliases unfold to too many values');
  if (isAlias(node)) {
    const target = node.resolve(walk.document) as ParsedNode | undefined;
    if (!target) throw new Error(`unknown anchor '${node.source}' referenced`);
    return { ...toNode(walk, target, depth + 1), at: node.range[0] };
  }
  if (isMap(node)) return toMap(walk, node as Extract<ParsedNode, { items: { key: unknown }[] }>, depth);
  if (isSeq(node)) {
    const items = node.items.map((item) => toNode(walk, item as ParsedNode, depth + 1));
    return { kind: 'list', items, at: node.range![0] };
  }
  return toScalar(node);
}

function toScalar(node: ParsedNode | null): ScalarNode {
  const at = node?.range[0] ?? 0;
  if (!isScalar(node)) return { kind: 'scalar', tag: '!!null', value: null, text: '', at };
  const text = String(node.value ?? node.source ?? '');
  if (node.type === 'PLAIN' && (!node.tag || node.tag === '!'))
    return { kind: 'scalar', ...typePlainScalar(text), text, at };
  const asked = node.tag?.replace('tag:yaml.org,2002:', '!!');
  const typed = typePlainScalar(text);
  if (asked && asked !== '!!str' && asked === typed.tag) return { kind: 'scalar', ...typed, text, at };
  return { kind: 'scalar', tag: '!!str', value: text, text, at };
}

function toMap(
  walk: Walk,
  node: { items: { key: unknown; value: unknown }[]; range?: unknown },
  depth: number,
): MapNode {
  const map: MapNode = { kind: 'map', entries: [], at: (node.range as [number])[0] };
  const merged: MapNode['entries'] = [];
  for (const pair of node.items) {
    const key = toNode(walk, pair.key as ParsedNode | null, depth + 1);
    const value = toNode(walk, pair.value as ParsedNode | null, depth + 1);
    if (key.kind !== 'scalar') throw new Error('A key that is a list or a mapping');
    const isMerge = isScalar(pair.key) && pair.key.type === 'PLAIN' && key.text === '<<';
    if (isMerge) merged.push(...mergedEntries(value));
    else map.entries.push({ key: key.tag === '!!null' ? '' : key.text, keyAt: key.at, value });
  }
  const own = new Set(map.entries.map(({ key }) => key));
  for (const entry of merged) {
    if (own.has(entry.key)) continue;
    own.add(entry.key);
    map.entries.push(entry);
  }
  return map;
}

/** Entries that `<<: *anchor` or `<<: [*a, *b]` brings in; the first mapping that names a key wins. */
function mergedEntries(value: SourceNode): MapNode['entries'] {
  if (value.kind === 'map') return value.entries;
  if (value.kind === 'list') return value.items.flatMap(mergedEntries);
  throw new Error('map merge requires map or sequence of maps as the value');
}
