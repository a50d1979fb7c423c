import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readJson } from '../../src/policy/source/json.ts';
import { offsetOf, placeAt, valueOf } from '../../src/policy/source/node.ts';
import { readYaml } from '../../src/policy/source/yaml.ts';

const plain = (value: unknown): unknown => {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [String(key), plain(item)]));
  return Array.isArray(value) ? value.map(plain) : value;
};

test('JSON is read as JSON.parse reads it, and refused where it refuses', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      assert.deepEqual(plain(valueOf(readJson(text).node!)), JSON.parse(text));
    }),
  );
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (text, at, insert) => {
      const broken = text.slice(0, at % (text.length + 1)) + insert + text.slice((at % (text.length + 1)) + 1);
      const isJson = (() => {
        try {
          JSON.parse(broken);
          return true;
        } catch {
          return false;
        }
      })();
      assert.equal(readJson(broken).node !== undefined, isJson, broken);
    }),
  );
});

test('nesting that would break a reader is told', () => {
  for (const read of [readJson, readYaml])
    for (const text of ['['.repeat(100_000), '{"a":'.repeat(5_000)]) assert.ok(read(text).error);
});

test('aliases that unfold to a billion values are refused', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 12; i++)
    lines.push(`a${i}: &a${i} [${Array.from({ length: 10 }, () => `*a${i - 1}`).join(', ')}]`);
  assert.match(readYaml(lines.join('\n')).error!.message, /unfold to too many/);
});

/** A plain scalar, and the value that Go's reader makes of it. */
const scalars: [text: string, value: unknown][] = [
  ['010', 8],
  ['0o10', 8],
  ['0b11', 3],
  ['0x1f', 31],
  ['1_000', 1000],
  ['-5', -5],
  ['1e3', 1000],
  ['.5', 0.5],
  ['.inf', Infinity],
  ['yes', 'yes'],
  ['on', 'on'],
  ['True', true],
  ['~', null],
  ['2024-01-01', '2024-01-01'],
  ['"5"', '5'],
  ['!!str 5', '5'],
  ['1.2.3', '1.2.3'],
];

for (const [text, value] of scalars)
  test(`YAML reads ${text} as ${JSON.stringify(value)}`, () => assert.deepEqual(valueOf(readYaml(text).node!), value));

test('a path leads to its line and column', () => {
  const text = 'tools:\n  a.b:\n    rules:\n      - name: x\n';
  const place = (...path: (string | number)[]) => placeAt(text, offsetOf(readYaml(text).node!, path));
  assert.equal(place('tools', 'a.b'), '2:3');
  assert.equal(place('tools', 'a.b', 'rules', 0), '4:9');
  assert.equal(place('tools', 'missing'), '1:1');
});
