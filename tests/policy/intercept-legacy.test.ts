/** Older forms of the policy: refused in the engine's words, and brought up to date without getting weaker. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPolicy } from '../../src/policy/check.ts';
import { convertPolicy } from '../../src/policy/convert.ts';
import { gatewayJson } from '../../src/policy/formats/gateway-json/format.ts';
import type { Format } from '../../src/policy/formats/format.ts';
import { interceptYaml } from '../../src/policy/formats/intercept-yaml/format.ts';
import { readGoYaml } from '../../src/policy/formats/intercept-yaml/source.ts';
import { valueOf } from '../../src/policy/source/node.ts';

const intercept = interceptYaml as Format;
const gateway = gatewayJson as Format;
const rulesOf = (text: string) => {
  const root = valueOf(readGoYaml(text).node!) as Map<string, Map<string, Map<string, Map<string, unknown>[]>>>;
  return root.get('tools')!.get('t')!.get('rules')!;
};
const plain = (value: unknown): unknown => {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, plain(item)]));
  return Array.isArray(value) ? value.map(plain) : value;
};

/** A rule of an older form, today's rules, and what is said to be lost. */
const rules: [old: string, modern: unknown[], ...losses: RegExp[]][] = [
  ['{action: allow, rate_limit: {max: 10, window: 60}}', [{ name: '10/minute', rate_limit: '10/minute' }]],
  ['{name: cap, rate_limit: {max: 10, window: 3600}}', [{ name: 'cap', rate_limit: '10/hour' }]],
  ['{name: cap, rate_limit: {limit: 2, per: day}}', [{ name: 'cap', rate_limit: '2/day' }]],
  [
    '{name: cap, rate_limit: {max: 5, window: 10}}',
    [{ name: 'cap', rate_limit: '5/minute' }],
    /10 seconds became 5\/minute, which is stricter/,
  ],
  ['{name: cap, rate_limit: {max: 5, window: 300}}', [{ name: 'cap', rate_limit: '5/hour' }], /stricter/],
  ['{name: cap, rate_limit: {max: 5, window: 604800}}', [{ name: 'cap', action: 'deny' }], /denies every call instead/],
  ['{name: cap, rate_limit: 5}', [{ name: 'cap', action: 'deny' }], /denies every call instead/],
  ['{name: cap, rate_limit: 5 / hours}', [{ name: 'cap', rate_limit: '5/hour' }]],
  ['{name: cap, rateLimit: 5 per hour}', [{ name: 'cap', rate_limit: '5/hour' }]],
  ['{rate_limit: 30/hour}', [{ name: '30/hour', rate_limit: '30/hour' }]],
  ['{action: deny, reason: "Ask first."}', [{ name: 'blocked', on_deny: 'Ask first.', action: 'deny' }]],
  ['{name: n, action: block}', [{ name: 'n', action: 'deny' }]],
  ['{action: allow}', []],
  ['{name: n, action: require_approval}', [{ name: 'n', action: 'deny' }], /Asking a person has no counterpart/],
  ['{name: n, action: audit, rate_limit: 5/hour}', [{ name: 'n', rate_limit: '5/hour' }], /only logs/],
  ['{name: n, action: throttle}', [{ name: 'n', action: 'deny' }], /The action "throttle" has no counterpart/],
  ['{name: n, action: allow, validate: {required_args: true}}', [], /validate names no arguments/],
  [
    '{name: n, validate: {required_args: [a]}}',
    [{ name: 'n', conditions: [{ path: 'args.a', op: 'exists', value: true }] }],
  ],
  [
    '{name: n, action: deny, conditions: [{field: amount, operator: ">", value: 9}]}',
    [{ name: 'n', conditions: [{ path: 'args.amount', op: 'lte', value: 9 }] }],
    /became its opposite, which also denies calls without/,
  ],
  [
    '{name: n, action: deny, conditions: [{path: args.a, op: regex, value: x}]}',
    [{ name: 'n', action: 'deny' }],
    /denies every call instead/,
  ],
  [
    '{name: n, rate_limit: 5/hour, conditions: [{path: args.a, op: "==", value: ~}]}',
    [
      { name: 'n', conditions: [{ path: 'args.a', op: 'eq' }] },
      { name: 'n limit', rate_limit: '5/hour' },
    ],
  ],
  ['{action: deny, nonsense: 1}', [{ name: 'blocked', action: 'deny' }], /"nonsense" means nothing/],
];

for (const [old, modern, ...losses] of rules)
  test(`${old} becomes ${JSON.stringify(modern)}`, () => {
    const text = `version: "1"\ndefault: deny\ntools: {t: {rules: [${old}]}}\n`;
    const converted = convertPolicy(text, { from: intercept, to: intercept });
    assert.deepEqual(plain(rulesOf(converted.text!)), modern);
    assert.ok(interceptYaml.parse(converted.text!).document, 'the engine loads it');
    const said = converted.findings.filter(({ where }) => where.startsWith('tools.') || where === 'document');
    assert.equal(said.length, losses.length, JSON.stringify(said));
    for (const [i, loss] of losses.entries()) assert.match(said[i]!.message, loss);
  });

