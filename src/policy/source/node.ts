/** Depth beyond which a document is refused: a policy needs six. */
export const deepestNesting = 64;

export type Tag = '!!str' | '!!int' | '!!float' | '!!bool' | '!!null' | '!!timestamp' | '!!map' | '!!seq';

/** One value of a document with its place; the same shape for JSON and YAML. `at` is an offset in the text. */
export type SourceNode = ScalarNode | MapNode | ListNode;

export interface ScalarNode {
  kind: 'scalar';
  tag: Tag;
  value: string | number | boolean | null;
  /** As written, quotes and escapes undone. */
  text: string;
  at: number;
}

export interface MapNode {
  kind: 'map';
  entries: { key: string; keyAt: number; value: SourceNode }[];
  at: number;
}

export interface ListNode {
  kind: 'list';
  items: SourceNode[];
  at: number;
}

/** A document that was read, or the first thing that kept it from being read. */
export interface Source {
  node?: SourceNode;
  error?: { message: string; at: number };
}

export type Path = readonly PropertyKey[];

/** The plain value of a node: mappings become Maps, since a key may be `__proto__`; the last of equal keys wins. */
export function valueOf(node: SourceNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(valueOf);
  return new Map(node.entries.map(({ key, value }) => [key, valueOf(value)]));
}

/** Keys that stand twice in one mapping, each with the offset of the repetition and of the first. */
export function repeatedKeys(node: SourceNode): { key: string; at: number; firstAt: number }[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap(repeatedKeys);
  const first = new Map<string, number>();
  return node.entries.flatMap(({ key, keyAt, value }) => {
    const firstAt = first.get(key);
    if (firstAt === undefined) first.set(key, keyAt);
    const here = firstAt === undefined ? [] : [{ key, at: keyAt, firstAt }];
    return [...here, ...repeatedKeys(value)];
  });
}

/** Offset of what `path` names; of the nearest thing around it where the path ends early. */
export function offsetOf(node: SourceNode, path: Path): number {
  let at: SourceNode = node;
  let offset = node.at;
  for (const step of path) {
    const entry = at.kind === 'map' ? at.entries.findLast(({ key }) => key === step) : undefined;
    const item: SourceNode | undefined = at.kind === 'list' ? at.items[Number(step)] : entry?.value;
    if (!item) return offset;
    offset = entry ? entry.keyAt : item.at;
    at = item;
  }
  return offset;
}

/** Line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Line and column of an offset, both counted from 1, as `6:5`. */
export function placeAt(text: string, offset: number): string {
  const column = offset - (text.lastIndexOf('\n', offset - 1) + 1) + 1;
  return `${lineAt(text, offset)}:${offset === 0 ? 1 : column}`;
}
