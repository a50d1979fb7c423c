import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { sampleArguments } from '../../src/policy/sample-arguments.ts';

const of = (property: unknown, more: object = {}) =>
  sampleArguments({ type: 'object', properties: { a: property }, required: ['a'], ...more }).a;

/** A property's schema, and the value made for it. */
const values: [schema: object, value: unknown][] = [
  [{ type: 'string' }, 'example'],
  [{ type: 'string', enum: ['x', 'y'] }, 'x'],
  [{ const: 5 }, 5],
  [{ type: 'string', format: 'date' }, '2026-01-31'],
  [{ type: 'string', pattern: '^\\d+$' }, '1'],
  [{ type: 'string', minLength: 10 }, 'exampleeee'],
  [{ type: 'string', maxLength: 3 }, 'exa'],
  [{ type: 'integer' }, 1],
  [{ type: 'integer', minimum: 50, maximum: 90 }, 50],
  [{ type: 'integer', exclusiveMinimum: 5 }, 6],
  [{ type: 'number', maximum: 0.5 }, 0.5],
  [{ type: 'integer', multipleOf: 5, minimum: 7 }, 10],
  [{ type: 'boolean' }, true],
  [{ type: ['null', 'integer'] }, 1],
  [{ anyOf: [{ type: 'null' }, { type: 'integer' }] }, 1],
  [{ type: 'array', items: { type: 'integer' }, minItems: 2 }, [1, 1]],
  [{ type: 'object', properties: { b: { type: 'boolean' }, c: {} }, required: ['b'] }, { b: true }],
  [{ $ref: '#/$defs/colour' }, 'red'],
  [{ allOf: [{ $ref: '#/$defs/colour' }] }, 'red'],
  [{ $ref: 'https://example.com/remote.json' }, 'example'],
];

for (const [schema, value] of values)
  test(`${JSON.stringify(schema)} is met by ${JSON.stringify(value)}`, () => {
    assert.deepEqual(of(schema, { $defs: { colour: { enum: ['red'] } } }), value);
  });

test('optional parameters are left out', () => {
  assert.deepEqual(sampleArguments({ type: 'object', properties: { a: { type: 'string' } } }), {});
});

test('a schema that holds itself ends', () => {
  const $defs = { node: { type: 'object', properties: { next: { $ref: '#/$defs/node' } }, required: ['next'] } };
  assert.ok(of({ $ref: '#/$defs/node' }, { $defs }));
  const loop = { a: { $ref: '#/$defs/b' }, b: { allOf: [{ $ref: '#/$defs/a' }] } };
  of({ $ref: '#/$defs/a' }, { $defs: loop });
});

test('a parameter named __proto__ is an argument like any other', () => {
  const schema = JSON.parse(
    '{"type":"object","properties":{"__proto__":{"type":"integer"}},"required":["__proto__"]}',
  ) as object;
  assert.deepEqual(Object.entries(sampleArguments(schema)), [['__proto__', 1]]);
});

test('what is no schema gives no arguments, and nothing throws', () => {
  fc.assert(fc.property(fc.jsonValue(), (schema) => typeof sampleArguments(schema) === 'object'));
});

test('the values meet the schema that they were made for', () => {
  const schema = z.object({
    when: z.iso.datetime(),
    mail: z.email(),
    id: z.uuid(),
    link: z.url(),
    size: z.int().min(3).max(9),
    tags: z.array(z.string().min(2)).min(1),
    nested: z.object({ on: z.boolean(), kind: z.enum(['a', 'b']) }),
  });
  schema.parse(sampleArguments({ ...z.toJSONSchema(schema), $schema: undefined }));
});
