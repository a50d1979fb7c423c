import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse as parseWithSmolToml } from 'smol-toml';
import type { ToolRule } from '../../src/model/policy.ts';
import { checkPolicy, detectFormat } from '../../src/policy/check.ts';
import { codex } from '../../src/policy/formats/codex/format.ts';
import { codexName } from '../../src/policy/formats/codex/names.ts';
import type { FormatOptions } from '../../src/policy/formats/format.ts';
import { provePolicy } from '../../src/policy/prove.ts';
import { rule } from './village.ts';

const render = (tools: Record<string, ToolRule>, byDefault: 'allow' | 'deny' = 'deny', options?: FormatOptions) =>
  codex.render({ default: byDefault, tools: new Map(Object.entries(tools)) }, options);

const server = (lines: string) => `[mcp_servers.notes]\ncommand = "notes"\n${lines}\n`;

function decisionOf(text: string, tool: string) {
  const { document, findings } = codex.parse(text);
  assert.ok(document, JSON.stringify(findings));
  const { decision, rule: id } = codex.createEvaluator(document)({ tool, arguments: {}, at: 0 });
  return id.startsWith('(') ? `${decision} ${id}` : decision;
}

/** What a server's table holds, a tool, and what Codex does with a call of it. */
const calls: [holds: string, tool: string, outcome: string][] = [
  ['', 'a', 'ask'],
  ['default_tools_approval_mode = "approve"', 'a', 'allow'],
  ['default_tools_approval_mode = "prompt"', 'a', 'ask'],
  ['default_tools_approval_mode = "prompt"\ntools.a.approval_mode = "approve"', 'a', 'allow'],
  ['default_tools_approval_mode = "approve"\ntools.a.approval_mode = "prompt"', 'a', 'ask'],
  ['tools.a.approval_mode = "auto"', 'a', 'ask'],
  ['enabled_tools = ["b"]', 'a', 'deny (default deny)'],
  ['enabled_tools = ["b"]\ntools.a.approval_mode = "approve"', 'a', 'deny (default deny)'],
  ['enabled_tools = []', 'a', 'deny (default deny)'],
  ['enabled_tools = ["a"]\ndisabled_tools = ["a"]\ntools.a.approval_mode = "approve"', 'a', 'deny (hidden)'],
  ['enabled_tools = ["A", "a*"]', 'a', 'deny (default deny)'],
  ['disabled_tools = ["*"]', 'a', 'ask'],
  ['enabled = false\ntools.a.approval_mode = "approve"', 'a', 'deny (default deny)'],
];

for (const [holds, tool, outcome] of calls)
  test(`${JSON.stringify(holds)} decides a call of ${tool}: ${outcome}`, () =>
    assert.equal(decisionOf(server(holds), tool), outcome));

test('a call may carry the name that the model sees', () => {
  const text = server('enabled_tools = ["a.b"]\ntools."a.b".approval_mode = "approve"');
  assert.equal(decisionOf(text, 'mcp__notes__a_b'), 'allow');
  assert.equal(decisionOf(text, 'mcp__other__a_b'), 'deny (default deny)');
});

test('where two names would look alike, that look means neither', () => {
  const text = server('default_tools_approval_mode = "prompt"\ntools."a.b".approval_mode = "approve"\ntools.a_b = {}');
  assert.deepEqual([decisionOf(text, 'mcp__notes__a_b'), decisionOf(text, 'a.b')], ['ask', 'allow']);
});

test('a name above 64 characters is one that Codex shortens', () => {
  assert.equal(codexName('notes', 'a'.repeat(52))?.length, 64);
  assert.equal(codexName('notes', 'a'.repeat(53)), undefined);
});

test('with approval_policy "never" a question is none, and nothing is read from it', () => {
  const text = `approval_policy = "never"\n${server('enabled_tools = ["a"]\ntools.a.approval_mode = "prompt"')}`;
  assert.equal(decisionOf(text, 'a'), 'allow');
  assert.equal(decisionOf(text, 'b'), 'deny (default deny)');
  assert.equal(codex.parse(text).policy, undefined);
});

