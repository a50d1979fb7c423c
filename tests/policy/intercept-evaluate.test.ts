import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interceptYaml } from '../../src/policy/formats/intercept-yaml/format.ts';

const noon = Date.UTC(2026, 0, 5, 12, 0, 0);
const second = 1000;

function evaluatorOf(text: string) {
  const { document, findings } = interceptYaml.parse(text);
  assert.ok(document, JSON.stringify(findings));
  const decide = interceptYaml.createEvaluator(document);
  return (tool: string, args: Record<string, unknown> = {}, at = noon) => decide({ tool, arguments: args, at });
}

const rules = (...lines: string[]) =>
  `version: "1"\ntools:\n  t:\n    rules:\n${lines.map((line) => `      - ${line}\n`).join('')}`;

/** Operator, value as YAML, argument as JSON (undefined: missing), and whether the call passes. */
const comparisons: [op: string, value: string, argument: unknown, passes: boolean][] = [
  ['eq', '5', '5', true],
  ['eq', '"5"', 5, true],
  ['eq', '"true"', true, true],
  ['eq', 'null', null, true],
  ['eq', '"<nil>"', null, true],
  ['eq', '"[a b]"', ['a', 'b'], true],
  ['eq', '"map[a:1 b:x]"', { b: 'x', a: 1 }, true],
  ['eq', '"Main"', 'main', false],
  ['eq', '"1000000"', 1000000, false],
  ['eq', '"1e+06"', 1000000, true],
  ['eq', '"1234567"', 1234567, false],
  ['eq', '"1.234567e+06"', 1234567, true],
  ['eq', '"1e-05"', 0.00001, true],
  ['eq', '"0.0001"', 0.0001, true],
  ['eq', '1000000', 1000000, true],
  ['eq', '1000000', '1000000', true],
  ['eq', '1000000.0', '1000000', false],
  ['eq', '010', 8, true],
  ['eq', '0x1f', 31, true],
  ['eq', '2024-01-01', '2024-01-01', false],
  ['eq', '"2024-01-01"', '2024-01-01', true],
  ['eq', 'yes', 'yes', true],
  ['neq', '"main"', 'dev', true],
  ['neq', '"main"', undefined, false],
  ['neq', '"main"', null, true],
  ['neq', '"main"', { a: 1 }, true],
  ['in', '[1, 2]', '1', true],
  ['in', '["main"]', ['main'], false],
  ['in', '[]', 'a', false],
  ['not_in', '["main"]', ['main'], true],
  ['not_in', '["main"]', 'main', false],
  ['not_in', '["main"]', undefined, false],
  ['lte', '10', '5', false],
  ['lte', '10', null, false],
  ['lte', '10', -99999, true],
  ['lte', '10', 10, true],
  ['lt', '10', 10, false],
  ['gte', '10', 10, true],
  ['gt', '10', 10, false],
  ['gt', '10', undefined, false],
  ['regex', '"feat"', 'xfeaty', true],
  ['regex', '"^5$"', 5, false],
  ['regex', '"^b$"', 'a\nb', false],
  ['regex', '"(?i)MAIN"', 'main', true],
  ['contains', '5', '5', false],
  ['contains', '5', [4, 5], true],
  ['contains', '"a"', ['abc'], false],
  ['contains', '"a"', 'abc', true],
  ['contains', '"a"', { a: 1 }, false],
  ['exists', 'true', null, false],
  ['exists', 'false', null, true],
  ['exists', 'true', '', true],
  ['exists', 'false', undefined, true],
  ['eq', '1.10', 1.1, true],
  ['eq', '"1.10"', 1.1, false],
  ['eq', '-0', 0, true],
  ['eq', '"-0"', -0, true],
  ['eq', '999999', '999999', true],
  ['eq', '"999999"', 999999, true],
  ['eq', '"1.234565e+06"', 1234565, true],
  ['eq', '"0.00012345"', 0.00012345, true],
  ['eq', '"1e+21"', 1e21, true],
  ['eq', '9007199254740993', 9007199254740992, true],
  ['eq', '9223372036854775808', 9223372036854775808, false],
  ['eq', '9223372036854775808', '9223372036854775808', true],
  ['eq', '18446744073709551616', 18446744073709551616, true],
  ['eq', '1e400', '1e400', true],
  ['eq', '.nan', 'NaN', true],
  ['eq', '.inf', '+Inf', true],
  ['eq', 'no', false, false],
  ['eq', 'true', 'True', false],
  ['eq', '[a, b]', ['a', 'b'], true],
  ['eq', '[a, b]', '[a b]', true],
  ['eq', '[1, 2]', [1, 2], true],
  ['eq', '[1000000]', [1000000], false],
  ['eq', '{b: 1, a: 2}', { a: 2, b: 1 }, true],
  ['eq', '"map[Z:3 z:2 \u00e9:1]"', { é: 1, z: 2, Z: 3 }, true],
  ['eq', '{}', {}, true],
  ['eq', '""', null, false],
  ['eq', '2024-01-01', '2024-01-01 00:00:00 +0000 UTC', true],
  ['neq', '~', 5, true],
  ['neq', '5', undefined, false],
  ['in', '[~]', null, true],
  ['in', '[1000000, "b"]', 1000000, true],
  ['in', '[1000000]', '1000000', true],
  ['in', '["1000000"]', 1000000, false],
  ['in', '[[a, b]]', ['a', 'b'], true],
  ['in', '[true]', 'true', true],
  ['not_in', '[]', 'a', true],
  ['not_in', '[~]', undefined, false],
  ['lt', '1e6', 999999.5, true],
  ['lte', '.inf', 1e300, true],
  ['gte', '-.inf', -1e300, true],
  ['gt', '.nan', 5, false],
  ['lte', '010', 9, false],
  ['gte', '5', true, false],
  ['gte', '5', [6], false],
  ['regex', '""', '', true],
  ['regex', '"a"', ['a'], false],
  ['regex', '"^\\\\d+$"', '٣', false],
  ['contains', '""', '', true],
  ['contains', '~', [null], true],
  ['contains', '~', 'a <nil>', false],
  ['contains', '[1]', [[1]], true],
  ['contains', '"5"', [5], true],
  ['contains', '5', 5, false],
  ['exists', 'true', undefined, false],
  ['exists', 'true', false, true],
  ['exists', 'false', 0, false],
];

