/** Conditions against the input schemas of a server's tools. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPolicy } from '../../src/policy/check.ts';

const tools = [
  {
    name: 'pay',
    inputSchema: {
      type: 'object',
      properties: {
        amount: { type: 'number' },
        currency: { type: 'string', enum: ['EUR', 'USD'] },
        note: { type: 'string' },
        tags: { type: 'array', items: { type: 'string' } },
        dry_run: { type: 'boolean' },
        'a.b': { type: 'string' },
        to: { type: 'object', properties: { iban: { type: 'string' } }, required: ['iban'] },
        meta: { type: 'object' },
        any: {},
        until: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        items: { type: 'array', items: { type: 'object', properties: { id: { type: 'string' } } } },
      },
      required: ['amount', 'currency', 'tags', 'dry_run', 'to', 'note', 'any', 'meta', 'until'],
    },
  },
  { name: 'open', inputSchema: { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: true } },
  { name: 'bare' },
];

const intercept = (tool: string, conditions: string) =>
  `version: "1"\ndefault: deny\ntools:\n  ${tool}: {rules: [{name: n, conditions: [${conditions}]}]}\n`;

/** Conditions of a tool, and what is said of them with what to do; nothing where they work. */
const conditions: [tool: string, conditions: string, says?: RegExp, next?: RegExp][] = [
  ['pay', '{path: args.amount, op: lte, value: 100}'],
  ['pay', '{path: args.currency, op: in, value: [EUR]}'],
  ['pay', '{path: args.to.iban, op: regex, value: "^DE"}'],
  ['pay', '{path: args.meta.anything, op: eq, value: 1}'],
  ['pay', '{path: args.any.thing, op: eq, value: 1}'],
  ['pay', '{path: args.tags, op: contains, value: a}'],
  ['pay', '{path: args.until, op: eq, value: ~}'],
  ['pay', '{path: args.dry_run, op: eq, value: true}'],
  ['open', '{path: args.unnamed, op: eq, value: 1}'],
  ['bare', '{path: args.unknown, op: eq, value: 1}'],
  ['pay', '{path: args.amont, op: lte, value: 1}', /no argument "amont", so every call is denied/, /args\.amount\?/],
  ['pay', '{path: args.Amount, op: lte, value: 1}', /no argument "Amount"/, /args\.amount\?/],
  ['pay', '{path: args.colour, op: eq, value: 1}', /no argument "colour"/, /It has amount, currency/],
  ['pay', '{path: args.gone, op: exists, value: false}', /so the condition always holds/, /It has/],
  ['pay', '{path: args.to.ibna, op: eq, value: "x"}', /no argument "to\.ibna"/, /args\.to\.iban/],
  [
    'pay',
    '{path: args.items.0.id, op: eq, value: "x"}',
    /no argument "items\.0\.id"/,
    /no condition reaches into a list/,
  ],
  ['pay', '{path: args.a.b, op: eq, value: "x"}', /No path reaches the argument "a\.b"/, /Deny the tool/],
  [
    'pay',
    '{path: args.items, op: contains, value: "x"}',
    /"items" is optional: a call that omits it is denied/,
    /op "exists" and value true/,
  ],
  ['pay', '{path: args.items, op: exists, value: true}, {path: args.items, op: contains, value: "x"}'],
  [
    'pay',
    '{path: args.note, op: lte, value: 5}',
    /args\.note lte never holds: "note" is string, and lte compares numbers alone/,
    /op "regex"/,
  ],
  [
    'pay',
    '{path: args.amount, op: regex, value: "^5$"}',
    /"amount" is number, and a pattern meets texts alone/,
    /lte and gte/,
  ],
  ['pay', '{path: args.amount, op: eq, value: "1000000"}', /"1000000" is none/, /number without quotes/],
  ['pay', '{path: args.amount, op: neq, value: "1000000"}', /args\.amount neq always holds/, /number without quotes/],
  ['pay', '{path: args.dry_run, op: eq, value: yes}', /"yes" is none/, /true or false/],
  ['pay', '{path: args.currency, op: in, value: [eur, usd]}', /its values are EUR, USD/, /to the letter/],
  ['pay', '{path: args.tags, op: eq, value: a}', /"a" is none/, /op "contains"/],
  ['pay', '{path: args.to, op: contains, value: a}', /contains looks into texts and lists alone/, /eq or in/],
];

for (const [tool, list, says, next] of conditions)
  test(`${tool}: ${list} ${says ? 'is told' : 'works'}`, () => {
    const findings = checkPolicy(intercept(tool, list), { tools }).filter(
      ({ message }) => !/ is a text here/.test(message),
    );
    assert.equal(findings[0]?.level, says && 'warning', JSON.stringify(findings));
    if (!says) return;
    assert.match(findings[0]!.where, /^4:\d+$/);
    assert.match(findings[0]!.message, says);
    assert.match(findings[0]!.next, next!);
  });

test('the gateway’s denials are read the other way round', () => {
  const entry = (path: string) => ({ conditions: [{ path, op: 'gt', value: 5 }], on_deny: 'no' });
  const deny_if = [entry('args.items'), entry('args.amont'), entry('args.note')];
  const text = JSON.stringify({ version: '1', default: 'deny', tools: { pay: { deny_if } } });
  const said = checkPolicy(text, { tools }).map(({ message }) => message);
  assert.match(said.join('\n'), /"items" is optional: a call that omits it is not denied by this/);
  assert.match(said.join('\n'), /no argument "amont", so this never denies a call/);
  assert.match(said.join('\n'), /args\.note gt never holds/);
});

test('a document for another server tells each unknown tool, at its place', () => {
  const names = Array.from({ length: 60 }, (_, i) => `  tool_${i}: {rules: []}\n`).join('');
  const findings = checkPolicy(`version: "1"\ndefault: deny\ntools:\n${names}`, { tools });
  assert.equal(findings.length, 60);
  assert.deepEqual([findings[0]?.where, findings[59]?.where], ['4:3', '63:3']);
});
