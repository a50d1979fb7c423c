import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkPolicy, detectFormat } from '../../src/policy/check.ts';
import { claudeCode } from '../../src/policy/formats/claude-code/format.ts';
import { provePolicy } from '../../src/policy/prove.ts';
import { recommendPolicy } from '../../src/policy/recommend.ts';
import { office, rule } from './village.ts';

const settings = (permissions: object, more: object = {}) => JSON.stringify({ permissions, ...more });
const decideBy = (permissions: object, alias = 'gh') => {
  const { document } = claudeCode.parse(settings(permissions), { alias });
  const decide = claudeCode.createEvaluator(document!);
  return (tool: string) => decide({ tool, arguments: { branch: 'main' }, at: 0 }).decision;
};

/** Rules, and what becomes of the tool `get_issue` of the server `gh`. */
const orders: [name: string, permissions: object, decision: string][] = [
  ['no rule', {}, 'ask'],
  ['allow', { allow: ['mcp__gh__get_issue'] }, 'allow'],
  ['ask before allow', { allow: ['mcp__gh__get_issue'], ask: ['mcp__gh__get_issue'] }, 'ask'],
  ['deny before ask', { ask: ['mcp__gh__get_issue'], deny: ['mcp__gh__get_issue'] }, 'deny'],
  ['a wide deny before a narrow allow', { allow: ['mcp__gh__get_issue'], deny: ['mcp__gh__*'] }, 'deny'],
  ['a wide ask before a narrow allow', { allow: ['mcp__gh__get_issue'], ask: ['mcp__gh'] }, 'ask'],
  ['another case', { allow: ['mcp__gh__Get_Issue'] }, 'ask'],
  ['acceptEdits', { defaultMode: 'acceptEdits' }, 'ask'],
  ['bypassPermissions', { defaultMode: 'bypassPermissions' }, 'allow'],
  ['an ask rule in bypassPermissions', { ask: ['mcp__gh'], defaultMode: 'bypassPermissions' }, 'ask'],
  ['a deny rule in bypassPermissions', { deny: ['mcp__gh'], defaultMode: 'bypassPermissions' }, 'deny'],
  ['dontAsk', { defaultMode: 'dontAsk' }, 'deny'],
  ['an ask rule in dontAsk', { ask: ['mcp__gh'], defaultMode: 'dontAsk' }, 'deny'],
  ['an allow rule in dontAsk', { allow: ['mcp__gh'], defaultMode: 'dontAsk' }, 'allow'],
];

for (const [name, permissions, decision] of orders)
  test(`${name}: ${decision}`, () => assert.equal(decideBy(permissions)('get_issue'), decision));

/** A rule, and whether it matches `mcp__gh__get_issue` in a list that denies or asks, and in allow. */
const globs: [rule: string, inDeny: boolean, inAllow: boolean][] = [
  ['mcp__gh', true, true],
  ['mcp__gh__*', true, true],
  ['mcp__gh__get_*', true, true],
  ['mcp__gh__*_issue', true, true],
  ['mcp__gh__*et*ss*', true, true],
  ['mcp__*', true, false],
  ['*', true, false],
  ['mcp__g*', true, false],
  ['mcp__*__get_issue', true, false],
  ['*__get_issue', true, false],
  ['mcp__gh__get', false, false],
  ['mcp__g', false, false],
  ['mcp__gh_', false, false],
  ['mcp__gh__get.issue', false, false],
  ['mcp__gh__get_issue(branch:main)', false, false],
  ['mcp__gh__get_issue(*)', false, false],
  ['mcp__gh__get_issue()', false, false],
  ['mcp__gh(*)', false, false],
  ['mcp__gh__', false, false],
  ['mcp__gh*', true, false],
  ['mcp__gh__get_issu?', false, false],
  ['MCP__gh__get_issue', false, false],
  ['Bash(*)', false, false],
];

for (const [one, inDeny, inAllow] of globs)
  test(`${one} ${inDeny ? 'denies' : 'does not deny'} and ${inAllow ? 'allows' : 'does not allow'}`, () => {
    assert.equal(decideBy({ deny: [one] })('get_issue'), inDeny ? 'deny' : 'ask');
    assert.equal(decideBy({ ask: [one], defaultMode: 'bypassPermissions' })('get_issue'), inDeny ? 'ask' : 'allow');
    assert.equal(decideBy({ allow: [one] })('get_issue'), inAllow ? 'allow' : 'ask');
  });

