import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Format } from '../../src/policy/formats/format.ts';
import { formats } from '../../src/policy/formats/index.ts';
import { interceptYaml } from '../../src/policy/formats/intercept-yaml/format.ts';
import { provePolicy } from '../../src/policy/prove.ts';
import { recommendPolicy } from '../../src/policy/recommend.ts';
import { finetuneSchema, office, rule } from './village.ts';

const policy = recommendPolicy(office, 'recommended');
const tools = [{ name: 'finetune_model', inputSchema: finetuneSchema }];
const messages = (format: Format) =>
  provePolicy(format, policy, tools)
    .map(({ message }) => message)
    .join('\n');
const rewritten = (from: string | RegExp, to: string): Format => ({
  ...interceptYaml,
  createEvaluator: (document) => interceptYaml.createEvaluator(document as never),
  render: (rules) => {
    const { text, losses } = interceptYaml.render(rules);
    return { text: text.replace(from, to), losses };
  },
});

test('every format proves the recommended policy', () => {
  for (const format of formats) assert.equal(messages(format), '');
});

/** A way to get a document wrong, and what the proof says of it. */
const broken: [name: string, from: string | RegExp, to: string, says: RegExp][] = [
  ['a looser limit', '10/minute', '11/minute', /finetune_model.*meets "allow" where the policy says "deny"/],
  ['a tighter limit', '10/minute', '9/minute', /finetune_model.*meets "deny" where the policy says "allow"/],
  ['a longer window', '10/minute', '10/hour', /finetune_model.*meets "deny"/],
  ['an open default', 'default: "deny"', 'default: "allow"', /not_listed.*meets "allow" where the policy says "deny"/],
  [
    'a tool that is not hidden',
    /hide:\n {2}- .*\n/,
    'hide: []\n',
    /delete_notebook.*meets "deny" where the policy says "hide"/,
  ],
  ['a lost denial', 'action: "deny"', 'rate_limit: "9/minute"', /pay_invoice.*meets "allow"/],
  [
    'an unknown key',
    'name: "blocked"',
    'name: "blocked"\n        reason: "x"',
    /does not parse strictly[^]*unknown key "reason"/,
  ],
  ['no version', 'version: "1"\n', '', /does not parse strictly/],
];

for (const [name, from, to, says] of broken)
  test(`${name} is found out`, () => assert.match(messages(rewritten(from, to)), says));

test('conditions are proven by calls that break them', () => {
  const conditions = [{ path: 'args.model_name', op: 'in' as const, value: ['small', 'large'] }];
  const bounded = { default: 'deny' as const, tools: new Map([['finetune_model', rule('allow', [], conditions)]]) };
  assert.deepEqual(provePolicy(interceptYaml, bounded, tools), []);
  const loose = rewritten('- "large"', '- "none of the allowed values"');
  assert.match(provePolicy(loose, bounded, tools)[0]!.message, /meets "allow" where the policy says "deny"/);
});
