import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import test from 'node:test';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Answer {
  server: string;
  name: string;
  attacks: { id: string; because: string }[];
}

function run(input: string, args = ['match', '--stdin']) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/attacks.ts', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  const answers = stdout.split('\n').filter(Boolean);
  return { status, stderr, answers: answers.map((line) => JSON.parse(line) as Answer) };
}

const text = (description: string) => ({ type: 'string', description });
const tools = {
  fetch: {
    description: 'Fetches a URL from the internet and returns its contents as markdown.',
    inputSchema: { type: 'object', properties: { url: text('URL to fetch') }, required: ['url'] },
  },
  execute_sql: {
    description: 'Executes an SQL statement on the database.',
    inputSchema: { type: 'object', properties: { sql: text('The SQL statement to run') }, required: ['sql'] },
  },
  delete_repository: { description: 'Permanently deletes a repository.', annotations: { destructiveHint: false } },
  add_numbers: {
    description: 'Adds two numbers and returns the sum.',
    inputSchema: { type: 'object', properties: { a: { type: 'number' }, b: { type: 'number' } } },
  },
};
const input = Object.entries(tools).map(([name, rest]) => JSON.stringify({ server: 'sample', name, ...rest }));

test('each line is answered in its order with the attacks that fit', () => {
  const { status, answers, stderr } = run(input.join('\n'));
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.deepEqual(
    answers.map(({ server, name }) => [server, name]),
    Object.keys(tools).map((name) => ['sample', name]),
  );
  const [fetched, sql, deleted, added] = answers.map(({ attacks }) => new Map(attacks.map((a) => [a.id, a.because])));
  assert.match(fetched!.get('ssrf-fetch-tools')!, /parameter `url`/);
  assert.ok(!fetched!.has('command-injection') && !fetched!.has('destructive-without-confirmation'));
  assert.match(sql!.get('sql-injection-readonly-bypass')!, /parameter `sql`/);
  assert.ok(!sql!.has('command-injection'), 'SQL reaches a database, not a shell');
  assert.ok(deleted!.has('destructive-without-confirmation') && deleted!.has('annotation-spoofing'));
  assert.deepEqual([...added!.keys()], []);
});

test('a malformed line is told by its number, the others are answered', () => {
  const { status, answers, stderr } = run(`${input[0]}\n{"server": \n\n{"name":"x"}\n${input[1]}\n`);
  assert.equal(status, 1);
  assert.deepEqual(
    answers.map(({ name }) => name),
    ['fetch', 'execute_sql'],
  );
  assert.match(stderr, /standard input:2: /);
  assert.match(stderr, /standard input:4: server/);
});

test('names and line separators from strangers pass through unharmed', () => {
  const names = ['__proto__', 'a\u2028b', '\u202e', 'x'.repeat(10_000), ''];
  const { status, answers } = run(names.map((name) => JSON.stringify({ server: '__proto__', name })).join('\n'));
  assert.equal(status, 0);
  assert.deepEqual(
    answers.map(({ name }) => name),
    names,
  );
});

test('wrong use says how to use it', () => {
  const { status, stderr, answers } = run('', ['match']);
  assert.equal(status, 2);
  assert.match(stderr, /match --stdin/);
  assert.deepEqual(answers, []);
});
