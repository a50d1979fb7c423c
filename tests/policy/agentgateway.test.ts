import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse as parseYaml } from 'yaml';
import type { ToolRule } from '../../src/model/policy.ts';
import { checkPolicy, detectFormat } from '../../src/policy/check.ts';
import { agentgateway } from '../../src/policy/formats/agentgateway/format.ts';
import type { FormatOptions } from '../../src/policy/formats/format.ts';
import { provePolicy } from '../../src/policy/prove.ts';
import { rule } from './village.ts';

interface Config {
  mcp: {
    targets: { name: string }[];
    policies: { mcpAuthorization: { rules: Record<string, string>[] } };
  };
}

/** A configuration with these rules, one a line, and these targets; with one target the rules start on line 7. */
function config(rules: readonly string[], targets = ['notes']): string {
  const named = targets.map((name) => `    - { name: ${name}, mcp: { host: "http://localhost:3001/mcp" } }`);
  const head = ['mcp:', '  targets:', ...named, '  policies:', '    mcpAuthorization:', '      rules:'];
  return [...head, ...rules.map((one) => `        - ${one}`), ''].join('\n');
}

const noRules = config([]).replace('rules:', 'rules: []');

function decisionOf(text: string, tool: string) {
  const { document, findings } = agentgateway.parse(text);
  assert.ok(document, JSON.stringify(findings));
  const outcome = agentgateway.createEvaluator(document)({ tool, arguments: { path: '/' }, at: 0 });
  return outcome.rule === '' ? outcome.decision : `${outcome.decision} ${outcome.rule}`;
}

/** Rules, a tool, and what agentgateway does with a call of it. */
const calls: [rules: string[], tool: string, outcome: string][] = [
  [[`'mcp.tool.name == "a"'`], 'a', 'allow'],
  [[`'mcp.tool.name == "a"'`], 'b', 'deny (default deny)'],
  [[`'mcp.tool.name == "a"'`], 'A', 'deny (default deny)'],
  [[`allow: 'mcp.tool.name in ["a", "b"]'`], 'b', 'allow'],
  [[`allow: 'mcp.tool.target == "notes"'`], 'b', 'allow'],
  [[`allow: 'mcp.tool.target == "other"'`], 'b', 'deny (default deny)'],
  [[`deny: 'mcp.tool.name.startsWith("delete_")'`], 'delete_a', 'deny (hidden)'],
  [[`deny: 'mcp.tool.name.startsWith("delete_")'`], 'a', 'allow'],
  [[`allow: 'true'`, `deny: 'mcp.tool.name == "a"'`], 'a', 'deny (hidden)'],
  [[`deny: 'mcp.tool.name == "a"'`, `allow: 'true'`], 'a', 'deny (hidden)'],
  [[`require: 'mcp.tool.name != "a"'`], 'a', 'deny (hidden)'],
  [[`require: 'mcp.tool.name != "a"'`], 'b', 'allow'],
  [[`require: 'mcp.tool.name != "a"'`, `require: 'mcp.tool.name != "b"'`], 'b', 'deny (hidden)'],
  [[`require: 'true'`, `allow: 'mcp.tool.name == "a"'`], 'b', 'deny (default deny)'],
  [[`allow: 'false'`], 'a', 'deny (default deny)'],
];

for (const [rules, tool, outcome] of calls)
  test(`${rules.join(', ')} decides a call of ${tool}: ${outcome}`, () =>
    assert.equal(decisionOf(config(rules), tool), outcome));

test('without rules everything is allowed', () => assert.equal(decisionOf(noRules, 'a'), 'allow'));

/** A rule that fails counts as false, whatever it would have done. */
const failing: [rule: string, outcome: string][] = [
  [`deny: 'jwt.sub == "x"'`, 'allow'],
  [`require: 'jwt.sub == "x"'`, 'deny (hidden)'],
  [`allow: 'jwt.sub == "x"'`, 'deny (default deny)'],
  [`deny: 'mcp.tool.arguments.path == "/"'`, 'allow'],
  [`require: 'mcp.tool.arguments.path != "/"'`, 'deny (hidden)'],
  [`allow: 'mcp.tool.name'`, 'deny (default deny)'],
  [`allow: 'jwt.sub == "x" || mcp.tool.name == "a"'`, 'allow'],
];

