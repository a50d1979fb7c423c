import type { Style } from './scanner.ts';

/** A node as yaml.v3 composes it: aliases stand unresolved, tags are short, mappings hold keys and values in turn. */
export interface GoNode {
  kind: 'scalar' | 'map' | 'list' | 'alias';
  tag: string;
  /** A scalar's text, an alias's name, else ''. */
  value: string;
  style: Style;
  /** Counted from 1. */
  line: number;
  /** Offset in the text. */
  at: number;
  content: GoNode[];
  target?: GoNode;
}

const prefix = 'tag:yaml.org,2002:';

export function shortTag(tag: string): string {
  return tag.startsWith(prefix) ? `!!${tag.slice(prefix.length)}` : tag;
}

/** Quoted or block scalars, and those tagged so, are text whatever they say. */
export function isIndicatedText({ kind, tag, style }: GoNode): boolean {
  return kind === 'scalar' && (tag === '!!str' || ((tag === '' || tag === '!') && style !== 'plain'));
}

/** The tag that tells null from the rest; through an alias, that of its target. */
export function tagOf(node: GoNode): string {
  return node.kind === 'alias' ? tagOf(node.target!) : node.tag;
}

export function isMergeKey({ kind, value, tag }: GoNode): boolean {
  return kind === 'scalar' && value === '<<' && tag === '!!merge';
}