test('a tool whose own name begins like the client’s is told by the rule for it', () => {
  const tools = new Map([
    ['mcp__server__a', rule('hide')],
    ['a', rule('allow')],
  ]);
  const { document } = claudeCode.parse(claudeCode.render({ default: 'deny', tools }).text);
  const decide = claudeCode.createEvaluator(document!);
  const decisions = [...tools.keys()].map((tool) => decide({ tool, arguments: {}, at: 0 }).decision);
  assert.deepEqual(decisions, ['deny', 'allow']);
});

test('a server whose name holds two underscores is no tool of another', () => {
  assert.equal(decideBy({ deny: ['mcp__a__b'] }, 'a__b')('c'), 'ask');
  const unnamable = { default: 'allow' as const, tools: new Map([['', rule('deny')]]) };
  for (const alias of ['a__b', 'a', 'a_']) {
    const { text } = claudeCode.render(unnamable, { alias });
    const { document, policy } = claudeCode.parse(text, { alias });
    assert.equal(claudeCode.createEvaluator(document!)({ tool: 'c', arguments: {}, at: 0 }).decision, 'deny');
    assert.equal(policy?.default, 'deny');
  }
});

test('the alias takes part in the whole proof', () => {
  for (const alias of ['github', 'my server', 'a__b', 'plugin_x_y', 'ü', ''])
    for (const posture of ['recommended', 'open', 'strict', 'read-only'] as const)
      assert.deepEqual(provePolicy(claudeCode, recommendPolicy(office, posture), [], { alias }), [], alias);
});

test('tools that end up with one name are as strict as the strictest', () => {
  const tools = new Map([
    ['a.b', rule('allow')],
    ['a_b', rule('deny')],
  ]);
  const { text, losses } = claudeCode.render({ default: 'allow', tools }, { alias: 'gh' });
  assert.deepEqual((JSON.parse(text) as { permissions: object }).permissions, {
    allow: ['mcp__gh__*'],
    deny: ['mcp__gh__a_b'],
  });
  assert.equal(losses[0]?.tool, 'a.b');
});

const named = { allow: ['mcp__gh__t'] };
/** A document, where its finding stands, and what it says. */
const findings: [name: string, text: string, where: string, level: string, says: RegExp][] = [
  ['broken JSON', '{"permissions": {\n"allow": ["a"]', '2:15', 'error', /comma/],
  ['a list written twice', '{"permissions":{"deny":["mcp__a"],\n"deny":["mcp__b"]}}', '2:1', 'error', /twice/],
  ['an unknown permission key', '{"permissions":{\n"alow":[]}}', '2:1', 'error', /did you mean "allow"/],
  ['a misspelt key', '{"permissions":{},\n"hook":{}}', '2:1', 'error', /did you mean "hooks"/],
  ['an unknown mode', '{"permissions":{\n"defaultMode":"yolo"}}', '2:1', 'error', /bypassPermissions/],
  ['a rule that is no text', '{"permissions":{"allow":[\n5]}}', '2:1', 'error', /allow\[0\]/],
  ['an unanchored glob', '{"permissions":{"allow":[\n"mcp__*"]}}', '2:1', 'warning', /skips "mcp__\*"/],
  ['a star in allow', '{"permissions":{"allow":[\n"*"]}}', '2:1', 'warning', /skips/],
  ['a glob in the server', '{"permissions":{"allow":[\n"mcp__g*__t"]}}', '2:1', 'warning', /skips/],
  ['a star in deny', '{"permissions":{"deny":[\n"*"]}}', '2:1', 'note', /published schema/],
  ['arguments', '{"permissions":{"deny":[\n"mcp__gh__t(a:b)"]}}', '2:1', 'warning', /passes over parentheses/],
  ['one underscore', '{"permissions":{"deny":[\n"mcp_gh_t"]}}', '2:1', 'warning', /begin with "mcp__"/],
  ['a rule twice', '{"permissions":{"deny":["mcp__a",\n"mcp__a"]}}', '2:1', 'warning', /already/],
  [
    'a denied allow',
    '{"permissions":{"deny":["mcp__gh"],"allow":[\n"mcp__gh__t"]}}',
    '2:1',
    'warning',
    /never decides/,
  ],
  ['an asked allow', '{"permissions":{"ask":["mcp__gh__*"],"allow":[\n"mcp__gh__t"]}}', '2:1', 'warning', /never/],
  ['an open mode', '{"permissions":{\n"defaultMode":"auto"}}', '2:1', 'warning', /without a question/],
];