for (const [one, outcome] of failing)
  test(`${one} fails, and a call of a meets: ${outcome}`, () => assert.equal(decisionOf(config([one]), 'a'), outcome));

test('with several targets the client’s name says which one is meant', () => {
  const text = config([`allow: 'mcp.tool.target == "two" && mcp.tool.name == "a"'`], ['one', 'two']);
  assert.deepEqual(
    ['two_a', 'one_a', 'a', 'two_b'].map((tool) => decisionOf(text, tool)),
    ['allow', 'deny (default deny)', 'deny (default deny)', 'deny (default deny)'],
  );
});

test('with one target names have no prefix, unless prefixMode asks for it', () => {
  const text = config([`allow: 'mcp.tool.name == "a"'`]);
  assert.equal(decisionOf(text, 'notes_a'), 'deny (default deny)');
  assert.equal(decisionOf(text.replace('mcp:\n', 'mcp:\n  prefixMode: always\n'), 'notes_a'), 'allow');
});

function rendered(tools: Record<string, ToolRule>, byDefault: 'allow' | 'deny' = 'deny', options?: FormatOptions) {
  const { text, losses } = agentgateway.render({ default: byDefault, tools: new Map(Object.entries(tools)) }, options);
  const { mcp } = parseYaml(text) as Config;
  return { text, losses, mcp, rules: mcp.policies.mcpAuthorization.rules };
}

test('every document has an allow rule, since without one everything is allowed', () => {
  const allows = (tools: Record<string, ToolRule>, byDefault?: 'allow') =>
    rendered(tools, byDefault).rules.flatMap(({ allow }) => allow ?? []);
  assert.deepEqual(allows({}), ['false']);
  assert.deepEqual(allows({ a: rule('hide') }), ['false']);
  assert.deepEqual(allows({ a: rule('allow') }), [`mcp.tool.target == 'server' && mcp.tool.name == 'a'`]);
  assert.deepEqual(allows({ a: rule('hide') }, 'allow'), [`mcp.tool.target == 'server'`]);
});

test('a denial is a require rule and never a deny rule, which would fail open', () => {
  const { rules } = rendered({ a: rule('deny'), b: rule('hide'), c: rule('allow') });
  assert.deepEqual(
    rules.flatMap(({ require }) => require ?? []),
    [`mcp.tool.target != 'server' || mcp.tool.name != 'a'`, `mcp.tool.target != 'server' || mcp.tool.name != 'b'`],
  );
  assert.ok(rules.every(({ deny }) => deny === undefined));
});

test('a denial holds against an allow rule of another rule set', () => {
  const { text } = rendered({ a: rule('hide') });
  assert.equal(decisionOf(text.replace('- allow: "false"', '- allow: "true"'), 'a'), 'deny (hidden)');
});

test('where the target has another name than the rules say, nothing runs', () => {
  for (const byDefault of ['allow', 'deny'] as const) {
    const { text } = rendered({ a: rule('allow'), b: rule('hide') }, byDefault);
    const renamed = text.replace('name: "server"', 'name: "other"');
    assert.deepEqual(
      ['a', 'b', 'c'].map((tool) => decisionOf(renamed, tool)),
      Array(3).fill('deny (default deny)'),
    );
  }
});

test('the alias is the name of the target, without the underscore at which clients’ names are cut', () => {
  const { text, mcp } = rendered({ a: rule('allow') }, 'deny', { alias: 'my_notes.eu' });
  assert.deepEqual(
    mcp.targets.map(({ name }) => name),
    ['my-notes-eu'],
  );
  assert.match(text, /mcp\.tool\.target == 'my-notes-eu'/);
  const options = { alias: 'my_notes.eu' };
  const policy = { default: 'deny' as const, tools: new Map([['a', rule('allow')]]) };
  assert.deepEqual(provePolicy(agentgateway, policy, [{ name: 'a' }], options), []);
});

/** Names that would end a literal too early, or mean another name, if they stood in it as they are. */
const names = [
  `it's`,
  `' || true || '`,
  '\\',
  "\\'",
  'a\nb',
  'a"b',
  '{{x}}',
  '\u202eevil',
  '🗑️',
  '\u{e0041}',
  '\\u0061',
];

