import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { formatOf } from '../../src/policy/formats/index.ts';
import { recommendPolicy } from '../../src/policy/recommend.ts';
import { finetuneSchema, judged, office } from './village.ts';

const folder = mkdtempSync(join(tmpdir(), 'policy-'));
after(() => rmSync(folder, { recursive: true }));

const script = new URL('../../scripts/policy.ts', import.meta.url).pathname;

function run(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, DATASET: dataset },
  });
  return { status, stdout, stderr };
}

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** A dataset of one server with the tools of the office. */
const dataset = write(
  'office.json',
  JSON.stringify({
    format: 1,
    slug: 'office',
    name: 'Office',
    source: { ecosystem: 'npm', package: 'office' },
    licence: { spdx: 'MIT', from: 'package.json', quotable: true },
    capture: { status: 'complete', at: '2026-11-20', way: 'stdio', network: 'none' },
    tools: office.map(({ name, verdict }) => ({
      definition: { name, ...(name === 'finetune_model' ? { inputSchema: finetuneSchema } : {}) },
      hash: '0'.repeat(64),
      tokens: 1,
      verdict: {
        category: verdict!.category,
        severity: 'low',
        confidence: 1,
        reasons: [],
        rule: 'r',
        evidence: [],
        signals: [],
        rationale: 'r',
      },
    })),
  }),
);

const intercept = formatOf('intercept-yaml')!;

test('render prints the document of a server, and of one tool', () => {
  const whole = run(['render', '--server', 'office', '--format', 'intercept-yaml']);
  assert.equal(
    whole.stdout,
    intercept.render(
      recommendPolicy(
        office.map(({ name, verdict }) => judged(name, verdict!.category)),
        'recommended',
      ),
    ).text,
  );
  const one = run([
    'render',
    '--server',
    'office',
    '--tool',
    'pay_invoice',
    '--format',
    'gateway-json',
    '--posture',
    'strict',
  ]);
  assert.deepEqual(Object.keys((JSON.parse(one.stdout) as { tools: object }).tools), ['pay_invoice']);
  assert.match(one.stderr, /can’t ask a person/);
  assert.deepEqual([whole.status, one.status], [0, 0]);
});

test('check prints findings and exits with 1, nothing and 0', () => {
  const bad = run(['check', '-', '--format', 'intercept-yaml', '--json'], 'version: "2"\ndefault: deny\n');
  const [finding] = JSON.parse(bad.stdout) as { where: string; message: string }[];
  assert.equal(finding?.where, 'standard input:1:1');
  assert.equal(finding?.message, 'version must be "1", got "2"');
  assert.equal(bad.status, 1);
  const good = run(['check', write('good.yaml', 'version: "1"\ndefault: deny\n')]);
  assert.deepEqual([good.stdout, good.status], ['', 0]);
  const named = run(
    ['check', '-', '--server', 'office'],
    'version: "1"\ndefault: deny\ntools: {list_note: {rules: []}}\n',
  );
  assert.match(named.stdout, /Did you mean "list_notes"/);
});

test('check knows the schemas of a server’s tools', () => {
  const text =
    'version: "1"\ndefault: deny\ntools:\n  finetune_model:\n    rules: [{name: n, conditions: [{path: args.max_step, op: lte, value: 9}]}]\n';
  const { stdout, status } = run(['check', '-', '--server', 'office'], text);
  assert.match(stdout, /^standard input:5:37: warning: "finetune_model" has no argument "max_step"/);
  assert.match(stdout, /Did you mean args\.max_steps\?/);
  assert.equal(status, 1);
});

test('a file that is not UTF-8 is told, and no call is decided by it', () => {
  const policy = join(folder, 'latin.yaml');
  writeFileSync(policy, Buffer.from('version: "1"\ndescription: caf\xe9\n', 'latin1'));
  assert.match(run(['check', policy]).stdout, /latin\.yaml:1:1: error: The file is not UTF-8/);
  const decided = run(['decide', '--policy', policy, '--format', 'intercept-yaml', '--calls', '-'], '{"tool":"t"}');
  assert.deepEqual([decided.stdout, decided.status], ['', 1]);
});

test('a call without a time is decided now', () => {
  const policy = write(
    'now.yaml',
    'version: "1"\ndefault: deny\ntools: {t: {rules: [{name: once, rate_limit: 1/day}]}}\n',
  );
  const calls = [
    '{"tool":"t","at":"2001-01-01T00:00:00Z"}',
    '{"tool":"t"}',
    '{"tool":"t","at":"2001-01-01T00:00:00Z"}',
  ];
  const { stdout } = run(
    ['decide', '--policy', policy, '--format', 'intercept-yaml', '--calls', '-'],
    calls.join('\n'),
  );
  assert.deepEqual(
    stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { decision: string }).decision),
    ['allow', 'allow', 'allow'],
    'each lies in another day than the one before',
  );
});