for (const [name, text, where, level, says] of findings)
  test(`${name} is found at ${where}`, () => {
    const [finding, ...rest] = checkPolicy(text, { format: 'claude-code' });
    assert.deepEqual([finding?.where, finding?.level, rest], [where, level, []]);
    assert.match(finding!.message, says);
  });

test('the rest of a settings file passes', () => {
  const keys = ['model', 'env', 'sandbox', 'statusLine', 'enabledMcpjsonServers', 'disabledMcpjsonServers'];
  const more = [...keys, 'allowManagedMcpServersOnly', 'allowManagedPermissionRulesOnly', 'disableAllHooks'];
  const text = settings({ ...named, additionalDirectories: ['~/x'] }, Object.fromEntries(more.map((key) => [key, {}])));
  assert.deepEqual(checkPolicy(text, { format: 'claude-code' }), []);
});

test('rules of other servers and built-in tools stay outside the policy', () => {
  const others = {
    allow: ['Bash(npm run *)', 'mcp__web'],
    ask: ['WebFetch'],
    deny: ['Read(./.env)', 'mcp__web__get_*'],
  };
  const { policy } = claudeCode.parse(settings({ ...others, allow: [...others.allow, ...named.allow] }), {
    alias: 'gh',
  });
  assert.deepEqual(policy, claudeCode.parse(settings(named)).policy);
});

/** Settings of which our policy can't hold everything, and the decisions on `t` and on the rest (none: no policy). */
const lossy: [name: string, text: string, says: RegExp, decisions?: [string | undefined, string]][] = [
  ['a rest that asks', settings(named), /asks a person about tools that no rule names/, ['allow', 'deny']],
  ['a whole server that asks', settings({ ...named, ask: ['mcp__gh'] }), /asks a person/, ['ask', 'deny']],
  ['the mode auto', settings({ ...named, defaultMode: 'auto' }), /In the mode auto/, ['allow', 'deny']],
  ['arguments', settings({ ...named, deny: ['mcp__gh__t(a:b)'] }), /it is denied instead/, ['hide', 'deny']],
  ['a glob that allows', settings({ allow: ['mcp__gh__g*', 'mcp__gh__t'] }), /denied instead/, ['allow', 'deny']],
  [
    'a glob that denies',
    settings({ allow: ['mcp__gh__*', 'mcp__gh__t'], deny: ['mcp__gh__d*'] }),
    /about several tools/,
  ],
  ['arguments of a server', settings({ allow: ['mcp__gh__*'], deny: ['mcp__gh(a:b)'] }), /about several tools/],
  ['hooks', settings(named, { hooks: {} }), /hooks may decide/],
  ['a list of servers', settings(named, { deniedMcpServers: [] }), /deniedMcpServers may decide/],
];

for (const [name, text, says, decisions] of lossy)
  test(`${name} is held more strictly, or not at all`, () => {
    const { policy, losses } = claudeCode.parse(text);
    assert.match(losses.map(({ message }) => message).join('\n'), says);
    assert.deepEqual(policy && [policy.tools.get('t')?.decision, policy.default], decisions);
  });

test('a glob that denies decides about the tools that are named', () => {
  const { policy } = claudeCode.parse(settings({ allow: ['mcp__gh__drop', 'mcp__gh__t'], deny: ['mcp__gh__d*'] }));
  assert.deepEqual(
    [...policy!.tools].map(([tool, { decision }]) => [tool, decision]),
    [
      ['drop', 'hide'],
      ['t', 'allow'],
    ],
  );
});

test('questions that a mode turns into denials are denials', () => {
  const { policy, losses } = claudeCode.parse(settings({ ask: ['mcp__gh__t'], defaultMode: 'dontAsk' }));
  assert.deepEqual([policy?.tools.get('t')?.decision, policy?.default, losses], ['hide', 'deny', []]);
});

/** What the published schema says of a rule for a server's tool, and of a list. */
test('every kept document is as the published schema has it', () => {
  const folder = new URL('golden/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.includes('claude-code'));
  assert.equal(files.length, 8);
  for (const file of files) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const { permissions, ...rest } = JSON.parse(text) as { permissions: Record<string, string[]> };
    assert.deepEqual(Object.keys(rest), ['$schema']);
    for (const list of Object.values(permissions)) {
      assert.equal(new Set(list).size, list.length);
      for (const one of list) assert.match(one, /^mcp__.*$/);
    }
    assert.equal(detectFormat(text)?.id, 'claude-code');
  }
});