for (const [op, value, argument, passes] of comparisons)
  test(`${op} ${value} ${passes ? 'takes' : 'refuses'} ${JSON.stringify(argument) ?? 'a missing argument'}`, () => {
    const call = evaluatorOf(rules(`{name: n, conditions: [{path: args.a, op: ${op}, value: ${value}}]}`));
    const { decision } = call('t', argument === undefined ? {} : { a: argument });
    assert.equal(decision, passes ? 'allow' : 'deny');
  });

/** Path, arguments, and whether `eq "x"` finds the value. */
const paths: [path: string, args: Record<string, unknown>, found: boolean][] = [
  ['args.a.b', { a: { b: 'x' } }, true],
  ['args.a.0', { a: ['x'] }, false],
  ['args.a.b', { 'a.b': 'x' }, false],
  ['args.toString', {}, false],
  ['args.', { '': 'x' }, true],
  ['args..a', { '': { a: 'x' } }, true],
  ['args.a.', { a: 'x' }, false],
  ['args.A', { a: 'x' }, false],
  ['args.a.b', { a: null }, false],
  ['args.a.length', { a: ['x'] }, false],
  ['args.args.a', { args: { a: 'x' } }, true],
  ['args.a b', { 'a b': 'x' }, true],
  ['args.*', { a: 'x' }, false],
  ['args.__proto__', JSON.parse('{"__proto__":"x"}') as Record<string, unknown>, true],
];

for (const [path, args, found] of paths)
  test(`${path} ${found ? 'finds' : 'misses'} its value in ${JSON.stringify(args)}`, () => {
    const call = evaluatorOf(rules(`{name: n, conditions: [{path: "${path}", op: eq, value: "x"}]}`));
    assert.equal(call('t', args).decision, found ? 'allow' : 'deny');
  });

test('hiding beats everything, a default of deny all that is not a key, and neither spares the listed', () => {
  const call = evaluatorOf(
    'version: "1"\ndefault: deny\nhide: [gone]\ntools: {gone: {rules: []}, here: {rules: []}, "*": {rules: []}}',
  );
  assert.deepEqual(call('gone'), { decision: 'deny', rule: '(hidden)', message: 'Tool "gone" is hidden by policy' });
  assert.deepEqual(call('else'), {
    decision: 'deny',
    rule: '(default deny)',
    message: 'Tool "else" is not permitted by policy',
  });
  assert.deepEqual(call('here'), { decision: 'allow', rule: '', message: '' });
});

