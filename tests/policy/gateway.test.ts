import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gatewayJson } from '../../src/policy/formats/gateway-json/format.ts';
import { recommendPolicy } from '../../src/policy/recommend.ts';
import { judged } from './village.ts';

const noon = Date.UTC(2026, 0, 5, 12, 0, 0);

function evaluatorOf(document: object) {
  const parsed = gatewayJson.parse(JSON.stringify({ version: '1', ...document }));
  assert.ok(parsed.document, JSON.stringify(parsed.findings));
  const decide = gatewayJson.createEvaluator(parsed.document);
  return (tool: string, args: Record<string, unknown> = {}, at = noon) => decide({ tool, arguments: args, at });
}

const limit = (counter: string, max: number, window = 'minute') => ({ counter, window, max, scope: 'grant' });

test('an Execute tool is allowed ten times a minute, everything else denied', () => {
  const { text, losses } = gatewayJson.render(recommendPolicy([judged('finetune_model', 'Execute')], 'recommended'));
  assert.deepEqual(losses, []);
  assert.equal(
    text,
    `{
  "version": "1",
  "default": "deny",
  "tools": {
    "finetune_model": {
      "limits": [
        {
          "counter": "finetune_model_per_minute",
          "window": "minute",
          "max": 10,
          "scope": "grant"
        }
      ]
    }
  }
}
`,
  );
});

test('hidden, unlisted, refused and allowed calls are told apart', () => {
  const call = evaluatorOf({
    default: 'deny',
    hide: ['gone'],
    tools: { gone: {}, list: {}, pay: { deny_if: [{ conditions: [], on_deny: 'Ask a person.' }] } },
  });
  assert.equal(call('gone').rule, '(hidden)');
  assert.equal(call('else').rule, '(default deny)');
  assert.deepEqual(call('pay'), { decision: 'deny', rule: '/tools/pay/deny_if/0', message: 'Ask a person.' });
  assert.deepEqual(call('list'), { decision: 'allow', rule: '', message: '' });
});

test('a star in hide hides all', () => {
  assert.equal(evaluatorOf({ default: 'allow', hide: ['*'] })('list').rule, '(hidden)');
});

test('a limit holds until the next minute of the clock', () => {
  const call = evaluatorOf({ default: 'deny', tools: { t: { limits: [limit('t_rate', 2)] } } });
  const late = noon + 59_000;
  assert.deepEqual(
    [call('t', {}, late), call('t', {}, late)].map(({ decision }) => decision),
    ['allow', 'allow'],
  );
  assert.equal(call('t', {}, late).rule, '/tools/t/limits/t_rate');
  assert.equal(call('t', {}, late + 1000).decision, 'allow');
});

test('a limit over all tools counts them together, and a refused call counts nowhere', () => {
  const call = evaluatorOf({
    default: 'allow',
    all_tools: { limits: [limit('all', 2)] },
    tools: { t: { limits: [limit('t', 1)] } },
  });
  assert.equal(call('t').decision, 'allow');
  assert.equal(call('t').rule, '/tools/t/limits/t');
  assert.equal(call('other').decision, 'allow');
  assert.equal(call('other').rule, '/all_tools/limits/all');
});

test('a call that the limit over all tools refuses costs the tool nothing', () => {
  const call = evaluatorOf({
    default: 'allow',
    all_tools: { limits: [limit('all', 1)] },
    tools: { t: { limits: [limit('t', 1, 'hour')] } },
  });
  call('other');
  for (let i = 0; i < 3; i++) assert.equal(call('t').rule, '/all_tools/limits/all');
  assert.equal(call('t', {}, noon + 60_000).decision, 'allow');
});

test('argument rules are read, decided and marked as unconfirmed', () => {
  const denial = { conditions: [{ path: 'args.amount', op: 'gt', value: 100 }], on_deny: 'Too much.' };
  const document = { default: 'deny', tools: { pay: { deny_if: [denial] } } };
  const call = evaluatorOf(document);
  assert.equal(call('pay', { amount: 100 }).decision, 'allow');
  assert.deepEqual(call('pay', { amount: 101 }), {
    decision: 'deny',
    rule: '/tools/pay/deny_if/args.amount-gt',
    message: 'Too much.',
  });
  const { findings, policy } = gatewayJson.parse(JSON.stringify({ version: '1', ...document }));
  assert.match(findings[0]!.message, /not confirmed/);
  assert.equal(policy?.tools.get('pay')?.decision, 'deny', 'converted to the stricter rule');
});

/** A text that the strict schema refuses, and what is said of it. */
const refused: [text: string, says: RegExp][] = [
  [
    '{"version":"1","default":"deny","tools":{"a":{"limit":[]}}}',
    /tools\.a: unknown key "limit"; did you mean "limits"\?/,
  ],
  ['{"version":1,"default":"deny"}', /version: /],
  ['{"version":"1"}', /default: /],
  [
    '{"version":"1","default":"deny","tools":{"a":{"limits":[{"counter":"c","window":"day","max":1,"scope":"grant"}]}}}',
    /limits\[0\]\.window/,
  ],
  [
    '{"version":"1","default":"deny","tools":{"a":{"limits":[{"counter":"c","window":"hour","max":0,"scope":"grant"}]}}}',
    /limits\[0\]\.max/,
  ],
  ['version: "1"', /Expected a value/],
  ['{"version":"1","default":"deny",}', /Expected a key in double quotes/],
  ['{"version":"1","default":"deny","__proto__":{}}', /unknown key "__proto__"/],
];

for (const [text, says] of refused)
  test(`${text} is refused`, () => {
    const { document, findings } = gatewayJson.parse(text);
    assert.equal(document, undefined);
    assert.match(findings.map(({ message }) => message).join('\n'), says);
  });

test('two entries of one name and two limits of one counter are told', () => {
  const twice = gatewayJson.parse('{"version":"1","default":"deny","tools":{"a":{},"a":{}}}').findings;
  assert.match(twice[0]!.message, /"a" stands twice/);
  const tools = { a: { limits: [limit('same', 1)] }, b: { limits: [limit('same', 1)] } };
  const { findings } = gatewayJson.parse(JSON.stringify({ version: '1', default: 'deny', tools }));
  assert.match(findings[0]!.message, /"same" is used twice/);
});
