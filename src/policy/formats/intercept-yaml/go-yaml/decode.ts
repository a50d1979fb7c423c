import { goInt } from '../../../operators/go-int.ts';
import type { GoValue } from '../../../operators/go-value.ts';
import { decodeAny } from './decode-any.ts';
import { isIndicatedText, isMergeKey, tagOf, type GoNode } from './node.ts';
import type { YamlError } from './reader.ts';
import { resolveScalar, type Resolved } from './resolve.ts';
import { zeroOf, type GoType } from './types.ts';

/** A type mismatch or a repeated key, in the words of yaml.v3; decoding goes on behind it. */
export interface DecodeError {
  message: string;
  at: number;
}

export interface Decoder {
  errors: DecodeError[];
  /** Aliases being followed. */
  following: Set<GoNode>;
  count: number;
  aliased: number;
  /** Keys that a merge must not set again, where one is under way. */
  merged: Set<string> | undefined;
}

/** What became of a node: `isSet` is false where Go leaves what was there. */
export interface Decoded {
  isSet: boolean;
  value: unknown;
}

export const unset: Decoded = { isSet: false, value: undefined };

/** Decodes a node as Go does, with its way of passing over what doesn't fit. Throws a YamlError where Go stops. */
export function decodeNode(node: GoNode, type: GoType): { value: unknown; errors: DecodeError[] } {
  const decoder: Decoder = { errors: [], following: new Set(), count: 0, aliased: 0, merged: undefined };
  const { isSet, value } = decode(decoder, node, { type, current: zeroOf(type) });
  return { value: isSet ? value : zeroOf(type), errors: decoder.errors };
}

/** Where a value goes: its type, and what is there already. */
export interface Target {
  type: GoType;
  current: unknown;
}

export function decode(decoder: Decoder, node: GoNode, target: Target): Decoded {
  countNode(decoder, node);
  if (node.kind === 'alias') return followAlias(decoder, node, target);
  if (node.kind === 'scalar') return decodeScalar(decoder, node, target);
  if (target.type.kind === 'any') return decodeAny(decoder, node);
  return node.kind === 'list' ? decodeList(decoder, node, target) : decodeMap(decoder, node, target);
}

/** yaml.v3's bound on aliases that unfold: from 99 % of all values in small documents down to 10 % in large ones. */
function countNode(decoder: Decoder, { at }: GoNode): void {
  decoder.count++;
  if (decoder.following.size > 0) decoder.aliased++;
  if (decoder.aliased <= 100 || decoder.count <= 1000) return;
  const share = Math.min(1, Math.max(0, (decoder.count - 400_000) / 3_600_000));
  if (decoder.aliased / decoder.count > 0.99 - 0.89 * share)
    throw { yaml: 'document contains excessive aliasing', at } satisfies YamlError;
}

function followAlias(decoder: Decoder, node: GoNode, target: Target): Decoded {
  if (decoder.following.has(node))
    throw { yaml: `anchor '${node.value}' value contains itself`, at: node.at } satisfies YamlError;
  decoder.following.add(node);
  const decoded = decode(decoder, node.target!, target);
  decoder.following.delete(node);
  return decoded;
}

/** What a scalar says; a tag that doesn't fit it is told at its place. */
export function resolveNode(node: GoNode): Resolved {
  if (isIndicatedText(node)) return { tag: '!!str', value: node.value };
  try {
    const resolved = resolveScalar(node.tag, node.value);
    return resolved.tag === '!!binary' ? { ...resolved, value: binaryText(node) } : resolved;
  } catch (error) {
    throw { ...(error as YamlError), at: node.at };
  }
}

function binaryText({ value, at }: GoNode): string {
  const bare = value.replaceAll(/[\r\n]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(bare))
    throw { yaml: '!!binary value contains invalid base64 data', at } satisfies YamlError;
  return new TextDecoder().decode(Uint8Array.from(atob(bare), (unit) => unit.charCodeAt(0)));
}

function decodeScalar(decoder: Decoder, node: GoNode, { type }: Target): Decoded {
  const { tag, value } = resolveNode(node);
  const isNull = value === null;
  if (type.kind === 'any') return { isSet: true, value };
  if (isNull && (type.kind === 'list' || type.kind === 'map')) return { isSet: true, value: zeroOf(type) };
  if (isNull) return type.kind === 'struct' && type.isPointer ? { isSet: true, value: undefined } : unset;
  if (type.kind === 'text') return { isSet: true, value: tag === '!!binary' ? value : node.value };
  const whole = type.kind === 'whole' ? wholeOf(value) : undefined;
  return whole === undefined ? mismatch(decoder, node, type) : { isSet: true, value: whole };
}

/** Fractions are cut toward zero; what lies above 64 bits signed is no int. */
function wholeOf(value: GoValue): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('int' in value) return value.int;
  return 'float' in value && value.float <= 2 ** 63 ? Number(goInt(value.float)) : undefined;
}

/** Tells that a node doesn't fit; long values are cut at seven bytes. */
export function mismatch(decoder: Decoder, { tag, value, line, at }: GoNode, { name }: GoType): Decoded {
  const bytes = new TextEncoder().encode(value);
  const short = bytes.length > 10 ? `${new TextDecoder().decode(bytes.slice(0, 7))}...` : value;
  const told = tag === '!!seq' || tag === '!!map' ? tag : `${tag} \`${short}\``;
  decoder.errors.push({ message: `line ${line}: cannot unmarshal ${told} into ${name}`, at });
  return unset;
}

