import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textAt } from '../../src/model/evidence.ts';
import { parametersOf } from '../../src/model/parameter.ts';

const of = (inputSchema: unknown) => parametersOf({ inputSchema });
const paths = (inputSchema: unknown) => of(inputSchema).map(({ path }) => path);

test('parameters keep the order of the schema and say what is required', () => {
  const schema = { type: 'object', properties: { to: { type: 'string' }, cc: { type: 'string' } }, required: ['to'] };
  assert.deepEqual(
    of(schema).map(({ path, required }) => [path, required]),
    [
      ['to', true],
      ['cc', false],
    ],
  );
});

test('nested objects and arrays get dotted paths; a parameter inside an optional one is not required', () => {
  const filter = { type: 'object', properties: { url: { type: 'string' } }, required: ['url'] };
  const schema = { properties: { filter, rows: { type: 'array', items: { properties: { id: {} } } } } };
  assert.deepEqual(paths(schema), ['filter', 'filter.url', 'rows', 'rows[].id']);
  assert.equal(of(schema)[1]!.required, false);
});

test('a local reference is followed, also one that leads to itself; a remote one is not', () => {
  const recursive = { $ref: '#/$defs/n', $defs: { n: { properties: { next: { $ref: '#/$defs/n' } } } } };
  assert.deepEqual(paths(recursive), ['next']);
  assert.deepEqual(paths({ properties: { x: { $ref: 'http://127.0.0.1:9/s.json' } } }), ['x']);
});

test('types are said in words', () => {
  const nullable = { anyOf: [{ type: 'string', maxLength: 9 }, { type: 'null' }] };
  const [a, b, c] = of({
    properties: { a: nullable, b: { type: 'array', items: { type: 'integer' } }, c: { enum: ['x', 'y'] } },
  });
  assert.equal(a!.type, 'string or null');
  assert.equal(a!.maxLength, 9);
  assert.equal(b!.type, 'array of integer');
  assert.equal(c!.type, 'string');
});

test('what is no schema has no parameters, and nothing is thrown', () => {
  for (const odd of ['object', null, 7, [], { properties: [] }, { properties: null }]) assert.deepEqual(of(odd), []);
});

test('a parameter called __proto__ is one like any other', () => {
  const schema = JSON.parse('{"properties":{"__proto__":{"type":"string"}}}');
  assert.deepEqual(paths(schema), ['__proto__']);
});

test('for any schema: no throw, no path twice, and each field leads to its key', () => {
  const leaf = fc.constantFrom({ type: 'string' }, { type: 'integer' }, { enum: ['a'] }, {});
  const { schema } = fc.letrec((tie) => ({
    schema: fc.oneof({ maxDepth: 3 }, leaf, fc.record({ properties: fc.dictionary(fc.string(), tie('schema')) })),
  }));
  fc.assert(
    fc.property(schema, (inputSchema) => {
      const found = of(inputSchema);
      assert.equal(new Set(found.map(({ path }) => path)).size, found.length);
      for (const { field, name } of found) assert.equal(textAt({ inputSchema }, `${field}/#`), name);
    }),
  );
});
