import { goText } from '../../../operators/go-text.ts';
import type { GoValue } from '../../../operators/go-value.ts';
import { decode, hasRepeatedKeys, keyText, merge, unset, type Decoded, type Decoder } from './decode.ts';
import { isMergeKey, tagOf, type GoNode } from './node.ts';
import type { YamlError } from './reader.ts';
import { any } from './types.ts';

/** A list or mapping of any kind, as Go's `interface{}` holds it. */
export function decodeAny(decoder: Decoder, node: GoNode): Decoded {
  if (node.kind === 'list') {
    const items = node.content.map((item) => decode(decoder, item, { type: any, current: null }));
    return { isSet: true, value: items.filter(({ isSet }) => isSet).map(({ value }) => value) };
  }
  if (hasRepeatedKeys(decoder, node)) return unset;
  const entries: Entries = new Map();
  addEntries(decoder, node, entries);
  return { isSet: true, value: mapOf(node, entries) };
}

type Entries = Map<string, { key: GoValue; value: GoValue }>;

function addEntries(decoder: Decoder, node: GoNode, entries: Entries): void {
  const { merged } = decoder;
  decoder.merged = undefined;
  let from: GoNode | undefined;
  for (let i = 0; i < node.content.length; i += 2) {
    const [keyNode, valueNode] = [node.content[i]!, node.content[i + 1]!];
    if (isMergeKey(keyNode)) {
      from = valueNode;
      continue;
    }
    const key = keyOf(decoder, keyNode);
    if (merged?.has(keyText(key))) continue;
    merged?.add(keyText(key));
    const { isSet, value } = decode(decoder, valueNode, { type: any, current: null });
    if (isSet) entries.set(keyText(key), { key, value: value as GoValue });
  }
  decoder.merged = merged;
  if (from) merge(decoder, node, { merge: from, into: (source) => addMerged(decoder, source, entries) });
}

function addMerged(decoder: Decoder, source: GoNode, entries: Entries): void {
  const node = source.kind === 'alias' ? source.target! : source;
  if (!hasRepeatedKeys(decoder, node)) addEntries(decoder, node, entries);
}

function keyOf(decoder: Decoder, node: GoNode): GoValue {
  const key = decode(decoder, node, { type: any, current: null }).value as GoValue;
  if (Array.isArray(key) || key instanceof Map)
    throw { yaml: `invalid map key: ${goText(key)}`, at: node.at } satisfies YamlError;
  return key;
}

/** Go prints mappings sorted; one whose keys aren't all texts is kept as that print, its keys sorted by kind first. */
function mapOf(node: GoNode, entries: Entries): GoValue {
  const keys = node.content.filter((_, i) => i % 2 === 0);
  const isTexts = keys.every((key) => ['!!str', '!!merge'].includes(tagOf(key)));
  const pairs = [...entries.values()];
  if (isTexts) return new Map(pairs.map(({ key, value }) => [key as string, value]));
  const sorted = pairs.toSorted((a, b) => compareKeys(a.key, b.key));
  return { opaque: `map[${sorted.map(({ key, value }) => `${goText(key)}:${goText(value)}`).join(' ')}]` };
}

function compareKeys(a: GoValue, b: GoValue): number {
  const [rankA, rankB] = [rankOf(a), rankOf(b)];
  if (rankA !== rankB) return rankA - rankB;
  const [x, y] = [sortable(a), sortable(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Kinds in the order that Go happens to sort them in. */
function rankOf(key: GoValue): number {
  if (key === null) return 0;
  if (typeof key === 'string') return 1;
  if (typeof key === 'boolean') return 4;
  return 'int' in key ? 2 : 'float' in key ? 3 : 5;
}

function sortable(key: GoValue): number | string {
  if (typeof key === 'boolean') return Number(key);
  if (typeof key === 'object' && key !== null && 'int' in key) return key.int;
  return typeof key === 'object' && key !== null && 'float' in key ? key.float : goText(key);
}
