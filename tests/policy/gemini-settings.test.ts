import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Decision } from '../../src/model/policy.ts';
import { checkPolicy, detectFormat } from '../../src/policy/check.ts';
import { geminiSettings } from '../../src/policy/formats/gemini-settings/format.ts';
import { provePolicy } from '../../src/policy/prove.ts';
import { recommendPolicy } from '../../src/policy/recommend.ts';
import { office, rule } from './village.ts';

const decideBy = (settings: object, alias?: string) => {
  const { document } = geminiSettings.parse(JSON.stringify(settings), alias === undefined ? {} : { alias });
  const decide = geminiSettings.createEvaluator(document!);
  return (tool: string) => decide({ tool, arguments: {}, at: 0 });
};
const server = (entry: object) => ({ mcpServers: { gh: entry } });

const asked = (entry: object, more: object = {}) => {
  return { ...server(entry), ...more, tools: { confirmationRequired: ['mcp_gh_list'] } };
};

/** Settings, and what becomes of the tool `list` of the server `gh`. */
const decisions: [name: string, settings: object, decision: string, rule?: string][] = [
  ['nothing about it', server({}), 'ask'],
  ['no trust', server({ trust: false }), 'ask'],
  ['trust', server({ trust: true }), 'allow'],
  ['trust, listed', server({ trust: true, includeTools: ['list'] }), 'allow'],
  ['trust, not listed', server({ trust: true, includeTools: ['get'] }), 'deny', '(default deny)'],
  ['an empty list', server({ trust: true, includeTools: [] }), 'deny', '(default deny)'],
  ['another case', server({ trust: true, includeTools: ['List'] }), 'deny', '(default deny)'],
  ['a pattern', server({ trust: true, includeTools: ['li*'] }), 'deny', '(default deny)'],
  ['a name with parentheses', server({ trust: true, includeTools: ['list(x)'] }), 'allow'],
  ['an exclusion', server({ trust: true, excludeTools: ['list'] }), 'deny', '(hidden)'],
  ['both lists', server({ trust: true, includeTools: ['list'], excludeTools: ['list'] }), 'deny', '(hidden)'],
  ['an exclusion with parentheses', server({ excludeTools: ['list(x)'] }), 'ask'],
  ['an excluded server', { ...server({ trust: true }), mcp: { excluded: ['gh'] } }, 'deny', '(hidden)'],
  ['an allowed server', { ...server({}), mcp: { allowed: ['gh'] } }, 'allow'],
  ['another allowed server', { ...server({ trust: true }), mcp: { allowed: ['web'] } }, 'deny', '(hidden)'],
  ['both kinds of server lists', { ...server({}), mcp: { allowed: ['gh'], excluded: ['gh'] } }, 'deny', '(hidden)'],
  ['an excluded tool', { ...server({ trust: true }), tools: { exclude: ['mcp_gh_list'] } }, 'deny', '(hidden)'],
  ['an allowed tool', { ...server({}), tools: { allowed: ['mcp_gh_list'] } }, 'allow'],
  [
    'a tool both allowed and excluded',
    { ...server({}), tools: { allowed: ['mcp_gh_list'], exclude: ['mcp_gh_list'] } },
    'deny',
  ],
  ['an allowed tool with parentheses', { ...server({}), tools: { allowed: ['mcp_gh_list(x)'] } }, 'allow'],
  ['a question about an allowed server', asked({}, { mcp: { allowed: ['gh'] } }), 'ask'],
  ['a question about a trusted server', asked({ trust: true }), 'allow'],
  ['core tools', { ...server({ trust: true }), tools: { core: ['ls'] } }, 'deny', '(default deny)'],
  ['itself among core tools', { ...server({}), tools: { core: ['mcp_gh_list'] } }, 'allow'],
  ['trust of another server', { mcpServers: { gh: {}, web: { trust: true } } }, 'ask'],
];

for (const [name, settings, decision, id] of decisions)
  test(`${name}: ${decision}`, () => {
    const outcome = decideBy(settings, 'gh')('list');
    assert.equal(outcome.decision, decision);
    if (id !== undefined) assert.equal(outcome.rule, id);
  });