/** Lines that are no calls, and what is said of them. */
const badLines: [line: string, says: RegExp][] = [
  ['{"tool":"t","arguments":[1]}', /arguments: Invalid input/],
  ['{"tool":1}', /tool: Invalid input/],
  ['{"tool":"t","at":"yesterday"}', /at: Invalid ISO datetime/],
  ['[]', /the line: Invalid input/],
];

test('each bad line is told with its number, and the others are answered', () => {
  const policy = write('open.yaml', 'version: "1"\ndefault: allow\n');
  const lines = badLines.flatMap(([line]) => [line, '{"tool":"t"}']).join('\n');
  const { stdout, stderr, status } = run(
    ['decide', '--policy', policy, '--format', 'intercept-yaml', '--calls', '-'],
    lines,
  );
  assert.equal(stdout, '{"decision":"allow","rule":"","message":""}\n'.repeat(badLines.length));
  const told = stderr.split('\n').filter((line) => line.startsWith('standard input'));
  assert.deepEqual(
    told.map((line) => line.split(':')[1]),
    ['1', '3', '5', '7'],
  );
  for (const [i, [, says]] of badLines.entries()) assert.match(told[i]!, says);
  assert.equal(status, 1);
});

test('decide answers call by call, counts over the run, and passes over a bad line', () => {
  const policy = write(
    'limit.yaml',
    'version: "1"\ndefault: deny\ntools: {t: {rules: [{name: once, rate_limit: 1/minute}]}}\n',
  );
  const at = '2026-01-01T00:00:00Z';
  const calls = [
    { tool: 't', arguments: {}, at },
    { tool: 't', at },
    'nonsense',
    { tool: 't', at: '2026-01-01T01:01:00+01:00' },
    { tool: 'u', arguments: null, at },
  ];
  const lines = calls.map((call) => (typeof call === 'string' ? call : JSON.stringify(call))).join('\n');
  const { stdout, stderr, status } = run(
    ['decide', '--policy', policy, '--format', 'intercept-yaml', '--calls', '-'],
    lines,
  );
  const outcomes = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { decision: string; rule: string });
  assert.deepEqual(
    outcomes.map(({ decision, rule }) => [decision, rule]),
    [
      ['allow', ''],
      ['deny', 'once'],
      ['allow', ''],
      ['deny', '(default deny)'],
    ],
  );
  assert.match(stderr, /standard input:3: error/);
  assert.equal(status, 1);
});

test('convert prints the document and tells what got lost', () => {
  const text = 'version: "1"\ndefault: deny\ntools: {t: {rules: [{name: n, rate_limit: 5/day}]}}\n';
  const { stdout, stderr, status } = run(['convert', '-', '--from', 'intercept-yaml', '--to', 'gateway-json'], text);
  assert.ok((JSON.parse(stdout) as { tools: { t: { deny_if: unknown } } }).tools.t.deny_if);
  assert.match(stderr, /tools\.t: warning: A daily limit is not confirmed/);
  assert.equal(status, 1);
});

test('convert brings an older document up to date, and prints none where it can’t', () => {
  const old = run(
    ['convert', '-', '--from', 'intercept-yaml', '--to', 'intercept-yaml'],
    't: {rules: [{action: deny, reason: "no"}]}\n',
  );
  assert.match(old.stdout, /^version: "1"\n/);
  assert.match(old.stderr, /document: warning: The document names no default/);
  const unknown = run(['convert', '-', '--from', 'intercept-yaml', '--to', 'intercept-yaml'], 'version: "2"\n');
  assert.deepEqual([unknown.stdout, unknown.status], ['', 1]);
});

/** Wrong use, and what is said of it. */
const misuses: [args: string[], says: RegExp][] = [
  [[], /There is no command ""/],
  [['rendre'], /There is no command "rendre"/],
  [['render', '--format', 'gateway-json'], /--server is missing/],
  [['render', '--server', 'ofice', '--format', 'gateway-json'], /Did you mean "office"\?/],
  [['render', '--server', 'office', '--tool', 'list_note', '--format', 'gateway-json'], /Did you mean "list_notes"\?/],
  [['render', '--server', 'office', '--format', 'gateway'], /There is no format "gateway"/],
  [['render', '--server', 'office', '--format', 'gateway-json', '--posture', 'lax'], /no posture "lax"/],
  [['check', '/does/not/exist'], /no such file/],
  [['check', '--unknown'], /Unknown option/],
];

for (const [args, says] of misuses)
  test(`"${args.join(' ')}" is wrong use`, () => {
    const { stdout, stderr, status } = run(args);
    assert.deepEqual([stdout, status], ['', 2]);
    assert.match(stderr, says);
  });
