import { goInteger, type GoValue } from '../../../operators/go-value.ts';
import { shortTag } from './node.ts';
import type { YamlError } from './reader.ts';
import { goTimeText } from './timestamp.ts';

/** What a scalar stands for, and the tag that goes with it. */
export interface Resolved {
  tag: string;
  value: GoValue;
}

const words = new Map<string, Resolved>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, { tag: '!!null', value: null }] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, { tag: '!!bool', value: true }] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, { tag: '!!bool', value: false }] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, floating(NaN)] as const),
  ...['.inf', '.Inf', '.INF'].flatMap((word) => [
    [word, floating(Infinity)] as const,
    [`+${word}`, floating(Infinity)] as const,
    [`-${word}`, floating(-Infinity)] as const,
  ]),
]);

const resolvable = new Set(['', '!!str', '!!bool', '!!int', '!!float', '!!null', '!!timestamp']);

/** Types a scalar as yaml.v3 does: `010` is 8, `1_000` 1000, `yes` text, `2024-01-01` a time. A tag that doesn't fit is an error. */
export function resolveScalar(longTag: string, text: string): Resolved {
  const tag = shortTag(longTag);
  if (!resolvable.has(tag)) return { tag, value: text };
  const found = tag === '!!str' ? undefined : typed(tag, text);
  const resolved = found ?? { tag: '!!str', value: text };
  if (['', resolved.tag, '!!str'].includes(tag)) return resolved;
  const { value } = resolved;
  const isWhole = typeof value === 'object' && value !== null && 'int' in value;
  if (tag === '!!float' && isWhole) return floating((value as { int: number }).int);
  throw { yaml: `cannot decode ${resolved.tag} \`${text}\` as a ${tag}`, at: -1 } satisfies YamlError;
}

function floating(float: number): Resolved {
  return { tag: '!!float', value: { float } };
}

function typed(tag: string, text: string): Resolved | undefined {
  const word = words.get(text);
  if (word) return word;
  if (text.startsWith('.')) return floatOf(text);
  if (!/^[-+0-9]/.test(text)) return undefined;
  const time = tag === '' || tag === '!!timestamp' ? goTimeText(text) : undefined;
  if (time !== undefined) return { tag: '!!timestamp', value: { opaque: time } };
  const bare = text.replaceAll('_', '');
  return integerOf(bare) ?? floatOf(bare) ?? oddIntegerOf(bare);
}

/** Too large a number is no number but text. */
function floatOf(text: string): Resolved | undefined {
  const isFloat = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text);
  return isFloat && Number.isFinite(Number(text)) ? floating(Number(text)) : undefined;
}

const radixes: readonly [pattern: RegExp, prefix: string][] = [
  [/^([-+]?)0[xX]([0-9a-fA-F]+)$/, '0x'],
  [/^([-+]?)0[bB]([01]+)$/, '0b'],
  [/^([-+]?)0[oO]([0-7]+)$/, '0o'],
  [/^([-+]?)0([0-7]+)$/, '0o'],
  [/^([-+]?)(0|[1-9]\d*)$/, ''],
];

function integerOf(text: string): Resolved | undefined {
  for (const [pattern, prefix] of radixes) {
    const [, sign, digits] = pattern.exec(text) ?? [];
    if (digits !== undefined) return integer(sign!, BigInt(prefix + digits));
  }
  return undefined;
}

/** `0b-11` and `0o+7`, whose sign stands behind the prefix. */
function oddIntegerOf(text: string): Resolved | undefined {
  const [, prefix, sign, digits] = /^(0[bo])([-+])([0-7]+)$/.exec(text) ?? [];
  if (digits === undefined || (prefix === '0b' && /[2-7]/.test(digits))) return undefined;
  return integer(sign!, BigInt(prefix + digits));
}

const largest = 2n ** 63n;

/** Up to 64 bits signed an int, unsigned and without a sign something the engine takes for no number. */
function integer(sign: string, size: bigint): Resolved | undefined {
  const value = sign === '-' ? -size : size;
  if (value >= -largest && value < largest) return { tag: '!!int', value: goInteger(value) };
  if (sign === '' && value < 2n * largest) return { tag: '!!int', value: { opaque: `${value}` } };
  return undefined;
}
