import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'smol-toml';
import { checkPolicy, detectFormat } from '../../src/policy/check.ts';
import { geminiPolicy } from '../../src/policy/formats/gemini-policy/format.ts';
import { geminiAlias, geminiName } from '../../src/policy/formats/gemini-policy/names.ts';
import { stableJson } from '../../src/policy/formats/gemini-policy/rules.ts';
import { provePolicy } from '../../src/policy/prove.ts';
import { recommendPolicy } from '../../src/policy/recommend.ts';
import { office, rule } from './village.ts';

const head = 'mcpName = "gh"\n';
const oneRule = (lines: string) => `[[rule]]\n${head}${lines}`;
const decideBy = (text: string, alias?: string) => {
  const { document } = geminiPolicy.parse(text, alias === undefined ? {} : { alias });
  const decide = geminiPolicy.createEvaluator(document!);
  return (tool: string, args: Record<string, unknown> = {}) => decide({ tool, arguments: args, at: 0 });
};

test('the highest priority decides, whatever the order in the file', () => {
  const decide = decideBy(`
[[rule]]
mcpName = "gh"
toolName = "*"
decision = "deny"
priority = 310
[[rule]]
mcpName = "gh"
toolName = ["list", "get"]
decision = "allow"
priority = 380
[[rule]]
mcpName = "gh"
toolName = "get"
decision = "ask_user"
priority = 390
`);
  assert.deepEqual(
    ['list', 'get', 'drop'].map((tool) => decide(tool).decision),
    ['allow', 'ask', 'deny'],
  );
});

test('of two rules of one priority the earlier in the file decides', () => {
  const rules = (first: string, second: string) =>
    [first, second].map((one) => oneRule(`toolName = "t"\ndecision = "${one}"\npriority = 400\n`)).join('');
  assert.equal(decideBy(rules('deny', 'allow'))('t').decision, 'deny');
  assert.equal(decideBy(rules('allow', 'deny'))('t').decision, 'allow');
});

test('a person is asked where no rule matches', () => {
  assert.equal(decideBy('')('t').decision, 'ask');
  assert.equal(decideBy(oneRule('toolName = "t"\ndecision = "allow"\npriority = 1'))('u').decision, 'ask');
});

/** A toolName, with a server or without, and which of the calls `mcp_gh_list` and `mcp_web_list` it matches. */
const patterns: [server: string, name: string, matched: string[]][] = [
  ['', '*', ['mcp_gh_list', 'mcp_web_list']],
  ['', 'mcp_*', ['mcp_gh_list', 'mcp_web_list']],
  ['', 'mcp_gh_*', ['mcp_gh_list']],
  ['', 'mcp_gh_list', ['mcp_gh_list']],
  ['', 'list', []],
  ['', 'mcp_*_list', []],
  ['', 'mcp_gh_li*', []],
  ['gh', '*', ['mcp_gh_list']],
  ['gh', 'list', ['mcp_gh_list']],
  ['gh', 'mcp_gh_list', ['mcp_gh_list']],
  ['gh', 'mcp_gh_li*', []],
  ['gh', 'LIST', []],
  ['*', '*', ['mcp_gh_list', 'mcp_web_list']],
  ['*', 'list', []],
];

for (const [server, name, matched] of patterns)
  test(`toolName "${name}" of server "${server}" matches ${matched.join(' and ') || 'nothing'}`, () => {
    const line = server === '' ? '' : `mcpName = "${server}"\n`;
    const text = `[[rule]]\n${line}toolName = "${name}"\ndecision = "deny"\npriority = 500`;
    const denied = ['gh', 'web'].filter((alias) => decideBy(text, alias)('list').decision === 'deny');
    assert.deepEqual(
      denied.map((alias) => `mcp_${alias}_list`),
      matched,
    );
  });

for (const [server, decision] of [
  ['my_gh', 'deny'],
  ['mcp', 'ask'],
] as const)
  test(`whatever becomes of the rules of a server called ${server}, no policy rests on them`, () => {
    const text = `[[rule]]\nmcpName = "${server}"\ntoolName = "*"\ndecision = "deny"\npriority = 500`;
    assert.equal(decideBy(text)('list').decision, decision);
    assert.equal(geminiPolicy.parse(text).policy, undefined);
  });

test('a rule that names the server twice is about two tools', () => {
  const text = oneRule('toolName = "mcp_gh_list"\ndecision = "deny"\npriority = 500');
  const { policy } = geminiPolicy.parse(`${text}\n[[rule]]\ntoolName = "*"\ndecision = "allow"\npriority = 400`);
  assert.deepEqual(
    [...policy!.tools].map(([name, { decision }]) => [name, decision]),
    [
      ['mcp_gh_list', 'hide'],
      ['list', 'hide'],
    ],
  );
});

