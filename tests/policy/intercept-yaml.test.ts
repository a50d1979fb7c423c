/** How the engine reads YAML: the expected values are what Go's yaml.v3 makes of each text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadConfig } from '../../src/policy/formats/intercept-yaml/decode.ts';
import { goText } from '../../src/policy/operators/go-text.ts';
import { numberOf } from '../../src/policy/operators/go-value.ts';

const errorsOf = (text: string) => {
  const { syntax, errors } = loadConfig(text);
  return [...(syntax ? [syntax] : []), ...errors].map(({ message }) => message);
};

/** A value as written, whether the engine takes it for a number, and what Go prints of it. */
const values: [written: string, kind: 'number' | 'other', prints: string][] = [
  ['010', 'number', '8'],
  ['0o10', 'number', '8'],
  ['0b11', 'number', '3'],
  ['0b-11', 'number', '-3'],
  ['0x1F', 'number', '31'],
  ['08', 'number', '8'],
  ['1_000', 'number', '1000'],
  ['0_', 'number', '0'],
  ['-0', 'number', '0'],
  ['+5', 'number', '5'],
  ['5.', 'number', '5'],
  ['.5', 'number', '0.5'],
  ['1e3', 'number', '1000'],
  ['1e400', 'other', '1e400'],
  ['.inf', 'number', '+Inf'],
  ['-.INF', 'number', '-Inf'],
  ['.nan', 'number', 'NaN'],
  ['1:30', 'other', '1:30'],
  ['1.2.3', 'other', '1.2.3'],
  ['yes', 'other', 'yes'],
  ['True', 'other', 'true'],
  ['tRUE', 'other', 'tRUE'],
  ['~', 'other', '<nil>'],
  ['', 'other', '<nil>'],
  ['9007199254740993', 'number', '9007199254740993'],
  ['9223372036854775807', 'number', '9223372036854775807'],
  ['9223372036854775808', 'other', '9223372036854775808'],
  ['18446744073709551616', 'number', '1.8446744073709552e+19'],
  ['-9223372036854775809', 'number', '-9.223372036854776e+18'],
  ['1000000', 'number', '1000000'],
  ['1e6', 'number', '1e+06'],
  ['0.00001', 'number', '1e-05'],
  ['2024-01-01', 'other', '2024-01-01 00:00:00 +0000 UTC'],
  ['2024-1-2', 'other', '2024-01-02 00:00:00 +0000 UTC'],
  ['2024-02-30', 'other', '2024-02-30'],
  ['2024-01-01 10:00:00.50', 'other', '2024-01-01 10:00:00.5 +0000 UTC'],
  ['2024-01-01T10:00:00-05:00', 'other', '2024-01-01 10:00:00 -0500 -0500'],
  ['2024-01-01T25:00:00Z', 'other', '2024-01-01T25:00:00Z'],
  ['"5"', 'other', '5'],
  ["'it''s'", 'other', "it's"],
  ['!!str 5', 'other', '5'],
  ['!!int "5"', 'number', '5'],
  ['!!binary aGVsbG8=', 'other', 'hello'],
  ['!mine 5', 'other', '5'],
  ['! 5', 'number', '5'],
  ['"\\u00e9\\x41"', 'other', 'éA'],
  ['"a\n     b"', 'other', 'a b'],
  ['[a, 5, ~]', 'other', '[a 5 <nil>]'],
  ['[a, b, ]', 'other', '[a b]'],
  ['[a: 1]', 'other', '[map[a:1]]'],
  ['{b: x, a: 1}', 'other', 'map[a:1 b:x]'],
  ['{10: a, 9: b}', 'other', 'map[9:b 10:a]'],
  ['a # c', 'other', 'a'],
  ['a#c', 'other', 'a#c'],
  ['|\n            a\n            b', 'other', 'a\nb\n'],
  ['>-\n            a\n            b', 'other', 'a b'],
];

for (const [written, kind, prints] of values)
  test(`the value ${JSON.stringify(written)} is ${kind === 'number' ? 'the number' : ''} ${prints}`, () => {
    const text = `tools:\n  t:\n    rules:\n      - conditions:\n        - value: ${written}\n`;
    assert.deepEqual(errorsOf(text), []);
    const { value } = loadConfig(text).config.tools.get('t')!.rules[0]!.conditions[0]!;
    assert.deepEqual([goText(value), numberOf(value) !== undefined], [prints, kind === 'number']);
  });