test('a star in hide hides all', () => {
  assert.equal(evaluatorOf('version: "1"\nhide: ["*"]')('any').rule, '(hidden)');
});

test('rules decide in order, those for all tools last, and nothing exempts from a later one', () => {
  const call = evaluatorOf(
    `${rules('{name: first, conditions: [{path: args.a, op: eq, value: 1}]}', '{name: second, conditions: [{path: args.b, op: eq, value: 1}, {path: args.c, op: eq, value: 1}], on_deny: "b and c"}')}  "*":\n    rules: [{name: all, conditions: [{path: args.d, op: exists, value: true}]}]\n`,
  );
  assert.deepEqual(call('t', {}), { decision: 'deny', rule: 'first', message: 'Denied by rule "first"' });
  assert.deepEqual(call('t', { a: 1, b: 1 }), { decision: 'deny', rule: 'second', message: 'b and c' });
  assert.equal(call('t', { a: 1, b: 1, c: 1 }).rule, 'all');
  assert.equal(call('other', {}).rule, 'all');
  assert.equal(call('t', { a: 1, b: 1, c: 1, d: 1 }).decision, 'allow');
});

test('a limit of 3 an hour lets exactly 3 calls through until the clock’s next hour', () => {
  const call = evaluatorOf(rules('{name: cap, rate_limit: 3/hour}'));
  const late = Date.UTC(2026, 0, 5, 12, 59, 59);
  for (let i = 0; i < 3; i++) assert.equal(call('t', {}, late).decision, 'allow');
  assert.deepEqual(call('t', {}, late), {
    decision: 'deny',
    rule: 'cap',
    message: 'Rate limit of 3 per hour reached. Try again later.',
  });
  assert.equal(call('t', {}, late + second).decision, 'allow', '13:00 begins a new hour');
});

for (const [op, passing] of [
  ['lte', 3],
  ['lt', 2],
] as const)
  test(`${op} 3 on a counter lets ${passing} calls through`, () => {
    const call = evaluatorOf(
      rules(`{name: cap, conditions: [{path: state.t.c, op: ${op}, value: 3}], state: {counter: c, window: day}}`),
    );
    const allowed = Array.from({ length: 5 }, () => call('t').decision).filter((decision) => decision === 'allow');
    assert.equal(allowed.length, passing);
  });

test('a counter without a limit of its own never counts', () => {
  const call = evaluatorOf(
    rules('{name: cap, conditions: [{path: state.t.c, op: neq, value: 2}], state: {counter: c, window: day}}'),
  );
  for (let i = 0; i < 5; i++) assert.equal(call('t').decision, 'allow');
});

test('a limit for all tools counts them together', () => {
  const call = evaluatorOf('version: "1"\ntools: {"*": {rules: [{name: all, rate_limit: 2/minute}]}}');
  assert.deepEqual(
    [call('a'), call('b'), call('c')].map(({ decision }) => decision),
    ['allow', 'allow', 'deny'],
  );
});

test('a call that one rule refuses counts under none', () => {
  const call = evaluatorOf(
    rules(
      '{name: calls, rate_limit: 2/minute}',
      '{name: sum, conditions: [{path: state.t.sum, op: lte, value: 10}], state: {counter: sum, window: minute, increment_from: args.n}}',
    ),
  );
  assert.equal(call('t', { n: 11 }).rule, 'sum');
  assert.equal(call('t', { n: 11 }).rule, 'sum');
  assert.equal(call('t', { n: 5 }).decision, 'allow');
  assert.equal(call('t', { n: 5 }).decision, 'allow');
});

test('a sum takes whole numbers only: fractions are cut, text and nothing are an error', () => {
  const call = evaluatorOf(
    rules(
      '{name: sum, conditions: [{path: state.t.sum, op: lte, value: 2}], state: {counter: sum, window: day, increment_from: args.n}}',
    ),
  );
  assert.equal(call('t', {}).message, 'Internal policy error');
  assert.equal(call('t', { n: '1' }).message, 'Internal policy error');
  for (let i = 0; i < 5; i++) assert.equal(call('t', { n: 0.99 }).decision, 'allow', 'counts as nothing');
  assert.equal(call('t', { n: 2 }).decision, 'allow');
  assert.deepEqual(call('t', { n: 1 }), { decision: 'deny', rule: 'sum', message: 'Rate limit exceeded for sum' });
  assert.equal(call('t', { n: -2 }).decision, 'allow');
  assert.equal(call('t', { n: 2 }).decision, 'allow', 'the negative amount made room');
});
