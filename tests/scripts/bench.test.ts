import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { classifyStream } from '../../scripts/bench/memory.ts';
import { formats } from '../../src/policy/formats/index.ts';

const root = join(import.meta.dirname, '../..');
const bench = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/bench.ts'), ...args], { cwd: root, encoding: 'utf8' });

test('the policy bench has a row for each format there is, and one for all', () => {
  const { status, stdout, stderr } = bench('policy', 'tests/village/servers');
  assert.deepEqual([status, stderr], [0, '']);
  const rows = stdout.trimEnd().split('\n').map((row) => row.split(/ {2,}/)); // prettier-ignore
  assert.deepEqual(rows.slice(1).map(([name]) => name), [...formats.map(({ id }) => id), 'all formats']); // prettier-ignore
  for (const [, figure] of rows.slice(1)) assert.match(figure!, /^rendered in [\d,]+ ms, proven in [\d,]+ ms$/);
});

test('a stream is classified to its end, and the process tells its own peak', async () => {
  const { peak, seconds } = await classifyStream(['{"server":"s","name":"get_page"}'], 3);
  assert.ok(peak > 10 && peak < 10_000, String(peak));
  assert.ok(seconds > 0);
});

const misuses = [[], ['nonsense'], ['classify', 'nothing.ndjson'], ['classify', 'a', 'b'], ['policy', 'nothing']];

for (const words of misuses)
  test(`wrong use ends with 2 and the usage: ${words.join(' ') || 'no words'}`, () => {
    const { status, stdout, stderr } = bench(...words);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /Usage: node scripts\/bench\.ts/);
  });

test('the usage is told to who asks', () => assert.equal(bench('--help').status, 0));
