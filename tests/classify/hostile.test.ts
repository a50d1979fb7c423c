import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { classifyTool } from '../../src/classify/classify.ts';
import { categoryFacts, severityRank } from '../../src/model/category.ts';
import { parametersOf } from '../../src/model/parameter.ts';
import { Verdict } from '../../src/model/verdict.ts';
import { assertEvidence } from './tables.ts';

const words = fc.constantFrom(
  'Delete', 'gets', 'creating', 'a', 'the', 'file', 'SQL', 'query', 'and', 'or', ',', '. ', '\n- ', '`', '“', '💣', '\ud83d',
  '\u202e', 'send', 'pay', 'tokens', '__proto__', '删除', '削除します', 'удаляет', 'url', 'read-only', '<IMPORTANT>', 'to',
); // prettier-ignore
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.array(words, { maxLength: 30 }).map((list) => list.join(' '))); // prettier-ignore
const name = fc.oneof(
  text,
  fc.array(words, { maxLength: 5 }).map((list) => list.join('_')),
);
const schema = fc.oneof(
  fc.anything(),
  fc.dictionary(name, fc.record({ type: fc.constantFrom('string', 'array', 'number'), description: text, enum: fc.array(text) }, { requiredKeys: [] }))
    .map((properties) => ({ type: 'object', properties })),
); // prettier-ignore
const definition = fc.record(
  { name, title: text, description: text, inputSchema: schema, annotations: fc.record({ readOnlyHint: fc.boolean() }) },
  { requiredKeys: ['name'] },
);

const loneHalf = /^[\udc00-\udfff]|[\ud800-\udbff]$/;

test('any definition gets a valid verdict whose spans quote it exactly', () => {
  fc.assert(
    fc.property(name, definition, (server, tool) => {
      const verdict = classifyTool({ server: { name: server }, definition: tool });
      Verdict.parse(verdict);
      assertEvidence(tool, verdict);
      const steps = severityRank(verdict.severity) - severityRank(categoryFacts[verdict.category].severity);
      assert.ok(Math.abs(steps) <= 1 && (steps === 0) === (verdict.severityBecause === undefined));
    }),
    { numRuns: 1500 },
  );
});

test('no span splits a surrogate pair', () => {
  const whole = fc.array(words.filter((word) => word !== '\ud83d'), { maxLength: 400 }); // prettier-ignore
  fc.assert(
    fc.property(whole, (list) => {
      const { evidence, signals } = classifyTool({
        server: { name: 'x' },
        definition: { name: list.slice(0, 4).join('💣'), description: list.join('💣 ') },
      });
      for (const span of [...evidence, ...signals.flatMap(({ evidence: own }) => own ?? [])])
        assert.doesNotMatch(span.quote, loneHalf);
    }),
  );
});

test('the same definition always gets the same verdict', () => {
  fc.assert(
    fc.property(definition, (tool) => {
      const subject = { server: { name: 'x' }, definition: tool };
      assert.deepEqual(classifyTool(subject), classifyTool(structuredClone(subject)));
    }),
  );
});

test('what isn’t a definition is judged all the same', () => {
  const odd = [
    {},
    { name: null },
    { name: 7, description: [] },
    { name: 'x', inputSchema: 'object', annotations: 'yes' },
  ];
  for (const tool of odd) {
    const verdict = classifyTool({ server: { name: undefined as never }, definition: tool as never });
    assert.equal(verdict.rule, 'unclear');
    assert.ok(verdict.confidence <= 0.3);
  }
});

test('a schema that refers to itself, and a very long text, are read to an end', () => {
  const inputSchema = { $defs: { n: { properties: { next: { $ref: '#/$defs/n' } } } }, $ref: '#/$defs/n' };
  assert.equal(classifyTool({ server: { name: 'x' }, definition: { name: 'get', inputSchema } }).category, 'Read');
  const description = 'Delete a page. '.repeat(20_000);
  const verdict = classifyTool({ server: { name: 'x' }, definition: { name: 'p'.repeat(10_000), description } });
  assert.equal(verdict.category, 'Destructive');
  assert.ok(verdict.signals.some(({ id }) => id === 'long-text'));
});

/** A schema that holds itself in one key, 100,000 times over. */
function nested(wrap: (inner: unknown) => unknown): unknown {
  let schema: unknown = { type: 'string' };
  for (let level = 0; level < 100_000; level++) schema = wrap(schema);
  return schema;
}

const deepSchemas: Record<string, unknown> = {
  properties: nested((inner) => ({ type: 'object', properties: { a: inner } })),
  items: { properties: { a: nested((inner) => ({ type: 'array', items: inner })) } },
  allOf: nested((inner) => ({ allOf: [inner] })),
  anyOf: nested((inner) => ({ anyOf: [inner, { properties: { mode: { const: 'x' } } }] })),
  lists: nested((inner) => [inner]),
  default: { properties: { a: { default: nested((inner) => ({ a: inner })), enum: [nested((inner) => [inner])] } } },
  type: { properties: { a: { type: nested((inner) => [inner]) } } },
};

for (const [key, inputSchema] of Object.entries(deepSchemas))
  test(`a schema 100,000 levels deep is judged by its name: ${key}`, () => {
    const verdict = classifyTool({ server: { name: 'x' }, definition: { name: 'delete_page', inputSchema } });
    Verdict.parse(JSON.parse(JSON.stringify(verdict)));
    assert.equal(verdict.category, 'Destructive');
  });

test('parameters named like what every object has are parameters like others', () => {
  const properties = JSON.parse('{"__proto__":{"type":"string"},"constructor":{"type":"string"},"toString":{"type":"string"}}'); // prettier-ignore
  const inputSchema = { type: 'object', properties, required: ['__proto__', 'constructor'] };
  const definition = { name: 'remove_page', inputSchema };
  const verdict = classifyTool({ server: { name: 'constructor' }, definition });
  assertEvidence(definition, verdict);
  assert.equal(verdict.category, 'Destructive');
  assert.doesNotMatch(verdict.rationale, /native code|\[object|undefined/);
});

test('a schema whose references fan out is read to an end, and what stands beside it too', () => {
  const of = (id: string) => Array.from({ length: 30 }, () => ({ $ref: `#/$defs/${id}` }));
  const $defs = { a: { allOf: of('b') }, b: { anyOf: of('c') }, c: { oneOf: of('a') } };
  const properties = { page: { type: 'string' } };
  const inputSchema = { type: 'object', $defs, properties, anyOf: of('a') };
  const definition = { name: 'delete_page', inputSchema };
  const verdict = classifyTool({ server: { name: 'x' }, definition });
  assert.equal(verdict.category, 'Destructive');
  assert.deepEqual(parametersOf(definition).map(({ name }) => name), ['page']); // prettier-ignore
});
