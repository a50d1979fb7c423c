import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse as parseYaml } from 'yaml';
import type { ToolRule } from '../../src/model/policy.ts';
import { checkPolicy, detectFormat } from '../../src/policy/check.ts';
import type { FormatOptions } from '../../src/policy/formats/format.ts';
import { goose } from '../../src/policy/formats/goose/format.ts';
import { rule } from './village.ts';

const render = (tools: Record<string, ToolRule>, byDefault: 'allow' | 'deny' = 'deny', options?: FormatOptions) =>
  goose.render({ default: byDefault, tools: new Map(Object.entries(tools)) }, options);

interface Lists {
  always?: string[];
  ask?: string[];
  never?: string[];
}

/** A file with the user's lists; JSON is YAML too. */
const fileOf = ({ always = [], ask = [], never = [] }: Lists) =>
  JSON.stringify({ user: { always_allow: always, ask_before: ask, never_allow: never } });

function decisionOf(text: string, tool: string, alias = 'notes') {
  const { document, findings } = goose.parse(text, { alias });
  assert.ok(document, JSON.stringify(findings));
  return goose.createEvaluator(document)({ tool, arguments: {}, at: 0 }).decision;
}

/** The user's lists, a tool of the extension `notes`, and what goose does with a call of it. */
const calls: [lists: Lists, tool: string, decision: string][] = [
  [{}, 'a', 'ask'],
  [{ always: ['notes__a'] }, 'a', 'allow'],
  [{ ask: ['notes__a'] }, 'a', 'ask'],
  [{ never: ['notes__a'] }, 'a', 'deny'],
  [{ always: ['notes__a'], ask: ['notes__a'] }, 'a', 'allow'],
  [{ always: ['notes__a'], never: ['notes__a'] }, 'a', 'deny'],
  [{ always: ['notes__*', 'notes__A', 'a'] }, 'b', 'ask'],
  [{ always: ['other__a'] }, 'a', 'ask'],
  [{ always: ['notes__a'] }, 'notes__a', 'allow'],
  [{ always: ['notes__a'], never: ['notes__notes__a'] }, 'notes__a', 'deny'],
];

for (const [lists, tool, decision] of calls)
  test(`${JSON.stringify(lists)} decides a call of ${tool}: ${decision}`, () =>
    assert.equal(decisionOf(fileOf(lists), tool), decision));

test('what goose found out by itself says nothing about the user’s own rules', () => {
  const own = { always_allow: ['notes__a'], ask_before: [], never_allow: [] };
  const text = JSON.stringify({ ...(JSON.parse(fileOf({})) as object), smart_approve: own });
  assert.equal(decisionOf(text, 'a'), 'ask');
});

test('all three lists are written, names exact and in quotes', () => {
  const { text } = render({ 'a.b': rule('allow'), C: rule('ask'), d: rule('deny') });
  assert.equal(
    text,
    `user:
  always_allow:
    - "server__a.b"
  ask_before:
    - "server__C"
  never_allow:
    - "server__d"
`,
  );
  assert.equal(render({}).text, 'user:\n  always_allow: []\n  ask_before: []\n  never_allow: []\n');
});

test('the extension’s name is written as goose writes it', () =>
  assert.match(render({ a: rule('ask') }, 'deny', { alias: 'My Notes.2' }).text, /"mynotes_2__a"/));

test('what goose can’t hold is said: hiding, counting, and the rest of the extension', () => {
  const { text, losses } = render({ a: rule('hide'), b: rule('allow', [{ max: 1, window: 'minute' }]) });
  assert.match(text, /ask_before:\n {4}- "server__b"\n {2}never_allow:\n {4}- "server__a"\n/);
  assert.deepEqual(
    losses.map(({ tool, message }) => [tool, message.split(/[;:]/)[0]]),
    [
      ['a', 'goose can’t hide a tool'],
      ['b', 'goose can’t limit calls'],
      [undefined, 'goose has no rule for the rest of an extension'],
    ],
  );
});

