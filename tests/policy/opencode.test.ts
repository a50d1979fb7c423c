import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ToolRule } from '../../src/model/policy.ts';
import { checkPolicy, detectFormat } from '../../src/policy/check.ts';
import type { FormatOptions } from '../../src/policy/formats/format.ts';
import { openCode } from '../../src/policy/formats/opencode/format.ts';
import { matcherOf } from '../../src/policy/formats/opencode/patterns.ts';
import { rule } from './village.ts';

const render = (tools: Record<string, ToolRule>, byDefault: 'allow' | 'deny' = 'deny', options?: FormatOptions) =>
  openCode.render({ default: byDefault, tools: new Map(Object.entries(tools)) }, options);

const permissionOf = (text: string) => (JSON.parse(text) as { permission: Record<string, string> }).permission;

function outcomeOf(config: object, tool: string, alias = 'notes') {
  const { document, findings } = openCode.parse(JSON.stringify(config), { alias });
  assert.ok(document, JSON.stringify(findings));
  const { decision, rule: id } = openCode.createEvaluator(document)({ tool, arguments: {}, at: 0 });
  return id.startsWith('(') ? `${decision} ${id}` : decision;
}

/** Permissions, a tool of the server `notes`, and what OpenCode does with a call of it. */
const calls: [permission: unknown, tool: string, outcome: string][] = [
  [{}, 'a', 'allow'],
  ['ask', 'a', 'ask'],
  ['deny', 'a', 'deny (default deny)'],
  [{ '*': 'ask', bash: 'deny' }, 'a', 'ask'],
  [{ 'notes_*': 'deny', notes_a: 'allow' }, 'a', 'allow'],
  [{ notes_a: 'allow', 'notes_*': 'deny' }, 'a', 'deny (default deny)'],
  [{ notes_a: 'deny', '*': 'allow' }, 'a', 'allow'],
  [{ 'notes_*': 'allow', notes_a: 'deny' }, 'a', 'deny (hidden)'],
  [{ 'notes_?': 'ask' }, 'a', 'ask'],
  [{ 'notes_?': 'ask' }, 'ab', 'allow'],
  [{ 'notes_get.*': 'deny' }, 'get_x', 'allow'],
  [{ notes_A: 'deny' }, 'a', 'allow'],
  [{ a: 'deny' }, 'a', 'allow'],
  [{ notes_a_b: 'deny' }, 'a.b', 'deny (hidden)'],
  [{ notes_a: 'deny' }, 'notes_a', 'deny (hidden)'],
  [{ notes_a: 'deny', notes_notes_a: 'allow' }, 'notes_a', 'allow'],
];

for (const [permission, tool, outcome] of calls)
  test(`${JSON.stringify(permission)} decides a call of ${tool}: ${outcome}`, () =>
    assert.equal(outcomeOf({ permission }, tool), outcome));

/** Patterns, a name, and whether the one matches the other. */
const matches: [pattern: string, name: string, isMatch: boolean][] = [
  ['*', '', true],
  ['a*c*e', 'abcde', true],
  ['a*c*e', 'abcd', false],
  ['*ab', 'aab', true],
  ['a?c', 'ac', false],
  ['a**', 'a', true],
  ['a.c', 'abc', false],
  ['*a'.repeat(40), 'a'.repeat(39) + 'b', false],
];

/** Rules by patterns of what a tool is used on, and what becomes of an MCP tool, which is used on `*`. */
const byPattern: [rule: Record<string, string>, decision: string][] = [
  [{ '*': 'deny' }, 'deny'],
  [{ '*': 'ask', x: 'deny' }, 'ask'],
  [{ '*': 'deny', x: 'allow' }, 'deny'],
  [{ x: 'deny' }, 'allow'],
  [{ 'x*': 'deny' }, 'allow'],
  [{ '*': 'deny', '**': 'ask' }, 'ask'],
];

for (const [patterns, decision] of byPattern)
  test(`${JSON.stringify(patterns)} comes to ${decision}`, () => {
    const { document } = openCode.parse(JSON.stringify({ permission: { 'notes_*': 'allow', notes_a: patterns } }));
    const decide = openCode.createEvaluator(document!);
    assert.equal(decide({ tool: 'a', arguments: {}, at: 0 }).decision, decision);
  });

for (const [pattern, name, isMatch] of matches)
  test(`${pattern} ${isMatch ? 'matches' : 'does not match'} ${name}`, () =>
    assert.equal(matcherOf(pattern)(name), isMatch));

test('the old form comes first, so a rule of the new one overrules it', () => {
  const tools = { 'notes_*': false, notes_a: true };
  assert.equal(outcomeOf({ tools }, 'a'), 'allow');
  assert.equal(outcomeOf({ tools }, 'b'), 'deny (default deny)');
  assert.equal(outcomeOf({ tools, permission: { '*': 'ask' } }, 'b'), 'ask');
});

test('a key in both forms keeps the place of the old one', () => {
  const config = { tools: { notes_a: true, 'notes_*': true }, permission: { notes_a: 'deny' } };
  assert.equal(outcomeOf(config, 'a'), 'allow');
});

test('the rule for the whole server stands first, denials last', () => {
  const { text } = render({ z: rule('hide'), b: rule('ask'), a: rule('allow') });
  assert.deepEqual(Object.entries(permissionOf(text)), [
    ['server_*', 'deny'],
    ['server_a', 'allow'],
    ['server_b', 'ask'],
    ['server_z', 'deny'],
  ]);
  assert.equal(permissionOf(render({ z: rule('deny') }, 'allow').text)['server_*'], 'allow');
});