/** A whole document, and what it becomes. */
const documents: [name: string, old: string, modern: string][] = [
  [
    'no version, an upper-case default and one hidden name',
    'default: Deny\nhide: gone\ntools: {}\n',
    'version: "1"\ndefault: "deny"\nhide:\n  - "gone"\ntools: {}\n',
  ],
  [
    'tools without the document around them',
    't: {rules: []}\n',
    'version: "1"\ndefault: "allow"\ntools:\n  "t":\n    rules: []\n',
  ],
  [
    'rules without the key',
    'version: "1"\ndefault: deny\ntools: {t: [{name: n, action: deny}]}\n',
    'version: "1"\ndefault: "deny"\ntools:\n  "t":\n    rules:\n      - name: "n"\n        action: "deny"\n',
  ],
  [
    'one word for a tool',
    'version: 1.0\ndefault: deny\ntools: {t: deny, u: allow}\n',
    'version: "1"\ndefault: "deny"\ntools:\n  "t":\n    rules:\n      - name: "blocked"\n        action: "deny"\n  "u":\n    rules: []\n',
  ],
];

for (const [name, old, modern] of documents)
  test(`${name} is brought up to date`, () =>
    assert.equal(convertPolicy(old, { from: intercept, to: intercept }).text, modern));

test('a document of today stays as it is, with the rules that no other format holds', () => {
  const text =
    '# ours\nversion: "1"\ndefault: deny\ntools: {t: {rules: []}, "*": {rules: [{name: n, rate_limit: 5/hour}]}}\n';
  assert.deepEqual(convertPolicy(text, { from: intercept, to: intercept }), { text, findings: [] });
});

test('an older form converts to another format too', () => {
  const text = 'tools: {t: {rules: [{action: allow, rate_limit: {max: 10, window: 60}}]}}\n';
  const converted = convertPolicy(text, { from: intercept, to: gateway });
  assert.equal(gateway.parse(converted.text!).policy?.tools.get('t')?.limits[0]?.max, 10);
});

test('what no reading saves is not converted', () => {
  for (const text of [
    'version: "2"\ntools: {}',
    'tools: [a]',
    'version: "1"\nversion: "1"',
    'version: "1',
    '{"t": {"limits": []}}',
  ]) {
    const { text: converted, findings } = convertPolicy(text, { from: intercept, to: intercept });
    assert.equal(converted, undefined, text);
    assert.equal(findings[0]?.level, 'error', text);
  }
});

test('the catalogue’s older snippet is refused at its limit, with what to write instead', () => {
  const text =
    'tools:\n  start_finetune_job:\n    rules:\n      - action: allow\n        rate_limit:\n          max: 10\n          window: 60\n        validate:\n          required_args: true\n';
  const [limit, ...rest] = checkPolicy(text);
  assert.deepEqual([limit?.level, limit?.where], ['error', '6:11']);
  assert.equal(
    limit?.message,
    'parsing config file: yaml: unmarshal errors: line 6: cannot unmarshal !!map into string',
  );
  assert.match(limit!.next, /^Write the rule as \{"name":"10\/minute","rate_limit":"10\/minute"\}, or convert/);
  assert.match(rest.map(({ message }) => message).join('\n'), /unknown key "validate"/);
});

/** Documents of one product given to the other. */
const foreign: [name: string, format: Format, text: string, says: RegExp, next: RegExp][] = [
  [
    'a gateway document',
    intercept,
    '{"version":"1","default":"deny","tools":{"t":{"limits":[]}}}',
    /would load this document, ignore its rules/,
    /from gateway-json to intercept-yaml/,
  ],
  [
    'a gateway fragment',
    intercept,
    '{"t":{"deny_if":[]}}',
    /belongs to the gateway/,
    /from gateway-json to intercept-yaml/,
  ],
  [
    'a limit over all tools',
    intercept,
    'version: "1"\nall_tools: {limits: []}',
    /all_tools belongs to the gateway/,
    /Convert/,
  ],
  [
    'a gateway fragment',
    gateway,
    '{"t":{"limits":[]}}',
    /A fragment: the tool "t"/,
    /around it, or convert it from gateway-json to gateway-json/,
  ],
  [
    'an Intercept document',
    gateway,
    '{"version":"1","default":"deny","tools":{"t":{"rules":[]}}}',
    /tools\.t\.rules belongs to Intercept/,
    /from intercept-yaml to gateway-json/,
  ],
];

for (const [name, format, text, says, next] of foreign)
  test(`${name} given to ${format.id} is refused`, () => {
    const { document, findings } = format.parse(text);
    assert.equal(document, undefined);
    assert.match(findings[0]!.message, says);
    assert.match(findings[0]!.next, next);
  });

test('a gateway key beside rules of its own is only ignored, as the engine does', () => {
  const { document, findings } = intercept.parse('version: "1"\ndefault: deny\ntools: {t: {rules: [], limits: []}}');
  assert.ok(document);
  assert.match(findings[0]!.next, /gateway’s JSON policy: write rules instead/);
});

test('a fragment of the gateway gets its document, which denies the rest', () => {
  const { text } = convertPolicy('{"t":{"limits":[]}}', { from: gateway, to: gateway });
  const { policy } = gateway.parse(text!);
  assert.deepEqual([policy?.default, [...policy!.tools.keys()]], ['deny', ['t']]);
});

/** Operators of other grammars, and the engine's own that is told. */
for (const [op, next] of [
  ['==', '"op":"eq"'],
  ['>=', '"op":"gte"'],
  ['matches', '"op":"regex"'],
  ['contain', 'Did you mean contains?'],
] as const)
  test(`the operator ${op} is told with the engine’s own`, () => {
    const text = `version: "1"\ndefault: deny\ntools: {t: {rules: [{name: n, conditions: [{path: args.a, op: "${op}", value: 1}]}]}}`;
    const [finding] = intercept.parse(text).findings;
    assert.match(finding!.message, /unknown operator/);
    assert.ok(finding!.next.includes(next), finding!.next);
  });
