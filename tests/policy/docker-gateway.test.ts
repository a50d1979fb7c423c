import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { checkPolicy, detectFormat } from '../../src/policy/check.ts';
import { dockerGateway } from '../../src/policy/formats/docker-gateway/format.ts';
import { provePolicy } from '../../src/policy/prove.ts';
import { recommendPolicy } from '../../src/policy/recommend.ts';
import { office, rule } from './village.ts';

const decideBy = (text: string, alias?: string) => {
  const { document } = dockerGateway.parse(text, alias === undefined ? {} : { alias });
  const decide = dockerGateway.createEvaluator(document!);
  return (tool: string) => decide({ tool, arguments: {}, at: 0 }).decision;
};

/** A file, and what becomes of the tool `list` of the server `github`. */
const files: [name: string, text: string, decision: string][] = [
  ['lists it', 'github: [list]', 'allow'],
  ['lists another', 'github: [get]', 'deny'],
  ['lists it in another case', 'github: [List]', 'deny'],
  ['lists it with its server', 'github: ["github:list"]', 'deny'],
  ['lists a star', 'github: ["*"]', 'deny'],
  ['lists a pattern', 'github: ["li*"]', 'deny'],
  ['has an empty list', 'github: []', 'deny'],
  ['has no list', 'github:', 'deny'],
  ['names another server', 'gitlab: []', 'allow'],
  ['names the server in another case', 'GitHub: []', 'allow'],
  ['names no server', '{}', 'allow'],
  ['is empty', '', 'allow'],
];

for (const [name, text, decision] of files)
  test(`a file that ${name}: ${decision}`, () => assert.equal(decideBy(text, 'github')('list'), decision));

test('a call in another case is another tool', () => {
  const decide = decideBy('github: [list]');
  assert.deepEqual([decide('list'), decide('LIST'), decide('list ')], ['allow', 'deny', 'deny']);
});

const rendered = (default_: 'allow' | 'deny', given: [string, ReturnType<typeof rule>][]) => {
  const { text, losses } = dockerGateway.render({ default: default_, tools: new Map(given) });
  return { file: parse(text) as unknown, losses: losses.map(({ tool, message }) => `${tool}: ${message}`) };
};

test('only what may simply run is listed, and it is said of what could ask or be counted', () => {
  const { file, losses } = rendered('deny', [
    ['list', rule('allow')],
    ['push', rule('ask')],
    ['run', rule('allow', [{ max: 5, window: 'hour' }])],
    ['drop', rule('hide')],
  ]);
  assert.deepEqual(file, { server: ['list'] });
  assert.equal(losses.length, 2);
  assert.match(losses[0]!, /^push: .*can’t ask a person; the tool is denied/);
  assert.match(losses[1]!, /^run: .*can’t limit calls; the tool is denied/);
});

test('nothing is listed where everything may run, and everything once something may not', () => {
  assert.deepEqual(rendered('allow', [['list', rule('allow')]]), { file: {}, losses: [] });
  const { file, losses } = rendered('allow', [
    ['list', rule('allow')],
    ['drop', rule('deny')],
  ]);
  assert.deepEqual(file, { server: ['list'] });
  assert.match(losses.join('\n'), /^undefined: The gateway can only list what it shows/);
});

test('the alias is kept to the letter and takes part in the whole proof', () => {
  for (const alias of ['github-official', 'io.github.x/y', 'My_Server', 'null', '__proto__', '#', '\ud83d', ''])
    for (const posture of ['recommended', 'open'] as const)
      assert.deepEqual(provePolicy(dockerGateway, recommendPolicy(office, posture), [], { alias }), [], alias);
  for (const alias of ['io.github.x/y', 'My_Server']) {
    const { text } = dockerGateway.render(recommendPolicy(office, 'recommended'), { alias });
    assert.deepEqual(Object.keys(parse(text) as object), [alias]);
  }
});

/** A file, where its finding stands, and what it says. */
const findings: [name: string, text: string, where: string, level: string, says: RegExp][] = [
  ['broken YAML', 'github: [\n', '2:1', 'error', /./],
  ['a server twice', 'github: [a]\ngithub: [b]', '2:1', 'error', /stands twice/],
  ['a list at the top', '- a', '1:1', 'error', /mapping of servers/],
  ['a text for a list', 'gitlab: []\ngithub: list', '2:1', 'error', /github/],
  ['a mapping for a list', 'github:\n  tools: [a]', '1:1', 'error', /github/],
  ['a number for a name', 'github:\n  - 5', '2:5', 'error', /github\[0\]/],
  ['a star', 'github:\n  - "*"', '2:5', 'warning', /--tools only/],
  ['the server in a name', 'github:\n  - a\n  - GitHub:list', '3:5', 'note', /isn’t named again/],
  ['the server before a dot', 'github:\n  - github.list', '2:5', 'note', /isn’t named again/],
  ['a pattern', 'github:\n  - get_*', '2:5', 'note', /not a pattern/],
  ['a name twice', 'github:\n  - a\n  - a', '3:5', 'note', /already/],
  ['no server', '{}', '1:1', 'note', /every tool of all of them/],
];

for (const [name, text, where, level, says] of findings)
  test(`${name} is found at ${where}`, () => {
    const [finding, ...rest] = checkPolicy(text, { format: 'docker-gateway' });
    assert.deepEqual([finding?.where, finding?.level, rest], [where, level, []]);
    assert.match(finding!.message, says);
  });

test('the lists of other servers are left out, and said to be', () => {
  const { policy, losses } = dockerGateway.parse('github: [list]\ngitlab: [get]', { alias: 'gitlab' });
  assert.deepEqual([policy?.default, ...policy!.tools.keys()], ['deny', 'get']);
  assert.match(losses[0]!.message, /"github" is left out/);
});

test('the command line stands among the steps', () => {
  const steps = dockerGateway.steps({ slug: 'x', source: { ecosystem: 'npm' }, capture: undefined as never });
  assert.match(steps.join('\n'), /docker mcp gateway run --servers <server> --tools <server>:<tool>/);
});

test('an independent reader reads every kept document', () => {
  const folder = new URL('golden/', import.meta.url);
  const kept = readdirSync(folder).filter((file) => file.includes('docker-gateway'));
  assert.equal(kept.length, 8);
  for (const file of kept) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const lists = Object.values(parse(text) as Record<string, string[]>);
    assert.ok(lists.every((list) => list.every((name) => typeof name === 'string')));
    if (lists.length > 0) assert.equal(detectFormat(text)?.id, 'docker-gateway');
  }
});
