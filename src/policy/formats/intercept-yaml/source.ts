import type { Source, SourceNode, Tag } from '../../source/node.ts';
import type { GoValue } from '../../operators/go-value.ts';
import { composeYaml } from './go-yaml/compose.ts';
import { isMergeKey, tagOf, type GoNode } from './go-yaml/node.ts';
import { resolveNode } from './go-yaml/decode.ts';
import { isYamlError } from './go-yaml/reader.ts';
import type { Resolved } from './go-yaml/resolve.ts';

/** Values an alias may unfold to before we no longer look into it. */
const mostNodes = 200_000;

/** What an empty text is read as. */
export const nothing: SourceNode = { kind: 'scalar', tag: '!!null', value: null, text: '', at: 0 };

const tags: readonly string[] = ['!!str', '!!int', '!!float', '!!bool', '!!null', '!!timestamp'];

/**
 * The nodes of a loaded document as every format's checks read them: aliases followed, merges done, and entries left
 * out that Go leaves out, so that an index here is an index there. Undefined where aliases unfold without end.
 */
export function sourceOf(node: GoNode): SourceNode | undefined {
  const walk: Walk = { left: mostNodes, following: new Set() };
  const source = toSource(walk, node, node.at);
  return walk.left > 0 ? source : undefined;
}

interface Walk {
  left: number;
  /** Aliases being followed: one may lie within its own anchor. */
  following: Set<GoNode>;
}

/** Runs through what an alias stands for, unless that leads back here. */
function follow<Found>(walk: Walk, node: GoNode, visit: (target: GoNode) => Found): Found | undefined {
  if (node.kind !== 'alias') return visit(node);
  if (walk.following.has(node)) return undefined;
  walk.following.add(node);
  const found = visit(node.target!);
  walk.following.delete(node);
  return found;
}

function toSource(walk: Walk, node: GoNode, at: number): SourceNode {
  if (--walk.left <= 0) return { ...nothing, at };
  if (node.kind === 'alias') return follow(walk, node, (target) => toSource(walk, target, at)) ?? { ...nothing, at };
  if (node.kind === 'map') return { kind: 'map', at, entries: entriesOf(walk, node) };
  if (node.kind === 'scalar') return scalarOf(node, at);
  const items = node.content.filter((item) => tagOf(item) !== '!!null');
  return { kind: 'list', at, items: items.map((item) => toSource(walk, item, item.at)) };
}

function scalarOf(node: GoNode, at: number): SourceNode {
  const { tag, value } = resolved(node);
  const known = tags.includes(tag) ? (tag as Tag) : '!!str';
  const plain = plainOf(value);
  return { kind: 'scalar', tag: known, value: plain === undefined ? node.value : plain, text: node.value, at };
}

/** A tag that doesn't fit is an error only where Go decodes it, and that was told. */
function resolved(node: GoNode): Resolved {
  try {
    return resolveNode(node);
  } catch (error) {
    if (isYamlError(error)) return { tag: '!!str', value: node.value };
    throw error;
  }
}

function plainOf(value: GoValue): string | number | boolean | null | undefined {
  if (typeof value !== 'object' || value === null) return value;
  if ('int' in value) return value.int;
  return 'float' in value ? value.float : undefined;
}

type Entries = Extract<SourceNode, { kind: 'map' }>['entries'];

function entriesOf(walk: Walk, { content }: GoNode): Entries {
  const entries: Entries = [];
  let merge: GoNode | undefined;
  for (let i = 0; i < content.length; i += 2) {
    const [key, value] = [content[i]!, content[i + 1]!];
    if (isMergeKey(key)) merge = value;
    else if (tagOf(key) !== '!!null')
      entries.push({ key: keyOf(key), keyAt: key.at, value: toSource(walk, value, value.at) });
  }
  const own = new Set(entries.map(({ key }) => key));
  for (const entry of merge ? mergedEntries(walk, merge) : [])
    if (!own.has(entry.key)) {
      own.add(entry.key);
      entries.push(entry);
    }
  return entries;
}

function keyOf(key: GoNode): string {
  return key.kind === 'alias' ? key.target!.value : key.value;
}

function mergedEntries(walk: Walk, merge: GoNode): Entries {
  if (--walk.left <= 0) return [];
  const entries = follow(walk, merge, (node) =>
    node.kind === 'list' ? node.content.flatMap((item) => mergedEntries(walk, item)) : entriesOf(walk, node),
  );
  return entries ?? [];
}

/** Reads the first document of a YAML text as Go does, with the place of every value and key. */
export function readGoYaml(text: string): Source {
  const { node, error } = composeYaml(text);
  if (error) return { error: { message: error.yaml, at: error.at } };
  const source = node ? sourceOf(node) : nothing;
  return source ? { node: source } : { error: { message: 'Aliases unfold to too many values', at: 0 } };
}