/** Nulls, and entries that don't fit, are left out. */
function decodeList(decoder: Decoder, node: GoNode, { type }: Target): Decoded {
  if (type.kind !== 'list') return mismatch(decoder, node, type);
  const items = node.content.map((item) => decode(decoder, item, { type: type.of, current: zeroOf(type.of) }));
  return { isSet: true, value: items.filter(({ isSet }) => isSet).map(({ value }) => value) };
}

function decodeMap(decoder: Decoder, node: GoNode, target: Target): Decoded {
  if (hasRepeatedKeys(decoder, node)) return unset;
  if (target.type.kind === 'struct') return decodeStruct(decoder, node, target);
  if (target.type.kind !== 'map') return mismatch(decoder, node, target.type);
  const map = target.current as Map<string, unknown>;
  const { of } = target.type;
  eachEntry(decoder, node, target, (name, value) => {
    const decoded = decode(decoder, value, { type: of, current: zeroOf(of) });
    if (decoded.isSet || (tagOf(value) === '!!null' && !map.has(name)))
      map.set(name, decoded.isSet ? decoded.value : zeroOf(of));
  });
  return { isSet: true, value: map };
}

function decodeStruct(decoder: Decoder, node: GoNode, target: Target): Decoded {
  if (target.type.kind !== 'struct') return unset;
  const { fields } = target.type;
  const record = (target.current ?? {}) as Record<string, unknown>;
  eachEntry(decoder, node, { ...target, current: record }, (name, value) => {
    const type = Object.hasOwn(fields, name) ? fields[name]! : undefined;
    const decoded = type ? decode(decoder, value, { type, current: record[name] ?? zeroOf(type) }) : unset;
    if (decoded.isSet) record[name] = decoded.value;
  });
  return { isSet: true, value: record };
}

/** Tells keys that stand twice, by their text; a mapping with any isn't decoded. */
export function hasRepeatedKeys({ errors }: Decoder, { content }: GoNode): boolean {
  const before = errors.length;
  const keys = content.filter((_, i) => i % 2 === 0);
  const byText = Map.groupBy(keys, ({ kind, value }) => `${kind} ${value}`);
  if (byText.size === keys.length) return false;
  for (const key of keys) {
    const same = byText.get(`${key.kind} ${key.value}`)!;
    for (const { line, value, at } of same.slice(same.indexOf(key) + 1))
      errors.push({
        message: `line ${line}: mapping key ${JSON.stringify(value)} already defined at line ${key.line}`,
        at,
      });
  }
  return errors.length > before;
}

/** Visits the entries of a mapping with text keys, then those that `<<` brings in. */
function eachEntry(decoder: Decoder, node: GoNode, target: Target, visit: (name: string, value: GoNode) => void): void {
  const { merged } = decoder;
  decoder.merged = undefined;
  const merges: GoNode[] = [];
  for (let i = 0; i < node.content.length; i += 2) {
    const [key, value] = [node.content[i]!, node.content[i + 1]!];
    if (isMergeKey(key)) merges.push(value);
    else visitEntry(decoder, key, merged, (name) => visit(name, value));
  }
  decoder.merged = merged;
  if (merges.length > 0) merge(decoder, node, { merge: merges.at(-1)!, into: (from) => decode(decoder, from, target) });
}

function visitEntry(
  decoder: Decoder,
  key: GoNode,
  merged: Set<string> | undefined,
  visit: (name: string) => void,
): void {
  const { isSet, value } = decode(decoder, key, { type: { kind: 'text', name: 'string' }, current: '' });
  const name = value as string;
  if (!isSet || merged?.has(`text ${name}`)) return;
  merged?.add(`text ${name}`);
  visit(name);
}

/** Brings in one mapping or several; what a mapping says itself, or an earlier one said, stays. */
export function merge(
  decoder: Decoder,
  parent: GoNode,
  { merge: from, into }: { merge: GoNode; into: (node: GoNode) => unknown },
): void {
  const { merged } = decoder;
  decoder.merged ??= new Set(keysOf(decoder, parent));
  const sources = from.kind === 'list' ? from.content : [from];
  for (const source of sources) {
    if ((source.kind === 'alias' ? source.target! : source).kind !== 'map')
      throw { yaml: 'map merge requires map or sequence of maps as the value', at: source.at } satisfies YamlError;
    into(source);
  }
  decoder.merged = merged;
}

function keysOf(decoder: Decoder, { content }: GoNode): string[] {
  return content.filter((_, i) => i % 2 === 0).map((key) => keyText(decodeAnyKey(decoder, key)));
}

function decodeAnyKey(decoder: Decoder, key: GoNode): GoValue {
  return decode(decoder, key, { type: { kind: 'any', name: 'interface {}' }, current: null }).value as GoValue;
}

/** A key told apart from others by type and value. */
export function keyText(value: GoValue): string {
  return typeof value === 'string' ? `text ${value}` : `other ${JSON.stringify(value)}`;
}
