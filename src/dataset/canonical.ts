import { z } from 'zod';
import { Server } from '../model/server.ts';
import type { ToolDefinition } from '../model/tool.ts';

/**
 * The one way in which a server is printed to a file: two spaces, our own keys in the order of the model, keys inside
 * schemas in the order of the answer, absent fields left out, a line feed at the end.
 */
export function canonicalPrint(server: Server): string {
  return `${JSON.stringify(inOrder(Server, server), null, 2)}\n`;
}

/** The compact text of a definition with sorted keys: what its hash is made of. Throws RangeError past some 5,000 levels. */
export function definitionText(definition: ToolDefinition): string {
  return JSON.stringify(sorted(definition));
}

/** Puts the keys that a zod schema knows first, in its order. What the schema leaves open stays as it is. */
function inOrder(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return inOrder(schema.unwrap(), value);
  if (schema instanceof z.ZodArray && Array.isArray(value)) return value.map((item) => inOrder(schema.element, item));
  if (!(schema instanceof z.ZodObject) || !isObject(value)) return value;
  const known = Object.keys(schema.shape).filter((key) => Object.hasOwn(value, key));
  const others = Object.keys(value).filter((key) => !Object.hasOwn(schema.shape, key));
  // Object.fromEntries defines properties, so that a key called `__proto__` stays a key.
  return Object.fromEntries([...known, ...others].map((key) => [key, inOrder(schema.shape[key], value[key])]));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