/** A document, and what keeps it from being loaded. */
const refused: [text: string, ...errors: string[]][] = [
  ['\tversion: "1"', 'found character that cannot start any token'],
  ['version: "1"\n\tdefault: deny', 'line 2: found character that cannot start any token'],
  ['tools:\n\ta: {}', 'line 2: found character that cannot start any token'],
  ['description: @a', 'found character that cannot start any token'],
  ['description: a: b', 'mapping values are not allowed in this context'],
  ['version: "1"\ndefault', "line 2: could not find expected ':'"],
  ['version: "1"\n default: deny', 'line 1: did not find expected key'],
  ['version: "1"b', 'did not find expected key'],
  ['{version: "1"', "line 1: did not find expected ',' or '}'"],
  ['hide: [a, , b]', 'did not find expected node content'],
  ['%YAML 1.2\n---\nversion: "1"', 'found incompatible YAML document'],
  ['version: "1"\u0007', 'control characters are not allowed'],
  ['version: "\\q"', 'found unknown escape character'],
  ['version: "\\ud83d\\ude00"', 'found invalid Unicode character escape code'],
  ['version: "1', 'found unexpected end of stream'],
  ['description: |\n\ta', 'line 2: found a tab character where an indentation space is expected'],
  ['version: *v', "unknown anchor 'v' referenced"],
  ['version: !!int a', 'cannot decode !!str `a` as a !!int'],
  ['version: !!binary "@"', '!!binary value contains invalid base64 data'],
  ['hide: &h [*h]', 'line 1: cannot unmarshal !!seq into string'],
  ['tools: {a: {rules: [{conditions: [{value: &v [*v]}]}]}}', "anchor 'v' value contains itself"],
  ['tools: {<<: a}', 'map merge requires map or sequence of maps as the value'],
  ['version: "1"\n"version": "1"', 'line 2: mapping key "version" already defined at line 1'],
  ['tools: {a: {}, a: {}}', 'line 1: mapping key "a" already defined at line 1'],
  ['[]', 'line 1: cannot unmarshal !!seq into config.Config'],
  ['hide: [[a]]', 'line 1: cannot unmarshal !!seq into string'],
  ['hide: ""', 'line 1: cannot unmarshal !!str `` into []string'],
  [
    'tools: {a: {rules: [{name: [x]}, {name: {y: 1}}, 5]}}',
    'line 1: cannot unmarshal !!seq into string',
    'line 1: cannot unmarshal !!map into string',
    'line 1: cannot unmarshal !!int `5` into config.Rule',
  ],
  ['tools: {a: {rules: [{state: {increment: "2"}}]}}', 'line 1: cannot unmarshal !!str `2` into int'],
  ['tools: {a: {rules: [{state: {increment: .inf}}]}}', 'line 1: cannot unmarshal !!float `.inf` into int'],
  [
    'tools: {a: {rules: [{state: {increment: 9223372036854775808}}]}}',
    'line 1: cannot unmarshal !!int `9223372...` into int',
  ],
];

for (const [text, ...errors] of refused)
  test(`${JSON.stringify(text)} does not load`, () => assert.deepEqual(errorsOf(text), errors));

/** A document that loads, against one that says the same without the trap. */
const same: [text: string, plain: string][] = [
  ['\ufeffversion: "1"', 'version: "1"'],
  ['version:\t"1"\t', 'version: "1"'],
  [' version: "1"\ndefault: deny', 'version: "1"'],
  ['version: "1"\r\ndefault: deny\r\n', 'version: "1"\ndefault: deny'],
  ['version: "1"\n... anything', 'version: "1"'],
  ['version: "1"\n---\n{', 'version: "1"'],
  ['%YAML 1.1\n---\nversion: "1"', 'version: "1"'],
  ['? version\n: "1"', 'version: "1"'],
  ['{"version": "1", "hide": ["a",], }', 'version: "1"\nhide: [a]'],
  ['x: {a: 1, a: 2}\nversion: "1"', 'version: "1"'],
  ['a: &a\n  b: *a\nversion: "1"', 'version: "1"'],
  ['default: &d deny\ndescription: *d', 'default: deny\ndescription: deny'],
  ['description: "a\nb"', 'description: a b'],
  ['description: a\n  b\n\n  c', 'description: "a b\\nc"'],
  ['hide: [a,\nb]', 'hide: [a, b]'],
  ['hide:\n- a\n- b', 'hide: [a, b]'],
  ['hide: [a, ~, b]', 'hide: [a, b]'],
  ['hide: [1, 1.0, true]', 'hide: ["1", "1.0", "true"]'],
  ['tools: {\n\ta: {rules: []}}', 'tools: {a: {rules: []}}'],
  ['tools: {1: {}, true: {}}', 'tools: {"1": {}, "true": {}}'],
  ['tools: {~: {rules: [{name: n}]}, b: {}}', 'tools: {b: {}}'],
  ['tools: {a: {rules: [~, {name: n}]}}', 'tools: {a: {rules: [{name: n}]}}'],
  ['tools: {a: {rules: [{state: {increment: 1.9}}]}}', 'tools: {a: {rules: [{state: {increment: 1}}]}}'],
  ['tools:\n  a: &a {rules: [{name: n}]}\n  b: {<<: *a, rules: []}', 'tools: {a: {rules: [{name: n}]}, b: {}}'],
  ['tools:\n  <<: [{a: {rules: [{name: n}]}}, {a: {}, b: {}}]', 'tools: {a: {rules: [{name: n}]}, b: {}}'],
];

for (const [text, plain] of same)
  test(`${JSON.stringify(text)} says ${JSON.stringify(plain)}`, () => {
    assert.deepEqual(errorsOf(text), []);
    const config = loadConfig(text).config;
    assert.deepEqual({ ...config, default: '' }, { ...loadConfig(plain).config, default: '' });
  });

test('aliases that unfold to a billion values are refused, as is nesting without end', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 12; i++)
    lines.push(`a${i}: &a${i} [${Array.from({ length: 10 }, () => `*a${i - 1}`).join(', ')}]`);
  const bomb = `${lines.join('\n')}\ntools: {t: {rules: [{conditions: [{value: *a11}]}]}}`;
  assert.deepEqual(errorsOf(bomb), ['document contains excessive aliasing']);
  for (const text of ['['.repeat(100_000), '{a: '.repeat(5_000), '- '.repeat(5_000)])
    assert.match(errorsOf(text)[0]!, /exceeded max depth/);
});
