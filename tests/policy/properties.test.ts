import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Condition, Decision, type Policy, type ToolRule } from '../../src/model/policy.ts';
import { hiddenCharacters } from '../../src/model/hidden-characters.ts';
import { formats } from '../../src/policy/formats/index.ts';
import { provePolicy } from '../../src/policy/prove.ts';

/** Names that once broke something somewhere. */
const awkward = [
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  '*',
  '<<',
  '_global',
  'a.b',
  '~',
  'null',
  'yes',
  '10',
  '1e3',
  '- a',
  'a: b',
  '#a',
  '"',
  "'",
  '\\',
  '\n',
  'a\r\nb',
  '\u0085',
  '\u2028',
  '\u00a0',
  '\ufeff',
  '\u202eevil',
  '\u{e0041}',
  '\ud83d',
  'a\udc00b',
  '🗑️',
  'حذف',
  'x'.repeat(200),
  'y'.repeat(1100),
  '{{x}}',
  '---',
  '%YAML',
  '\0',
  '\x7f',
];

const names = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ maxLength: 20 }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
);

const limits = fc.array(
  fc.record({
    max: fc.integer({ min: 1, max: 40 }),
    window: fc.constantFrom('minute' as const, 'hour' as const, 'day' as const),
  }),
  { maxLength: 3 },
);

const texts = fc.oneof(fc.string(), names);
const scalars = fc.oneof(texts, fc.integer(), fc.boolean());
const conditions: fc.Arbitrary<Condition[]> = fc.array(
  fc.record({
    path: fc.constantFrom('args.mode', 'args.size', 'args.a.b', 'args.__proto__', 'args.'),
    op: fc.constantFrom(...Condition.shape.op.options),
    value: fc.oneof(scalars, fc.array(texts, { maxLength: 3 })),
  }),
  { maxLength: 1 },
);

const rules: fc.Arbitrary<ToolRule> = fc.record({
  decision: fc.constantFrom(...Decision.options),
  limits,
  conditions,
  because: texts,
});

const policies: fc.Arbitrary<Policy> = fc.record({
  posture: fc.constant('recommended' as const),
  default: fc.constantFrom('allow' as const, 'deny' as const),
  tools: fc.array(fc.tuple(names, rules), { maxLength: 6 }).map((entries) => new Map(entries)),
});

const schemas = fc.constantFrom(
  {},
  { type: 'object', properties: { mode: { type: 'string' }, size: { type: 'integer' } }, required: ['mode', 'size'] },
);

for (const format of formats) {
  test(`every policy renders as ${format.id}, proven`, () => {
    fc.assert(
      fc.property(policies, schemas, (policy, inputSchema) => {
        const tools = [...policy.tools.keys()].map((name) => ({ name, inputSchema }));
        assert.deepEqual(provePolicy(format, policy, tools), []);
      }),
      { numRuns: 300 },
    );
  });

  test(`a document of ${format.id} reads back and prints again as the same text`, () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const { text } = format.render(policy);
        assert.equal(format.render(format.parse(text).policy!).text, text);
      }),
      { numRuns: 300 },
    );
  });

  test(`a document of ${format.id} holds no character that a reviewer or a YAML reader would miss`, () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const { text } = format.render(policy);
        assert.deepEqual(hiddenCharacters(text), []);
        assert.doesNotMatch(text, /[\u0085\u00a0\u2028\u2029\ufffe\uffff]/);
      }),
      { numRuns: 300 },
    );
  });

  test(`no text breaks the reader of ${format.id}`, () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), texts), (text) => {
        const { document, findings } = format.parse(text);
        assert.ok(document !== undefined || findings.length > 0);
      }),
      { numRuns: 500 },
    );
  });
}
