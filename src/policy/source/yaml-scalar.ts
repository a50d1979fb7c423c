import type { ScalarNode } from './node.ts';

type Typed = Pick<ScalarNode, 'tag' | 'value'>;

const words = new Map<string, Typed>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, { tag: '!!null', value: null }] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, { tag: '!!bool', value: true }] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, { tag: '!!bool', value: false }] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((w) => [w, { tag: '!!float', value: Infinity }] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, { tag: '!!float', value: -Infinity }] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, { tag: '!!float', value: NaN }] as const),
]);

const float = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const timestamp =
  /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::?\d\d)?))?)?$/;
const radixes: readonly [pattern: RegExp, radix: number][] = [
  [/^([-+]?)0[xX]([0-9a-fA-F]+)$/, 16],
  [/^([-+]?)0[bB]([01]+)$/, 2],
  [/^([-+]?)0[oO]?([0-7]+)$/, 8],
  [/^([-+]?)(0|[1-9]\d*)$/, 10],
];

const largest = 2n ** 63n - 1n;

/**
 * Types an unquoted YAML scalar as Go's yaml.v3 does: `010` is 8, `0x1f` is 31, `1_000` is 1000, `yes` stays text and
 * `2024-01-01` is a time. Integers beyond 64 bits signed are no number to the engines here and stay text with `!!int`.
 */
export function typePlainScalar(text: string): Typed {
  const word = words.get(text);
  if (word) return word;
  if (timestamp.test(text)) return { tag: '!!timestamp', value: text };
  const bare = text.replaceAll('_', '');
  for (const [pattern, radix] of radixes) {
    const match = pattern.exec(bare);
    if (match) return integer(match[1] === '-', match[2]!, radix);
  }
  return float.test(bare) ? { tag: '!!float', value: Number(bare) } : { tag: '!!str', value: text };
}

function integer(isNegative: boolean, digits: string, radix: number): Typed {
  const prefix = { 16: '0x', 2: '0b', 8: '0o', 10: '' }[radix]!;
  const size = BigInt(prefix + digits);
  const value = isNegative ? -size : size;
  return { tag: '!!int', value: size > largest ? String(value) : Number(value) };
}