for (const name of names)
  test(`the name ${JSON.stringify(name)} is itself and nothing else in a rule`, () => {
    const { text, rules } = rendered({ [name]: rule('allow') });
    assert.equal(decisionOf(text, name), 'allow');
    assert.equal(decisionOf(text, 'a'), 'deny (default deny)');
    assert.deepEqual([...agentgateway.parse(text).policy!.tools.keys()], [name]);
    assert.doesNotMatch(
      rules[0]!.allow!,
      /\\"/,
      'double quotes inside single ones keep their backslash in agentgateway',
    );
  });

test('what the rules can’t hold is denied, with a loss that names the tool', () => {
  const { losses, rules } = rendered({
    asks: rule('ask'),
    capped: rule('allow', [{ max: 5, window: 'hour' }]),
    bounded: rule('allow', [], [{ path: 'args.a', op: 'eq', value: 1 }]),
  });
  assert.deepEqual(
    losses.map(({ tool }) => tool),
    ['asks', 'capped', 'bounded'],
  );
  assert.match(losses.map(({ message }) => message).join(), /ask a person.*limit calls.*check arguments/);
  assert.equal(rules.filter(({ require }) => require).length, 3);
});

/** Rules that are read back as a policy of the target `notes`: its default, the tools allowed, the tools hidden. */
const held: [rules: string[], policy: [string, string[], string[]]][] = [
  [[`'mcp.tool.name == "a"'`], ['deny', ['a'], []]],
  [[`'"a" == mcp.tool.name'`], ['deny', ['a'], []]],
  [[`'mcp.tool.name == "a" || mcp.tool.name == "b"'`], ['deny', ['a', 'b'], []]],
  [[`'mcp.tool.name in ["a", "b"] && mcp.tool.target == "notes"'`], ['deny', ['a', 'b'], []]],
  [[`'mcp.tool.name == "a" && mcp.tool.target == "other"'`], ['deny', [], []]],
  [
    [`allow: 'true'`, `deny: 'mcp.tool.name in ["a"]'`],
    ['allow', [], ['a']],
  ],
  [
    [`deny: 'mcp.tool.name == "a"'`, `'mcp.tool.name in ["a", "b"]'`],
    ['deny', ['b'], ['a']],
  ],
  [[`require: '!(mcp.tool.name in ["a", "b"])'`], ['allow', [], ['a', 'b']]],
  [[`require: 'mcp.tool.name != "a" && mcp.tool.name != "b"'`], ['allow', [], ['a', 'b']]],
  [
    [`require: 'mcp.tool.target != "notes"'`, `'true'`],
    ['deny', [], []],
  ],
  [
    [`deny: 'true'`, `'mcp.tool.name == "a"'`],
    ['deny', [], []],
  ],
  [
    [`'mcp.tool.name == "a" && jwt.sub == "x"'`, `'mcp.tool.name == "b"'`],
    ['deny', ['b'], []],
  ],
  [
    [`'mcp.tool.target == "notes" && mcp.tool.name == "a" || mcp.tool.target == "other" && mcp.tool.name == "b"'`],
    ['deny', [], []],
  ],
];

for (const [rules, [byDefault, allowed, hidden]] of held)
  test(`${rules.join(', ')} is read as a policy`, () => {
    const { policy } = agentgateway.parse(config(rules));
    const named = (decision: string) => [...policy!.tools].filter(([, one]) => one.decision === decision);
    assert.equal(policy!.default, byDefault);
    assert.deepEqual(Object.keys(Object.fromEntries(named('allow'))), allowed);
    assert.deepEqual(Object.keys(Object.fromEntries(named('hide'))), hidden);
  });

test('a denial that depends on the caller is told and leaves no policy, an allow rule leaves its tools denied', () => {
  for (const one of [`deny: 'jwt.sub == "x"'`, `require: 'jwt.sub == "x"'`, `deny: 'mcp.tool.name.size() > 3'`]) {
    const { policy, losses } = agentgateway.parse(config([one, `'mcp.tool.name == "a"'`]));
    assert.equal(policy, undefined);
    assert.equal(losses.length, 1);
  }
  assert.equal(agentgateway.parse(config([`'jwt.sub == "x"'`])).losses.length, 1);
});

