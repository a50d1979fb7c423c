/** What a Go program decodes into. Names are those of Go's types, as its messages tell them. */
export type GoType =
  | { kind: 'text'; name: 'string' }
  | { kind: 'whole'; name: 'int' }
  | { kind: 'any'; name: 'interface {}' }
  | { kind: 'list'; name: string; of: GoType }
  | { kind: 'map'; name: string; of: GoType }
  | { kind: 'struct'; name: string; fields: Readonly<Record<string, GoType>>; isPointer?: boolean };

export const text: GoType = { kind: 'text', name: 'string' };
export const whole: GoType = { kind: 'whole', name: 'int' };
export const any: GoType = { kind: 'any', name: 'interface {}' };

export function listOf(of: GoType): GoType {
  return { kind: 'list', name: `[]${of.name}`, of };
}

export function mapOf(of: GoType): GoType {
  return { kind: 'map', name: `map[string]${of.name}`, of };
}

/** The value of a type before anything is decoded into it. */
export function zeroOf({ kind, ...type }: GoType): unknown {
  if (kind === 'text') return '';
  if (kind === 'whole') return 0;
  if (kind === 'any') return null;
  if (kind === 'list') return [];
  if (kind === 'map') return new Map();
  return 'isPointer' in type && type.isPointer ? undefined : {};
}