test('a tool whose own name begins like the client’s is told by the rule for it', () => {
  const tools = new Map([
    ['mcp_server_x', rule('allow')],
    ['x', rule('deny')],
  ]);
  const decide = decideBy(geminiPolicy.render({ default: 'deny', tools }).text);
  assert.deepEqual([decide('mcp_server_x').decision, decide('x').decision], ['allow', 'deny']);
});

/** A tool that is allowed, its arguments, and whether Gemini CLI asks all the same. */
const edits: [tool: string, args: Record<string, unknown>, decision: string][] = [
  ['update_file', { path: 'src/package.json' }, 'ask'],
  ['update_file', { file_path: 'a/b/../BUILD', path: 'x' }, 'ask'],
  ['update_file', { file: 'rules.BZL' }, 'ask'],
  ['update_file', { filePath: 'C:\\x\\Dockerfile.dev' }, 'ask'],
  ['update_file', { path: 'readme.md' }, 'allow'],
  ['update_file', { path: 5 }, 'allow'],
  ['update_file', { target: 'package.json' }, 'allow'],
  ['updates_file', { path: 'package.json' }, 'allow'],
  ['read_file', { path: 'package.json' }, 'allow'],
];

for (const [tool, args, decision] of edits)
  test(`${tool} with ${JSON.stringify(args)}: ${decision}`, () => {
    const decide = decideBy(oneRule('toolName = "*"\ndecision = "allow"\npriority = 500'));
    assert.equal(decide(tool, args).decision, decision);
  });

/** What a rule may ask for beside the name, and whether the rule then decides an ordinary call. */
const bounds: [lines: string, decides: boolean][] = [
  ['modes = ["default", "yolo"]', true],
  ['modes = ["plan"]', false],
  ['modes = []', true],
  ['interactive = true', true],
  ['interactive = false', false],
  ['subagent = "scout"', false],
  ['toolAnnotations = { readOnlyHint = true }', false],
  ['toolAnnotations = {}', false],
  ['argsPattern = ""', true],
  ['commandPrefix = "git push"', true],
  ['commandPrefix = ["rm", "git"]', true],
  ['commandPrefix = "gi"', false],
  ['commandRegex = "g.t "', true],
  ['commandRegex = "push"', false],
  ['argsPattern = "\\"branch\\":\\"main\\""', true],
  ['argsPattern = "\\u0000\\"branch\\":\\"main\\"\\u0000"', true],
  ['argsPattern = "\\"branch\\":\\"dev\\""', false],
  ['argsPattern = "^\\\\{\\"branch\\""', false],
  ['argsPattern = "(a+)+"', false],
];

for (const [lines, decides] of bounds)
  test(`a rule with ${lines} ${decides ? 'decides' : 'does not decide'}`, () => {
    const decide = decideBy(oneRule(`toolName = "push"\ndecision = "deny"\npriority = 500\n${lines}`));
    assert.equal(
      decide('push', { branch: 'main', force: false, command: 'git push' }).decision,
      decides ? 'deny' : 'ask',
    );
  });

test('arguments stand sorted, the pairs of the first level between NULs', () => {
  assert.equal(stableJson({ b: [2, null], a: { d: 'x', c: 1 } }), '{\0"a":{"c":1,"d":"x"}\0,\0"b":[2,null]\0}');
});

test('a denial without conditions hides, one of the rest is the default', () => {
  const text = geminiPolicy.render(recommendPolicy(office, 'recommended')).text;
  const decide = decideBy(text);
  assert.deepEqual(
    [decide('pay_invoice').rule, decide('unknown').rule, decide('mcp_server_list_notes').decision],
    ['(hidden)', '(default deny)', 'allow'],
  );
  assert.match(decide('pay_invoice').message, /Needs a person/);
});

test('every rule holds against trust and allowed tools, and none lifts a question or an exclusion in the settings', () => {
  const { rule: rules } = parse(geminiPolicy.render(recommendPolicy(office, 'recommended')).text) as {
    rule: { decision: string; priority: number }[];
  };
  for (const { decision, priority } of rules) {
    assert.ok(priority > 300);
    if (decision !== 'deny') assert.ok(priority < 350);
  }
});

