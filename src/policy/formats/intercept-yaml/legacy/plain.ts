import type { Printable } from '../../../print/value.ts';
import type { SourceNode } from '../../../source/node.ts';

/** Text of a scalar; '' for anything else and for null. */
export function textOf(node: SourceNode | undefined): string {
  return node?.kind === 'scalar' && node.tag !== '!!null' ? node.text : '';
}

/** Thrown inside this folder where a value can't be printed; the rule is then a denial. */
export interface Unprintable {
  unprintable: string;
}

export function isUnprintable(error: unknown): error is Unprintable {
  return typeof error === 'object' && error !== null && 'unprintable' in error;
}

/** A node as the printers take it; null is what a missing key stands for, and within a list the text it equals. */
export function plainOf(node: SourceNode | undefined): Printable | undefined {
  if (!node) return undefined;
  if (node.kind === 'list') return node.items.map((item) => plainOf(item) ?? '<nil>');
  if (node.kind === 'map') return new Map(node.entries.map(({ key, value }) => [key, plainOf(value) ?? '<nil>']));
  if (node.value === null) return undefined;
  if (typeof node.value === 'number' && !Number.isFinite(node.value))
    throw { unprintable: node.text } satisfies Unprintable;
  return node.value;
}