test('an empty name stands behind the extension’s, half a character can’t reach goose', () => {
  const { text, losses } = render({ '': rule('deny'), 'half\ud83d': rule('deny') }, 'allow');
  assert.match(text, /never_allow:\n {4}- "server__"\n/);
  assert.match(losses[0]!.message, /half a character/);
  assert.deepEqual([decisionOf(text, '', 'server'), decisionOf(text, 'half\ud83d', 'server')], ['deny', 'deny']);
});

const whole = 'user:\n  always_allow: []\n  ask_before: []\n';

/** A text, and what is said of it where. */
const findings: [text: string, level: string, where: string, says: RegExp][] = [
  ['user: [', 'error', '1:8', /./],
  ['', 'error', '1:1', /document: /],
  [whole, 'error', '1:1', /user\.never_allow: /],
  [
    `${whole}  never_alow: []\n  never_allow: []\n`,
    'error',
    '4:3',
    /unknown key "never_alow"; did you mean "never_allow"/,
  ],
  [`${whole}  never_allow: "a"\n`, 'error', '4:3', /user\.never_allow: /],
  [`${whole}  never_allow: [10]\n`, 'error', '4:17', /user\.never_allow\[0\]: /],
  [`${whole}  never_allow: []\n  ask_before: []\n`, 'error', '5:3', /"ask_before" stands twice/],
  ['usr: {}\n', 'error', '1:1', /unknown key "usr"; did you mean "user"/],
  [
    'user:\n  always_allow: [n__a]\n  ask_before: [n__b, n__a]\n  never_allow: []\n',
    'warning',
    '3:22',
    /\("n__a"\) never decides: goose looks into always_allow first/,
  ],
  [
    'user:\n  always_allow: [n__a]\n  ask_before: []\n  never_allow: [n__a]\n',
    'warning',
    '2:18',
    /into never_allow first/,
  ],
  [`${whole}  never_allow: ["n__delete_*"]\n`, 'note', '4:17', /an exact name, not a pattern/],
];

for (const [text, level, where, says] of findings)
  test(`${JSON.stringify(text)} is told at ${where}`, () => {
    const [first, ...rest] = goose.parse(text).findings;
    assert.deepEqual([first?.level, first?.where, rest], [level, where, []]);
    assert.match(first!.message, says);
    assert.equal(goose.parse(text).document === undefined, level === 'error');
  });

test('the rules of one extension are read, those for other tools stay outside', () => {
  const lists = { always: ['shell', 'notes__a'], ask: ['notes__a', 'notes__b__c'], never: ['other__d'] };
  const { policy, losses } = goose.parse(fileOf(lists));
  assert.deepEqual(
    [...policy!.tools].map(([name, { decision }]) => [name, decision]),
    [
      ['a', 'allow'],
      ['b__c', 'ask'],
    ],
  );
  assert.equal(policy?.default, 'deny');
  assert.match(losses[0]!.message, /asks about the tools that no list names/);
  assert.deepEqual([...goose.parse(fileOf(lists), { alias: 'Other' }).policy!.tools.keys()], ['d']);
});

test('a document is known for goose’s', () => {
  const { text } = render({ list_notes: rule('allow') });
  assert.equal(detectFormat(text)?.id, 'goose');
  assert.deepEqual(checkPolicy(text, { toolNames: ['list_notes'] }), []);
});

const golden = new URL('golden/', import.meta.url);
for (const name of readdirSync(golden).filter((file) => file.endsWith('.goose.yaml.golden')))
  test(`an independent reader finds the same lists in ${name}`, () => {
    const text = readFileSync(new URL(name, golden), 'utf8');
    assert.deepEqual(parseYaml(text), { user: { ...goose.parse(text).document!.permissions.user } });
  });

test('an independent reader undoes every escape', () => {
  const names = [
    '__proto__',
    'a: b',
    '#a',
    '"',
    '\\',
    '\n',
    '\u0085',
    '\u2028',
    '\u202eevil',
    '\u{e0041}',
    '🗑️',
    '\0',
    'yes',
  ];
  const { text } = render(Object.fromEntries(names.map((name) => [name, rule('deny')])) as never);
  const { user } = parseYaml(text) as { user: { never_allow: string[] } };
  assert.deepEqual(
    user.never_allow,
    names.map((name) => `server__${name}`),
  );
});