test('names are joined and mangled as the client does', () => {
  assert.equal(geminiName('gh', 'a.b-c'), 'mcp_gh_a.b-c');
  assert.equal(geminiName('gh', 'a b/ü'), 'mcp_gh_a_b__');
  assert.equal(geminiName('gh', 'a:b'), 'mcp_gh_a:b');
  assert.equal(geminiName('mcp', 'a'), 'mcp_a');
  const long = geminiName('gh', `${'a'.repeat(40)}${'z'.repeat(40)}`);
  assert.equal(long, `mcp_gh_${'a'.repeat(23)}...${'z'.repeat(30)}`);
  assert.equal(geminiName('gh', 'a'.repeat(56)).length, 63);
  assert.doesNotMatch(geminiName('gh', 'a'.repeat(56)), /\.\.\./);
  assert.match(geminiName('gh', 'a'.repeat(57)), /\.\.\./);
});

test('an alias that rules can’t match is replaced, and said to be', () => {
  assert.equal(geminiAlias({ alias: 'my_server' }), 'my-server');
  assert.equal(geminiAlias({ alias: 'mcp' }), 'mcp-server');
  assert.equal(geminiAlias({ alias: 'x'.repeat(40) }).length, 25);
  const { text, losses } = geminiPolicy.render(recommendPolicy(office, 'open'), { alias: 'my_server' });
  assert.match(losses.at(-1)!.message, /call the server "my-server" in `mcpServers`/);
  assert.match(text, /mcpName = "my-server"/);
  assert.deepEqual(geminiPolicy.render(recommendPolicy(office, 'open'), { alias: 'my-server' }).losses, []);
});

for (const name of ['a b', 'ü', 'x'.repeat(60), '*', 'a/b'])
  test(`the tool ${JSON.stringify(name)} is left to the rest, which is denied`, () => {
    for (const unwanted of ['deny', 'ask', 'allow'] as const) {
      const tools = new Map([
        [name, rule(unwanted)],
        ['list', rule('allow')],
      ]);
      const { text, losses } = geminiPolicy.render({ default: 'deny', tools });
      assert.deepEqual(
        losses.map(({ tool }) => tool),
        [name],
      );
      assert.equal(decideBy(text)(name).decision, 'deny');
      assert.equal(decideBy(text)('list').decision, 'allow');
    }
    const open = { default: 'allow' as const, tools: new Map([[name, rule('deny')]]) };
    assert.equal(decideBy(geminiPolicy.render(open).text)('unknown').decision, 'deny');
  });

test('a tool that shares its name with a stricter one is as strict', () => {
  for (const odd of ['a b', 'a/b']) {
    const tools = new Map([
      ['a_b', rule('allow')],
      [odd, rule('hide')],
    ]);
    assert.equal(decideBy(geminiPolicy.render({ default: 'deny', tools }).text)('a_b').decision, 'deny');
    assert.deepEqual(provePolicy(geminiPolicy, { default: 'deny', tools }, []), []);
  }
});

test('the alias takes part in the whole proof', () => {
  for (const alias of ['github', 'my_server', 'mcp', 'a.b c', 'x'.repeat(60), ''])
    assert.deepEqual(provePolicy(geminiPolicy, recommendPolicy(office, 'recommended'), [], { alias }), [], alias);
});

const deny = 'toolName = "t"\ndecision = "deny"\npriority = 500\n';