test('a call may come with the client’s own name', () => {
  const decide = decideBy(server({ trust: true, includeTools: ['list'] }));
  assert.deepEqual([decide('mcp_gh_list').decision, decide('mcp_gh_get').decision], ['allow', 'deny']);
});

for (const alias of ['my_gh', 'mcp'])
  test(`a server called ${alias} is trusted, and no policy rests on it`, () => {
    const settings = { mcpServers: { [alias]: { trust: true } } };
    assert.equal(decideBy(settings)('list').decision, 'allow');
    assert.equal(geminiSettings.parse(JSON.stringify(settings)).policy, undefined);
  });

test('a tool whose own name begins like the client’s is told by the list that names it', () => {
  const decide = decideBy(server({ trust: true, includeTools: ['mcp_gh_x'] }));
  assert.deepEqual([decide('mcp_gh_x').decision, decide('x').decision], ['allow', 'deny']);
});

const rendered = (default_: 'allow' | 'deny', rules: Record<string, Decision>) => {
  const tools = new Map(Object.entries(rules).map(([name, decision]) => [name, rule(decision)]));
  const { text, losses } = geminiSettings.render({ default: default_, tools });
  const { mcpServers, mcp } = JSON.parse(text) as { mcpServers?: { server: object }; mcp?: object };
  return { entry: mcpServers?.server ?? mcp, losses: losses.map(({ tool, message }) => `${tool}: ${message}`) };
};

test('a server is trusted where every listed tool may run', () => {
  const { entry, losses } = rendered('deny', { list: 'allow', get: 'allow', drop: 'hide' });
  assert.deepEqual(entry, { trust: true, includeTools: ['list', 'get'], excludeTools: ['drop'] });
  assert.deepEqual(losses, []);
});

test('where one tool asks all ask, and it is said of those that need not', () => {
  const { entry, losses } = rendered('deny', { list: 'allow', push: 'ask', drop: 'deny' });
  assert.deepEqual(entry, { trust: false, includeTools: ['list', 'push'], excludeTools: ['drop'] });
  assert.equal(losses.length, 1);
  assert.match(losses[0]!, /^list: The settings trust all tools of a server or none/);
});

test('an open policy excludes, and lists only where a tool asks', () => {
  assert.deepEqual(rendered('allow', { list: 'allow', drop: 'hide' }).entry, { trust: true, excludeTools: ['drop'] });
  const asking = rendered('allow', { list: 'allow', push: 'ask' });
  assert.deepEqual(asking.entry, { trust: false, includeTools: ['list', 'push'] });
  assert.match(asking.losses.join('\n'), /denies what it doesn’t list/);
});

test('a server without a tool that may run is excluded whole', () => {
  assert.deepEqual(rendered('deny', { drop: 'deny' }).entry, { excluded: ['server'] });
  assert.deepEqual(rendered('deny', {}).entry, { excluded: ['server'] });
});

for (const name of ['list(x)', '$HOME', 'a${B}c', '*'])
  test(`${JSON.stringify(name)} is never let in`, () => {
    const { entry, losses } = rendered('deny', { [name]: 'allow', get: 'allow' });
    assert.deepEqual(entry, { trust: true, includeTools: ['get'] });
    assert.equal(losses.length, 1);
  });

test('a name that can’t be excluded turns the default', () => {
  const { entry, losses } = rendered('allow', { $HOME: 'deny', get: 'allow' });
  assert.deepEqual(entry, { trust: true, includeTools: ['get'] });
  assert.match(losses.join('\n'), /denies all it does not list/);
});

test('the alias takes part in the whole proof', () => {
  for (const alias of ['github', 'my_server', 'mcp', '__proto__', 'x'.repeat(60), ''])
    for (const posture of ['recommended', 'open', 'strict', 'read-only'] as const)
      assert.deepEqual(provePolicy(geminiSettings, recommendPolicy(office, posture), [], { alias }), [], alias);
});

