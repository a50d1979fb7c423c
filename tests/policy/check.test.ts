import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPolicy, detectFormat } from '../../src/policy/check.ts';
import { convertPolicy } from '../../src/policy/convert.ts';
import { formatOf } from '../../src/policy/formats/index.ts';
import { recommendPolicy } from '../../src/policy/recommend.ts';
import { office } from './village.ts';

const gateway = formatOf('gateway-json')!;
const intercept = formatOf('intercept-yaml')!;
const whole = recommendPolicy(office, 'recommended');
const names = office.map(({ name }) => name);

test('the format is found out from the text', () => {
  for (const format of [gateway, intercept]) {
    const { text } = format.render(whole);
    assert.equal(detectFormat(text)?.id, format.id);
    assert.deepEqual(checkPolicy(text, { toolNames: names }), []);
  }
  assert.equal(
    detectFormat('{"version":"1","tools":{"a":{"rules":[]}}}')?.id,
    'intercept-yaml',
    'JSON text of Intercept',
  );
  assert.equal(detectFormat('{"version":"1","default":"deny","tools":{"a":{}}}')?.id, 'gateway-json');
});

test('a syntax error has its line and column', () => {
  assert.equal(checkPolicy('{\n  "version": "1",\n  "default": deny\n}')[0]?.where, '3:14');
  assert.equal(checkPolicy('version: "1"\ntools: [', { format: 'intercept-yaml' })[0]?.where, '2:9');
});

test('an unknown tool is told with the nearest one, at its place', () => {
  const { text } = gateway.render(whole);
  const [finding, ...rest] = checkPolicy(text.replace('"list_notes"', '"list-note"'), { toolNames: names });
  assert.deepEqual(rest, []);
  assert.equal(finding?.where, '8:5');
  assert.equal(finding?.message, 'The server has no tool "list-note".');
  assert.match(finding!.next, /Did you mean "list_notes"\?/);
});

test('a gateway document offered as Intercept YAML is refused', () => {
  const [finding] = checkPolicy(gateway.render(whole).text, { format: 'intercept-yaml' });
  assert.equal(finding?.level, 'error');
  assert.match(finding!.next, /Convert it from gateway-json to intercept-yaml/);
});

test('a misspelt format is told with the nearest one', () => {
  assert.equal(checkPolicy('', { format: 'gateway_jsn' })[0]?.next, 'Use gateway-json.');
});

test('what both formats can say converts there and back', () => {
  const there = convertPolicy(gateway.render(whole).text, { from: gateway, to: intercept });
  assert.equal(there.text, intercept.render(whole).text);
  const back = convertPolicy(there.text!, { from: intercept, to: gateway });
  assert.equal(back.text?.length, gateway.render(whole).text.length, 'the hidden names may move, nothing else');
  assert.deepEqual([...there.findings, ...back.findings], []);
});

/** A document that doesn't convert whole, what is said, and the rule of tool `t` afterwards (none: no document). */
const lossy: [name: string, text: string, from: string, to: string, says: RegExp, decision?: string][] = [
  [
    'a sum',
    'version: "1"\ntools: {t: {rules: [{name: n, conditions: [{path: state.t.s, op: lte, value: 9}], state: {counter: s, window: day, increment_from: args.n}}]}}',
    'intercept-yaml',
    'gateway-json',
    /no counterpart here; the tool is denied/,
    'deny',
  ],
  [
    'an argument rule',
    'version: "1"\ntools: {t: {rules: [{name: n, conditions: [{path: args.a, op: lte, value: 9}]}]}}',
    'intercept-yaml',
    'gateway-json',
    /not confirmed; the document blocks/,
    'deny',
  ],
  [
    'a limit for all tools',
    'version: "1"\ntools: {"*": {rules: [{name: n, rate_limit: 5/hour}]}}',
    'intercept-yaml',
    'gateway-json',
    /not converted/,
  ],
  [
    'a limit over all tools',
    '{"version":"1","default":"allow","all_tools":{"limits":[{"counter":"c","window":"hour","max":5,"scope":"grant"}]}}',
    'gateway-json',
    'intercept-yaml',
    /not converted/,
  ],
];

for (const [name, text, from, to, says, decision] of lossy)
  test(`${name} is converted to something stricter, or not at all`, () => {
    const converted = convertPolicy(text, { from: formatOf(from)!, to: formatOf(to)! });
    assert.match(converted.findings.map(({ message }) => message).join('\n'), says);
    const parsed = converted.text === undefined ? undefined : formatOf(to)!.parse(converted.text);
    assert.equal(parsed?.policy?.tools.get('t')?.decision, decision);
  });