/** Something wrong with a rule, where, and what is said of it. */
const rulesFound: [rule: string, where: string, level: string, says: RegExp][] = [
  [`'mcp.tool.name ='`, '7:11', 'error', /rules\[0\]: no valid CEL at character 15/],
  [`deny: ''`, '7:11', 'error', /no valid CEL/],
  [`{ allow: 'true', deny: 'true' }`, '7:11', 'error', /exactly one of allow, deny and require/],
  [`{}`, '7:11', 'error', /exactly one of allow, deny and require/],
  [`alow: 'true'`, '7:11', 'error', /unknown key "alow"; did you mean "allow"/],
  [`5`, '7:11', 'error', /expected object/],
  [`deny: 'mcp.tool.name == "a"'`, '7:11', 'warning', /where a deny rule fails, the call goes on/],
  [`'mcp.tool.arguments.amount < 5'`, '7:11', 'warning', /not there before the call has been made/],
  [`'mcp.tool.nmae == "a"'`, '7:11', 'warning', /a tool has no mcp\.tool\.nmae/],
  [`'tool.name == "a"'`, '7:11', 'warning', /nothing is called tool/],
  [`'mcp.tool.target == "note"'`, '7:11', 'warning', /there is no target "note"/],
  [`'cidr("10.0.0.0/8").containsIP(source.address)'`, '7:11', 'note', /here the rule counts as false/],
  [`require: 'mcp.tool.name != "a"'`, '4:3', 'note', /No rule allows, so every tool is allowed/],
];

for (const [one, where, level, says] of rulesFound)
  test(`${one} is found at its place: ${says.source}`, () => {
    const findings = checkPolicy(config([one]), { format: 'agentgateway' });
    const found = findings.find(({ message }) => says.test(message));
    assert.deepEqual([found?.level, found?.where], [level, where], JSON.stringify(findings));
  });

/** Something wrong with the rest of a document. */
const documentsFound: [name: string, text: string, where: string, says: RegExp][] = [
  ['no rules', noRules, '4:3', /no rules, so every tool is allowed/],
  ['an unknown key', config([`'true'`]).replace('policies:', 'polices:'), '4:3', /did you mean "policies"/],
  ['a repeated key', 'mcp: { targets: [] }\nmcp: { targets: [] }\n', '2:1', /"mcp" stands twice/],
  ['no targets', 'mcp: {}\n', '1:1', /mcp\.targets|targets/],
  ['no mcp section', 'binds: []\n', '1:1', /There is no mcp section/],
  ['broken YAML', 'mcp: [\n', '2:1', /./],
  ['a list', '- a\n', '1:1', /expected object/],
];

for (const [name, text, where, says] of documentsFound)
  test(`${name} is found at its place`, () => {
    const findings = checkPolicy(text, { format: 'agentgateway' });
    const found = findings.find(({ message }) => says.test(message));
    assert.equal(found?.where, where, JSON.stringify(findings));
  });

test('with several targets, names with a prefix and rules without a target are told', () => {
  const text = config([`'mcp.tool.name == "one_a"'`, `'mcp.tool.name == "a"'`], ['one', 'two_b']);
  assert.deepEqual(
    checkPolicy(text, { format: 'agentgateway' }).map(({ level, where }) => `${level} ${where}`),
    ['warning 4:7', 'warning 8:11', 'note 9:11'],
  );
});

test('a variable that an expression binds itself is not an unknown name', () => {
  const text = config([`'request.headers.exists(h, h == "x-team") || mcp.tool.name == "a"'`]);
  assert.deepEqual(checkPolicy(text, { format: 'agentgateway' }), []);
});

test('rules inside a target are told, since they are not read', () => {
  const text = config([`'true'`]).replace('mcp: { host', 'policies: { mcpAuthorization: { rules: [] } }, mcp: { host');
  assert.match(checkPolicy(text, { format: 'agentgateway' })[0]!.message, /has rules of its own/);
});

test('the format is found out from the text', () => {
  assert.equal(detectFormat(config([`'true'`]))?.id, 'agentgateway');
  assert.equal(detectFormat('version: "1"\ntools: { a: { rules: [] } }\n')?.id, 'intercept-yaml');
});

const golden = new URL('golden/', import.meta.url);
const files = readdirSync(golden).filter((file) => file.endsWith('.agentgateway.yaml.golden'));

test('another reader of YAML finds one key a rule, all of them text', () => {
  assert.equal(files.length, 8);
  for (const file of files) {
    const { mcp } = parseYaml(readFileSync(new URL(file, golden), 'utf8')) as Config;
    for (const one of mcp.policies.mcpAuthorization.rules)
      assert.deepEqual(
        Object.values(one).map((text) => typeof text),
        ['string'],
      );
  }
});