test('names stay as the server gives them; dots and quotes stand in quotes', () => {
  const { text } = render({ 'a.b': rule('allow'), 'c"d': rule('ask') });
  assert.match(text, /^enabled_tools = \["a\.b", "c\\"d"\]$/m);
  assert.match(text, /^\[mcp_servers\.server\.tools\."a\.b"\]\napproval_mode = "approve"$/m);
});

test('the alias is the name of the table, made of the characters that Codex takes', () => {
  assert.match(render({ a: rule('allow') }, 'deny', { alias: 'my notes' }).text, /^\[mcp_servers\.my_notes\]$/m);
});

test('with no tool left to run the server is switched off, since Codex drops an empty list', () => {
  const { text, losses } = render({ a: rule('hide') });
  assert.match(text, /^enabled = false\nenabled_tools = \[\]\ndisabled_tools = \["a"\]$/m);
  assert.match(losses[0]!.message, /switches the whole server off/);
});

test('what Codex can’t count or check asks a person, and says so', () => {
  const limited = render({ a: rule('allow', [{ max: 1, window: 'hour' }]) });
  assert.match(limited.text, /\.tools\.a\]\napproval_mode = "prompt"/);
  assert.deepEqual(limited.losses, [
    { tool: 'a', message: 'Codex can’t limit calls; it asks a person each time instead.' },
  ]);
  assert.deepEqual(provePolicy(codex, { default: 'deny', tools: new Map([['a', rule('ask')]]) }, [{ name: 'a' }]), []);
});

/** A text, and what is said of it where. */
const findings: [text: string, level: string, where: string, says: RegExp][] = [
  ['[mcp_servers.a', 'error', '1:15', /./],
  [
    '[mcp_servers.a]\ncommand = "a"\nenabeld_tools = []',
    'error',
    '3:1',
    /unknown key "enabeld_tools"; did you mean "enabled_tools"/,
  ],
  ['[mcp_server.a]\ncommand = "a"', 'error', '1:2', /unknown key "mcp_server"; did you mean "mcp_servers"/],
  ['[mcp_servers.a]\ncommand = "a"\ntools.b.mode = "prompt"', 'error', '3:9', /unknown key "mode"/],
  ['[mcp_servers.a]\ncommand = "a"\ntools.b.approval_mode = "ask"', 'error', '3:9', /approval_mode: Invalid option/],
  ['[mcp_servers.a]\ncommand = "a"\nenabled_tools = "b"', 'error', '3:1', /enabled_tools: Invalid input/],
  ['[mcp_servers.a]\ncommand = "a"\nurl = "https://a"', 'error', '3:1', /url can’t stand beside command/],
  ['[mcp_servers.a]\ncommand = "a"\nauth = "oauth"', 'error', '3:1', /auth can’t stand beside command/],
  [`approval_policy = "nope"\n${server('')}`, 'error', '1:1', /approval_policy/],
  [`approvals_reviewer = "nobody"\n${server('')}`, 'error', '1:1', /approvals_reviewer/],
  ['[mcp_servers.a]\nurl = "https://a"\nargs = []', 'error', '3:1', /args can’t stand beside url/],
  ['[mcp_servers.a]\nenabled_tools = []', 'note', '1:2', /neither command nor url.*invalid transport/],
  [server('enabled_tools = ["get_*"]'), 'note', '3:18', /an exact name, not a pattern/],
  [server('enabled_tools = ["b", "a"]\ndisabled_tools = ["a"]'), 'warning', '3:23', /enables nothing/],
  [server('enabled_tools = ["b"]\ntools.a.approval_mode = "prompt"'), 'warning', '4:7', /never decides/],
  [server('tools.a.approval_mode = "writes"'), 'warning', '3:9', /knows the mode "writes"; older/],
  [server('default_tools_approval_mode = "writes"'), 'warning', '3:1', /knows the mode "writes"; older/],
  [`approval_policy = "never"\n${server('')}`, 'warning', '1:1', /asks nobody/],
  [`approvals_reviewer = "auto_review"\n${server('')}`, 'warning', '1:1', /to a model instead of a person/],
];

test('keys of newer versions are known', () => {
  const text = `approval_policy = { granular = { rules = true } }
orchestrator = {}
[mcp_servers.a]
command = "a"
startup_readiness = "catalog"
tool_input_schema_max_bytes = 5
tools.b = { approval_mode = "prompt", output_token_limit = 5 }`;
  assert.deepEqual(codex.parse(text).findings, []);
});

for (const [text, level, where, says] of findings)
  test(`${JSON.stringify(text)} is told at ${where}`, () => {
    const [first, ...rest] = codex.parse(text).findings;
    assert.deepEqual([first?.level, first?.where, rest], [level, where, []]);
    assert.match(first!.message, says);
    assert.equal(codex.parse(text).document === undefined, level === 'error');
  });

test('a whole config.toml is read, other keys and servers beside it', () => {
  const text = `model = "gpt"\n[tui]\nanimations = false\n${server('disabled_tools = ["a"]')}[mcp_servers.b]\nurl = "https://b"\n`;
  assert.deepEqual(codex.parse(text).findings, []);
  assert.match(codex.parse(text).losses[0]!.message, /which server is meant; its servers: "notes", "b"/);
  assert.equal(codex.parse(text, { alias: 'notes' }).policy?.tools.get('a')?.decision, 'hide');
});

test('what our policy can’t hold is read more strictly', () => {
  const { policy, losses } = codex.parse(server('tools.a.approval_mode = "auto"'));
  assert.deepEqual([policy?.default, policy?.tools.get('a')?.decision], ['deny', 'ask']);
  assert.deepEqual(
    losses.map(({ tool }) => tool),
    ['a', undefined],
  );
});

test('a document is known for Codex’s, and a misspelt tool in it is told', () => {
  const { text } = render({ list_notes: rule('allow') });
  assert.equal(detectFormat(text)?.id, 'codex');
  const said = checkPolicy(text, { toolNames: ['list_note'] }).map(({ where, message }) => `${where} ${message}`);
  assert.equal(said.at(-1), '5:18 The server has no tool "list_notes".');
});

const golden = new URL('golden/', import.meta.url);
for (const name of readdirSync(golden).filter((file) => file.endsWith('.codex.toml.golden')))
  test(`an independent reader finds the same tools in ${name}`, () => {
    const text = readFileSync(new URL(name, golden), 'utf8');
    const theirs = parseWithSmolToml(text) as { mcp_servers: { server: { tools?: object; enabled_tools?: string[] } } };
    const ours = codex.parse(text).document!.config.mcp_servers!.get('server')!;
    assert.deepEqual(Object.keys(theirs.mcp_servers.server.tools ?? {}), [...(ours.tools?.keys() ?? [])]);
    assert.deepEqual(theirs.mcp_servers.server.enabled_tools, ours.enabled_tools);
  });

test('an independent reader undoes every escape', () => {
  const names = ['__proto__', 'a.b', '"', '\\', '\n', '\u0085', '\u202eevil', '\u{e0041}', '🗑️', '\0', '\x7f'];
  const { text } = render(Object.fromEntries(names.map((name) => [name, rule('hide')])) as never, 'allow');
  const { mcp_servers } = parseWithSmolToml(text) as { mcp_servers: { server: { disabled_tools: string[] } } };
  assert.deepEqual(mcp_servers.server.disabled_tools, names);
});