/** A document, where its finding stands, and what it says. */
const findings: [name: string, text: string, where: string, level: string, says: RegExp][] = [
  ['broken JSON', '{"mcpServers": {\n,', '2:1', 'error', /key in double quotes/],
  ['a key written twice', '{"mcp":{"excluded":["a"]},\n"mcp":{"excluded":["b"]}}', '2:1', 'error', /stands twice/],
  ['an unknown key of a server', '{"mcpServers":{"gh":{\n"includeTool":[]}}}', '2:1', 'error', /"includeTools"/],
  ['a misspelt key', '{\n"mcpServer":{"gh":{}}}', '2:1', 'error', /did you mean "mcpServers"/],
  ['a list that is none', '{"mcpServers":{"gh":{\n"includeTools":"t"}}}', '2:1', 'error', /includeTools/],
  ['an underscore', '{"mcpServers":{\n"my_gh":{"trust":false}}}', '2:1', 'warning', /cuts the server’s name/],
  ['trust without lists', '{"mcpServers":{"gh":{\n"trust":true}}}', '2:1', 'note', /every tool/],
  [
    'a tool in both lists',
    '{"mcpServers":{"gh":{"includeTools":[\n"t"],"excludeTools":["t"]}}}',
    '2:1',
    'warning',
    /wins/,
  ],
  ['parentheses', '{"mcpServers":{"gh":{"includeTools":[\n"t(x)"]}}}', '2:1', 'warning', /also lets in the tool "t"/],
  ['a variable', '{"mcpServers":{"gh":{"excludeTools":[\n"$t"]}}}', '2:1', 'warning', /environment variable/],
  ['a pattern', '{"mcpServers":{"gh":{"excludeTools":[\n"drop_*"]}}}', '2:1', 'note', /not a pattern/],
  ['an allowed server', '{"mcpServers":{"gh":{}},"mcp":{"allowed":[\n"gh"]}}', '2:1', 'warning', /without a question/],
];

for (const [name, text, where, level, says] of findings)
  test(`${name} is found at ${where}`, () => {
    const [finding, ...rest] = checkPolicy(text, { format: 'gemini-settings' });
    assert.deepEqual([finding?.where, finding?.level, rest], [where, level, []]);
    assert.match(finding!.message, says);
  });

test('settings that decide nothing about tools are passed over', () => {
  const { document, findings: found } = geminiSettings.parse(
    '{"ui":{"theme":"x"},"model":{"name":"y"},"mcpServers":{"gh":{"command":"c","env":{"A":"$A"},"includeTools":["t"]}}}',
  );
  assert.ok(document);
  assert.deepEqual(found, []);
});

test('no key that the vendor knows is taken for a misspelling', () => {
  const keys = `policyPaths adminPolicyPaths general output ui ide privacy telemetry model modelConfigs agents context
    useWriteTodos security advanced experimental extensions skills hooksConfig admin billing`.split(/\s+/);
  const text = JSON.stringify(Object.fromEntries(keys.map((key) => [key, {}])));
  assert.deepEqual(geminiSettings.parse(text).findings, []);
});

test('what our policy can’t hold is held more strictly, or not at all', () => {
  const asking = geminiSettings.parse('{"mcpServers":{"gh":{"excludeTools":["drop"]}}}');
  assert.equal(asking.policy?.default, 'deny');
  assert.match(asking.losses[0]!.message, /asks about tools that no list names/);
  assert.equal(geminiSettings.parse('{"mcpServers":{"gh":{}},"tools":{"exclude":["x"]}}').policy, undefined);
  assert.equal(geminiSettings.parse('{"mcpServers":{"gh":{}},"hooks":{}}').policy, undefined);
  assert.equal(geminiSettings.parse('{"mcpServers":{"gh":{"trust":true}},"tools":{"core":[]}}').policy, undefined);
});

test('every kept document is JSON of the format', () => {
  const folder = new URL('golden/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.includes('gemini-settings'));
  assert.equal(files.length, 8);
  for (const file of files) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    assert.match((JSON.parse(text) as { $schema: string }).$schema, /settings\.schema\.json$/);
    assert.equal(detectFormat(text)?.id, 'gemini-settings');
  }
});
