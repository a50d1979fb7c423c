import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { Verdict } from '../../src/model/verdict.ts';

const script = new URL('../../scripts/classify.ts', import.meta.url).pathname;
const run = (input: string, ...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], { input, encoding: 'utf8' });

test('each line is answered with its server, name and verdict, in order', () => {
  const input = [
    { server: 's', name: 'delete_page', description: 'Delete a page' },
    { server: '__proto__', name: 'get\u2028page', description: null, unknown: 1 },
  ];
  const { stdout, stderr, status } = run(input.map((line) => JSON.stringify(line)).join('\n'), '--stdin');
  const answers = stdout.trimEnd().split('\n').map((line) => JSON.parse(line)); // prettier-ignore
  assert.deepEqual(answers.map(({ server, name, verdict }) => [server, name, verdict.category]), [['s', 'delete_page', 'Destructive'], ['__proto__', 'get\u2028page', 'Read']]); // prettier-ignore
  for (const { verdict } of answers) Verdict.parse(verdict);
  assert.deepEqual([stderr, status], ['', 0]);
});

test('a malformed line keeps its place, is complained about with its number, and the others go on', () => {
  const good = '{"server":"s","name":"get_page"}';
  const { stdout, stderr, status } = run(`${good}\nnonsense\n{"server":"s"}\n${good}\n`, '--stdin');
  const answers = stdout.trimEnd().split('\n').map((line) => JSON.parse(line)); // prettier-ignore
  assert.deepEqual(answers.map((answer) => Object.keys(answer)[0]), ['server', 'error', 'error', 'server']); // prettier-ignore
  assert.equal(answers[1].error.where, 'standard input:2');
  assert.match(stderr, /standard input:2: not JSON/);
  assert.match(stderr, /standard input:3: name/);
  assert.equal(status, 1);
});

test('wrong use ends with 2', () => assert.equal(run('', '--nonsense').status, 2));
