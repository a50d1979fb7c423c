import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { Verdict } from '../../src/model/verdict.ts';

const script = new URL('../../scripts/classify.ts', import.meta.url).pathname;
const run = (input: string | Buffer, ...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], { input, encoding: 'utf8' });

function answersTo(input: string | Buffer) {
  const { stdout, stderr, status } = run(input, '--stdin');
  assert.ok(stdout === '' || stdout.endsWith('\n'));
  const answers = stdout.split('\n').slice(0, -1).map((line) => JSON.parse(line)); // prettier-ignore
  return { answers, stderr, status };
}

test('each line is answered with its server, name and verdict, in order', () => {
  const input = [
    { server: 's', name: 'delete_page', description: 'Delete a page' },
    { server: '__proto__', name: 'get\u2028page', description: null, unknown: 1 },
  ];
  const { answers, stderr, status } = answersTo(input.map((line) => JSON.stringify(line)).join('\n'));
  assert.deepEqual(answers.map(({ server, name, verdict }) => [server, name, verdict.category]), [['s', 'delete_page', 'Destructive'], ['__proto__', 'get\u2028page', 'Read']]); // prettier-ignore
  for (const { verdict } of answers) Verdict.parse(verdict);
  assert.deepEqual([stderr, status], ['', 0]);
});

test('a malformed line keeps its place, is complained about with its number, and the others go on', () => {
  const good = '{"server":"s","name":"get_page"}';
  const { answers, stderr, status } = answersTo(`${good}\nnonsense\n{"server":"s"}\n${good}\n`);
  assert.deepEqual(answers.map((answer) => Object.keys(answer)[0]), ['server', 'error', 'error', 'server']); // prettier-ignore
  assert.equal(answers[1].error.where, 'standard input:2');
  assert.match(stderr, /standard input:2: not JSON/);
  assert.match(stderr, /standard input:3: name/);
  assert.equal(status, 1);
});

const deep = (open: string, close: string) => `${open.repeat(100_000)}{}${close.repeat(100_000)}`;
const tool = (rest: string) => `{"server":"s","name":"remove_page"${rest}}`;

/** Lines that a definition may take, however odd. */
const odd: Record<string, string | Buffer> = {
  'a description of 5 MB': tool(`,"description":"${'Remove a page. '.repeat(350_000)}"`),
  'properties 100,000 levels deep': tool(`,"inputSchema":${deep('{"properties":{"a":', '}}')}`),
  'branches 100,000 levels deep': tool(`,"inputSchema":${deep('{"anyOf":[', ']}')}`),
  'an unknown field 100,000 levels deep': tool(`,"extra":${deep('[', ']')}`),
  'hints 100,000 levels deep': tool(`,"annotations":{"x":${deep('{"a":', '}')}}`),
  'a schema that is a list': tool(',"inputSchema":[1]'),
  'a schema that is a number': tool(',"inputSchema":5'),
  'a schema that is null': tool(',"inputSchema":null'),
  'a hint that is null': tool(',"annotations":{"readOnlyHint":null,"title":null}'),
  'a schema that refers to itself': tool(',"inputSchema":{"$ref":"#","properties":{"a":{"$ref":"#"}}}'),
  'properties named like those of every object': tool(
    ',"inputSchema":{"properties":{"constructor":{"type":"string"},"__proto__":{"enum":["x"]},"toString":{}}}',
  ),
  'a __proto__ beside the name': tool(',"__proto__":{"name":"other","inputSchema":5}'),
  'the same key twice': '{"server":"s","name":"get_page","name":"remove_page"}',
  'half a surrogate pair': tool(',"description":"Remove \\ud83d a page \\udc00"'),
  'NUL, escaped': tool(',"description":"Remove\\u0000 a page"'),
  'bytes that are no UTF-8': Buffer.concat([Buffer.from('{"server":"'), Buffer.from([0xff, 0xc0]), Buffer.from('","name":"remove_page"}')]), // prettier-ignore
  'a byte order mark': `\ufeff${tool('')}`,
  'CRLF': `${tool('')}\r`,
}; // prettier-ignore

test('a definition may be as odd as it likes: it is judged in its place, and the next one after it', () => {
  const lines = Object.values(odd).flatMap((line, i) => [line, `\n{"server":"s","name":"after ${i}"}\n`]);
  const { answers, stderr, status } = answersTo(Buffer.concat(lines.map((line) => Buffer.from(line))));
  const expected = Object.keys(odd).flatMap((_, i) => ['remove_page', `after ${i}`]);
  assert.deepEqual(answers.map(({ name }) => name), expected); // prettier-ignore
  for (const { name, verdict } of answers) {
    Verdict.parse(verdict);
    if (name === 'remove_page') assert.equal(verdict.category, 'Destructive');
  }
  assert.deepEqual([stderr, status], ['', 0]);
});

/** Lines that are no tool, and what is said of them. */
const wrong: Record<string, [line: string, message: RegExp]> = {
  'null': ['null', /the line/],
  'a list': ['[]', /the line/],
  'a name that is a number': ['{"server":"s","name":7}', /name/],
  'a description that is a list': ['{"server":"s","name":"x","description":["Delete"]}', /description/],
  'a name of null': ['{"server":"s","name":null}', /name/],
  'half a line': ['{"server":"s","na', /not JSON/],
  'NUL as it is': ['{"server":"s","name":"a\u0000b"}', /not JSON/],
  'brackets without an end': ['['.repeat(100_000), /not JSON/],
  'more than is held': [`{"server":"s","name":"x","description":"${'x'.repeat(17 * 1024 * 1024)}"}`, /longer than 16 MiB/],
}; // prettier-ignore

test('what is no tool is told with its number, in its place, and the next line is judged', () => {
  const lines = Object.values(wrong).flatMap(([line]) => [line, '{"server":"s","name":"remove_page"}']);
  // Without a line feed after the last.
  const { answers, stderr, status } = answersTo(lines.join('\n'));
  assert.equal(answers.length, lines.length);
  for (const [i, [name, [, message]]] of Object.entries(wrong).entries()) {
    const { error } = answers[2 * i];
    assert.equal(error?.where, `standard input:${2 * i + 1}`, name);
    assert.match(error.message, message, name);
    assert.ok(stderr.includes(`standard input:${2 * i + 1}: `), name);
    assert.equal(answers[2 * i + 1].verdict.category, 'Destructive', name);
  }
  assert.equal(status, 1);
});

test('a complaint does not steer the terminal it is read on', () => {
  const { stderr } = run('\u001b[31m\u202ered\n', '--stdin');
  assert.match(stderr, /not JSON: .*\\u\{1b\}\[31m\\u\{202e\}red/);
  assert.doesNotMatch(stderr, /[\u001b\u202e]/);
});

test('blank lines are passed over, and counted', () => {
  const { answers, stderr, status } = answersTo('\n{"server":"s","name":"remove_page"}\n \r\nnull\n\n');
  assert.deepEqual([answers.length, status], [2, 1]);
  assert.match(stderr, /standard input:4: /);
});

test('no input gives no output', () => assert.deepEqual(answersTo(''), { answers: [], stderr: '', status: 0 }));

test('wrong use ends with 2, a question with 0', () => {
  assert.equal(run('', '--nonsense').status, 2);
  const { status, stderr } = run('', '--help');
  assert.deepEqual([status, stderr.startsWith('Usage:')], [0, true]);
});
