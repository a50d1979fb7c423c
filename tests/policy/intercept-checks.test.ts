/** What the engine takes in silence and still doesn't do what it seems to. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPolicy } from '../../src/policy/check.ts';

const head = 'version: "1"\ndefault: deny\n';
const tool = (...rules: string[]) =>
  `${head}tools:\n  t:\n    rules:\n${rules.map((rule) => `      - ${rule}\n`).join('')}`;
const sum = '{path: state.t.s, op: lte, value: 9}';

/** A document, and each finding: level, place, message, what to do. */
const documents: [
  name: string,
  text: string,
  ...findings: [level: string, where: string, says: RegExp, next: RegExp][],
][] = [
  ['nothing odd', tool('{name: n, rate_limit: 5/hour}')],
  [
    'no default',
    'version: "1"\n',
    ['note', '1:1', /every tool that the document does not list is allowed/, /default: "deny"/],
  ],
  ['a second document', `${head}---\ntools: {}\n`, ['warning', '3:1', /first document alone/, /Merge it/]],
  [
    'a key of another form',
    tool('{name: n, action: deny, reason: "no"}'),
    ['warning', '6:33', /unknown key "reason".*ignores/, /Rename it to on_deny/],
  ],
  [
    'a misspelt key',
    tool('{name: n, action: deny, on_denny: "no"}'),
    ['warning', '6:33', /did you mean "on_deny"/, /Rename/],
  ],
  [
    'a pattern as a tool',
    `${head}tools: {"get_*": {rules: []}}`,
    ['note', '3:9', /exact name, not a pattern/, /by name/],
  ],
  ['a pattern in hide', `${head}hide: ["del?te"]`, ['note', '3:8', /exact name, not a pattern/, /by name/]],
  [
    'a counter without a limit',
    tool('{name: n, conditions: [{path: args.a, op: eq, value: 1}], state: {counter: c, window: day}}'),
    ['warning', '6:9', /never counts/, /state\.t\.c with op "lte"/],
  ],
  [
    'a limit on another counter',
    tool(
      '{name: n, conditions: [{path: state.t.d, op: lte, value: 1}], state: {counter: c, window: day}}',
      '{name: m, conditions: [{path: state.t.d, op: lte, value: 5}], state: {counter: d, window: day}}',
    ),
    ['warning', '6:9', /never counts/, /state\.t\.c/],
  ],
  [
    'a sum without a floor',
    tool(`{name: n, conditions: [${sum}], state: {counter: s, window: day, increment_from: args.n}}`),
    ['warning', '6:9', /adds up args\.n, and a negative amount/, /path: args\.n, op: gte/],
  ],
  [
    'a sum with a floor in another rule',
    tool(
      '{name: floor, conditions: [{path: args.n, op: gte, value: 1}]}',
      `{name: n, conditions: [${sum}], state: {counter: s, window: day, increment_from: args.n}}`,
    ),
  ],
  [
    'a limit of none',
    tool('{name: n, conditions: [{path: state.t.c, op: lt, value: 1}], state: {counter: c, window: day}}'),
    ['warning', '6:9', /lets no call through: its limit is below 1/, /Raise/],
  ],
  [
    'a step above the limit',
    tool(
      '{name: n, conditions: [{path: state.t.c, op: lte, value: 1}], state: {counter: c, window: day, increment: 2}}',
    ),
    ['warning', '6:9', /each call counts more than its limit/, /Raise/],
  ],
  [
    'a step backwards',
    tool(
      '{name: n, conditions: [{path: state.t.c, op: lte, value: 1}], state: {counter: c, window: day, increment: -1}}',
    ),
    ['warning', '6:9', /counts backwards/, /positive increment/],
  ],
  [
    'a counter by a path of two steps',
    tool('{name: n, conditions: [{path: state.c, op: lte, value: 1}]}'),
    ['warning', '6:32', /no rule counts: it is always 0/, /state\.t\.c/],
  ],
  [
    'a rule behind a denial',
    tool('{name: n, action: deny}', '{name: m, rate_limit: 5/hour}'),
    ['warning', '7:9', /never decides: rules\[0\] before it denies/, /Remove/],
  ],
  [
    'a rule of a hidden tool',
    `${head}hide: [t]\ntools: {t: {rules: []}}`,
    ['warning', '4:9', /never decides: the tool is hidden/, /Remove/],
  ],
  [
    'rules where all is hidden',
    `${head}hide: ["*"]\ntools: {t: {rules: []}}`,
    ['warning', '4:1', /hide holds "\*"/, /Remove/],
  ],
  [
    'rules where all is denied',
    `${head}tools: {t: {rules: [{name: n, rate_limit: 5/hour}]}, "*": {rules: [{name: stop, action: deny}]}}`,
    ['warning', '3:9', /changes nothing: a rule for all tools/, /Remove/],
  ],
  [
    'all tools and none listed',
    `${head}tools: {"*": {rules: [{name: n, rate_limit: 5/hour}]}}`,
    ['warning', '3:9', /lists no tool/, /List the allowed tools/],
  ],
  [
    'a date without quotes',
    tool('{name: n, conditions: [{path: args.a, op: eq, value: 2024-01-01}]}'),
    ['warning', '6:62', /reads 2024-01-01 as a time/, /"2024-01-01" in quotes/],
  ],
  [
    'an octal number',
    tool('{name: n, conditions: [{path: args.a, op: in, value: ["010", 010]}]}'),
    ['warning', '6:70', /reads 010 as 8/, /or 8 for the number/],
  ],
  [
    'a yes',
    tool('{name: n, conditions: [{path: args.a, op: eq, value: yes}]}'),
    ['note', '6:62', /yes is a text here/, /true or false/],
  ],
  [
    'bounds that exclude each other',
    tool('{name: n, conditions: [{path: args.a, op: gte, value: 9}, {path: args.a, op: lt, value: 9}]}'),
    ['warning', '6:67', /No argument meets args\.a lt together.*every call of "t" is denied/, /Correct/],
  ],
  [
    'bounds that meet',
    tool('{name: n, conditions: [{path: args.a, op: gte, value: 9}, {path: args.a, op: lte, value: 9}]}'),
  ],
  [
    'choices that exclude each other, in two rules',
    tool(
      '{name: n, conditions: [{path: args.a, op: in, value: [a, b]}]}',
      '{name: m, conditions: [{path: args.a, op: eq, value: c}]}',
    ),
    ['warning', '7:32', /No argument meets/, /Correct/],
  ],
  [
    'choices that overlap as texts',
    tool('{name: n, conditions: [{path: args.a, op: in, value: ["5", b]}, {path: args.a, op: lte, value: 5}]}'),
  ],
  [
    'an empty choice',
    tool('{name: n, conditions: [{path: args.a, op: in, value: []}]}'),
    ['warning', '6:32', /No argument meets args\.a in, so/, /Correct/],
  ],
  [
    'a number that is a text',
    tool('{name: n, conditions: [{path: args.a, op: lte, value: 5}, {path: args.a, op: regex, value: "^5$"}]}'),
    ['warning', '6:67', /No argument meets/, /Correct/],
  ],
  [
    'a missing argument that must be something',
    tool('{name: n, conditions: [{path: args.a, op: exists, value: false}, {path: args.a, op: regex, value: "a"}]}'),
    ['warning', '6:74', /No argument meets/, /Correct/],
  ],
  [
    'a rule of all tools against one’s own',
    `${head}tools: {t: {rules: [{name: n, conditions: [{path: args.a, op: eq, value: 1}]}]}, "*": {rules: [{name: m, conditions: [{path: args.a, op: eq, value: 2}]}]}}`,
    ['warning', '3:44', /every call of "t" is denied/, /Correct/],
  ],
];

for (const [name, text, ...expected] of documents)
  test(`${name}: ${expected.length === 0 ? 'no finding' : expected.map(([level]) => level).join(', ')}`, () => {
    const findings = checkPolicy(text, { format: 'intercept-yaml' });
    assert.deepEqual(
      findings.map(({ level, where }) => `${level} ${where}`),
      expected.map(([level, where]) => `${level} ${where}`),
      JSON.stringify(findings),
    );
    for (const [i, [, , says, next]] of expected.entries()) {
      assert.match(findings[i]!.message, says);
      assert.match(findings[i]!.next, next);
    }
  });