/** A document, where its finding stands, and what it says. */
const findings: [name: string, text: string, where: string, level: string, says: RegExp][] = [
  ['broken TOML', '[[rule]\n', '2:1', 'error', /./],
  ['no toolName', '[[rule]]\nmcpName = "gh"\ndecision = "deny"\npriority = 5', '1:3', 'error', /toolName = "\*"/],
  ['no priority', '[[rule]]\ntoolName = "t"\ndecision = "deny"', '1:3', 'error', /priority/],
  ['a priority beyond the tier', oneRule('toolName = "t"\ndecision = "deny"\npriority = 1000'), '5:1', 'error', /999/],
  ['an unknown decision', oneRule('toolName = "t"\ndecision = "ask"\npriority = 500'), '4:1', 'error', /ask_user/],
  [
    'a key of an older version',
    oneRule(`${deny}deny_message = "x"`),
    '6:1',
    'warning',
    /older spelling of denyMessage/,
  ],
  ['an unknown table', `${oneRule(deny)}[[rules]]\n`, '6:3', 'error', /did you mean "rule"/],
  ['a named tool of any server', `[[rule]]\nmcpName = "*"\n${deny}`, '3:1', 'warning', /never matches/],
  [
    'an unknown pattern',
    `[[rule]]\ntoolName = "mcp_*_t"\ndecision = "deny"\npriority = 500`,
    '2:1',
    'warning',
    /never/,
  ],
  [
    'a glob of names',
    oneRule('toolName = "get_*"\ndecision = "allow"\npriority = 500'),
    '3:1',
    'warning',
    /no pattern/,
  ],
  [
    'the full name',
    oneRule('toolName = "mcp_gh_t"\ndecision = "deny"\npriority = 500'),
    '3:1',
    'warning',
    /names the server twice/,
  ],
  ['an odd name', oneRule('toolName = "a b"\ndecision = "deny"\npriority = 500'), '3:1', 'warning', /may not match/],
  ['the old form', '[[rule]]\ntoolName = "gh__t"\ndecision = "deny"\npriority = 500', '2:1', 'warning', /deprecated/],
  ['two underscores', oneRule('toolName = "a__b"\ndecision = "deny"\npriority = 500'), '3:1', 'note', /warn of "__"/],
  ['a server with _', `[[rule]]\nmcpName = "my_gh"\n${deny}`, '2:1', 'warning', /cuts the server’s name/],
  ['a priority below trust', oneRule('toolName = "t"\ndecision = "deny"\npriority = 200'), '5:1', 'warning', /trust/],
  [
    'a priority below tools.allowed',
    oneRule('toolName = "t"\ndecision = "ask_user"\npriority = 300'),
    '5:1',
    'warning',
    /300\) of/,
  ],
  ['a broken pattern', oneRule(`${deny}argsPattern = "("`), '6:1', 'warning', /drops the rule/],
  ['nested repetition', oneRule(`${deny}argsPattern = "(a+)+"`), '6:1', 'warning', /repeated group/],
  ['a long pattern', oneRule(`${deny}argsPattern = "${'a'.repeat(2049)}"`), '6:1', 'warning', /2,048/],
  ['an anchored pattern', oneRule(`${deny}argsPattern = '^\\{"a"'`), '6:1', 'warning', /NUL/],
  ['a command of another tool', oneRule(`${deny}commandPrefix = "git"`), '6:1', 'error', /run_shell_command/],
];

for (const [name, text, where, level, says] of findings)
  test(`${name} is found at ${where}`, () => {
    const [finding, ...rest] = checkPolicy(text, { format: 'gemini-policy' });
    assert.deepEqual([finding?.where, finding?.level, rest], [where, level, []]);
    assert.match(finding!.message, says);
  });

test('a rule that another never lets decide is found', () => {
  const rest = '[[rule]]\nmcpName = "gh"\ntoolName = "*"\ndecision = "deny"\npriority = 900\n';
  const [finding] = checkPolicy(`${rest}${oneRule('toolName = "t"\ndecision = "allow"\npriority = 400')}`);
  assert.equal(finding?.where, '8:1');
  assert.match(finding!.message, /rule\[1\]: it never decides about "mcp_gh_t": rule\[0\] of priority 900 does/);
});

/** What our policy can't hold of a file, and what stands there instead; no decision where there is no policy. */
const lossy: [name: string, text: string, says: RegExp, decision?: string][] = [
  ['a bound tool', oneRule(`${deny}argsPattern = "x"`), /denied instead/, 'deny'],
  ['a bound server', oneRule('toolName = "*"\ndecision = "deny"\npriority = 500\nmodes = ["plan"]'), /many tools/],
  ['a checker', `${oneRule(deny)}[[safety_checker]]\npriority = 1\n`, /Safety checkers/],
  ['an asking rest', oneRule(deny), /asks about tools that no rule names/, 'hide'],
];

for (const [name, text, says, decision] of lossy)
  test(`${name} is held more strictly, or not at all`, () => {
    const { policy, losses } = geminiPolicy.parse(text);
    assert.match(losses.map(({ message }) => message).join(), says);
    assert.equal(policy?.tools.get('t')?.decision, decision);
  });

test('rules of other servers and built-in tools stay outside', () => {
  const others = '[[rule]]\ntoolName = "run_shell_command"\ncommandPrefix = "rm"\ndecision = "deny"\npriority = 500\n';
  const { text } = geminiPolicy.render(recommendPolicy(office, 'recommended'), { alias: 'gh' });
  const web = text.replaceAll('"gh"', '"web"').replaceAll('"allow"', '"ask_user"');
  assert.deepEqual(
    geminiPolicy.parse(`${others}${web}${text}`, { alias: 'gh' }).policy,
    geminiPolicy.parse(text).policy,
  );
});

test('an independent reader reads every kept document', () => {
  const folder = new URL('golden/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.includes('gemini-policy'));
  assert.equal(files.length, 8);
  for (const file of files) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const { rule: rules } = parse(text) as { rule: { mcpName: string; toolName: string | string[] }[] };
    for (const { mcpName, toolName } of rules) assert.ok(mcpName === 'server' && toolName.length > 0);
    assert.equal(detectFormat(text)?.id, 'gemini-policy');
  }
});