test('names and aliases hold letters, digits, _ and -', () => {
  const { text } = render({ 'get.it all': rule('ask') }, 'deny', { alias: 'my notes*' });
  assert.deepEqual(permissionOf(text), { 'my_notes__*': 'deny', my_notes__get_it_all: 'ask' });
});

test('a tool never takes over a permission of OpenCode’s own', () => {
  const { text, losses } = render({ directory: rule('allow') }, 'deny', { alias: 'external' });
  assert.deepEqual(permissionOf(text), { 'external_*': 'deny' });
  assert.deepEqual(
    losses.map(({ message }) => message.split(/[;:]/)[0]),
    [
      'OpenCode has a permission of its own called external_directory',
      'The rule external_* also reaches OpenCode’s own external_directory',
    ],
  );
});

test('two tools of one name share the stricter rule', () => {
  const { text, losses } = render({ 'a.b': rule('allow'), a_b: rule('ask') });
  assert.equal(permissionOf(text).server_a_b, 'ask');
  assert.deepEqual(
    losses.map(({ tool }) => tool),
    ['a.b'],
  );
});

test('a tool that can’t be named and must not run takes along the one that shares its name', () => {
  const { text, losses } = render({ 'half\ud83d': rule('deny'), half_: rule('allow') });
  assert.deepEqual(permissionOf(text), { 'server_*': 'deny', server_half_: 'deny' });
  assert.deepEqual(
    losses.map(({ tool }) => tool),
    ['half\ud83d', 'half_'],
  );
});

test('what OpenCode can’t count or check asks a person, and says so', () => {
  const given = {
    limits: [{ max: 1, window: 'day' as const }],
    conditions: [{ path: 'args.a', op: 'eq' as const, value: 1 }],
  };
  const { text, losses } = render({ a: { ...rule('allow'), ...given } });
  assert.equal(permissionOf(text).server_a, 'ask');
  assert.match(losses[0]!.message, /can’t limit calls or check arguments; it asks a person/);
});

/** A text, and what is said of it where. */
const findings: [text: string, level: string, where: string, says: RegExp][] = [
  ['{"permission": {,}}', 'error', '1:17', /Expected a key/],
  ['{\n"permissions": {}}', 'error', '2:1', /unknown key "permissions"; did you mean "permission"/],
  ['{"permission": {"notes_a":\n"never"}}', 'error', '1:17', /permission\.notes_a: Expected "allow", "ask" or "deny"/],
  ['{"permission": {"a": "ask",\n"a": "deny"}}', 'error', '2:1', /"a" stands twice/],
  [
    '{"permission": {\n"notes_a": "deny",\n"notes_*": "allow"}}',
    'warning',
    '2:1',
    /never decides: "notes_\*" stands after it/,
  ],
  ['{"permission": {\n"notes_*": "deny",\n"*": "allow"}}', 'warning', '2:1', /never decides: "\*" stands after it/],
  ['{"permission": {"notes_*": "deny",\n"notes_a": {"x*": "allow"}}}', 'warning', '2:1', /not documented/],
  ['{"tools": {\n"notes_a": false}}', 'warning', '2:1', /the old form/],
  ['{"agent": {\n"plan": {"permission": {}}}}', 'warning', '2:1', /rules of its own/],
  ['{"mode": {\n"plan": {"tools": {}}}}', 'warning', '2:1', /rules of its own/],
];

for (const [text, level, where, says] of findings)
  test(`${JSON.stringify(text)} is told at ${where}`, () => {
    const [first, ...rest] = openCode.parse(text).findings;
    assert.deepEqual([first?.level, first?.where, rest], [level, where, []]);
    assert.match(first!.message, says);
  });

test('rules for what OpenCode brings along are left alone', () => {
  const permission = { '*': 'ask', bash: { '*': 'ask', 'git *': 'allow' }, external_directory: { '~/a/**': 'allow' } };
  const text = JSON.stringify({ permission: { ...permission, 'notes_*': 'deny', notes_a: 'allow' }, model: 'm' });
  const { policy, losses, findings: found } = openCode.parse(text);
  assert.deepEqual([losses, found], [[], []]);
  assert.deepEqual([policy?.default, [...policy!.tools.keys()]], ['deny', ['a']]);
});

/** Permissions that our policy can't hold, and what is said of them. */
const unheld: [config: object, says: RegExp][] = [
  [{ permission: { 'notes_*': 'allow', 'notes_delete_*': 'deny' } }, /"notes_delete_\*" for a part of the tools/],
  [{ permission: { 'notes_*': 'allow', '*_delete': 'deny' } }, /"\*_delete" for a part of the tools/],
  [{ permission: { 'notes_*': 'deny', notes_a: { x: 'allow' } } }, /goes by patterns/],
  [{ permission: { 'notes_*': 'deny' }, agent: { plan: { permission: 'allow' } } }, /"plan" has rules of its own/],
  [{ permission: { notes_a: 'deny' } }, /does not say which server/],
];

for (const [config, says] of unheld)
  test(`${JSON.stringify(config)} is not taken for a policy`, () => {
    const { policy, losses } = openCode.parse(JSON.stringify(config));
    assert.equal(policy, undefined);
    assert.match(losses[0]!.message, says);
  });

test('the only server of a document is the one that is meant', () => {
  const config = { mcp: { 'my notes': { type: 'local', command: ['notes'] } }, permission: { my_notes_a: 'ask' } };
  const { policy } = openCode.parse(JSON.stringify(config));
  assert.deepEqual([policy?.default, policy?.tools.get('a')?.decision], ['allow', 'ask']);
});

test('a document is known for OpenCode’s', () => {
  const { text } = render({ list_notes: rule('allow') });
  assert.equal(detectFormat(text)?.id, 'opencode');
  assert.deepEqual(checkPolicy(text, { toolNames: ['list_notes'] }), []);
});
