import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse as parseYaml } from 'yaml';
import type { ToolRule } from '../../src/model/policy.ts';
import { checkPolicy, detectFormat } from '../../src/policy/check.ts';
import { envoyAiGateway } from '../../src/policy/formats/envoy-ai-gateway/format.ts';
import { isLoose, namesOf, patternOf } from '../../src/policy/formats/envoy-ai-gateway/patterns.ts';
import type { FormatOptions } from '../../src/policy/formats/format.ts';
import { provePolicy } from '../../src/policy/prove.ts';
import { rule } from './village.ts';

type Selector = Partial<Record<'include' | 'includeRegex' | 'exclude' | 'excludeRegex', string[]>>;
interface Route {
  spec: { backendRefs: { name: string; toolSelector?: Selector }[] };
}

const head = `apiVersion: aigateway.envoyproxy.io/v1beta1
kind: MCPRoute
metadata: { name: notes }
spec:
  parentRefs: [{ name: gw }]
  backendRefs:
    - name: notes
      group: gateway.envoyproxy.io
      kind: Backend
`;

/** A route whose selector stands on line 10 and whose authorisation stands on line 12. */
function route(selector: string | undefined, authorization?: string): string {
  const select = selector === undefined ? '' : `      toolSelector: ${selector}\n`;
  return `${head}${select}${authorization === undefined ? '' : `  securityPolicy:\n    authorization: ${authorization}\n`}`;
}

function decisionOf(text: string, tool: string, args: Record<string, unknown> = {}) {
  const { document, findings } = envoyAiGateway.parse(text);
  assert.ok(document, JSON.stringify(findings));
  const outcome = envoyAiGateway.createEvaluator(document)({ tool, arguments: args, at: 0 });
  return outcome.rule === '' ? outcome.decision : `${outcome.decision} ${outcome.rule}`;
}

/** A selector, a tool, and what the gateway does with a call of it. */
const selected: [selector: string | undefined, tool: string, outcome: string][] = [
  [undefined, 'a', 'allow'],
  ['{ include: [a] }', 'a', 'allow'],
  ['{ include: [a] }', 'b', 'deny (default deny)'],
  ['{ include: [a] }', 'A', 'deny (default deny)'],
  ['{ include: ["a*"] }', 'ab', 'deny (default deny)'],
  ['{ include: [a], exclude: [a] }', 'a', 'deny (hidden)'],
  ['{ include: [a], excludeRegex: ["^a$"] }', 'a', 'deny (hidden)'],
  ['{ exclude: [a] }', 'b', 'allow'],
  ['{ includeRegex: ["list"] }', 'unlisted', 'allow'],
  ['{ includeRegex: ["^list"] }', 'unlisted', 'deny (default deny)'],
  ['{ includeRegex: ["(?i)^LIST$"] }', 'list', 'allow'],
  ['{ includeRegex: ["^list$"] }', 'list\n', 'deny (default deny)'],
  ['{ excludeRegex: [".*"] }', '', 'deny (hidden)'],
  ['{ excludeRegex: [".*"] }', '\n', 'deny (hidden)'],
  ['{ include: [] }', 'a', 'allow'],
  ['{ include: [], exclude: [a] }', 'a', 'deny (hidden)'],
];

for (const [selector, tool, outcome] of selected)
  test(`the selector ${selector} decides a call of ${JSON.stringify(tool)}: ${outcome}`, () =>
    assert.equal(decisionOf(route(selector), tool), outcome));

/** Rules, a tool with an amount, and what the gateway does with the call. */
const authorised: [authorization: string, tool: string, outcome: string][] = [
  ['{}', 'a', 'deny (default deny)'],
  ['{ defaultAction: Allow }', 'a', 'allow'],
  ['{ rules: [{ target: { tools: [{ backend: notes, tool: a }] } }] }', 'a', 'allow'],
  ['{ rules: [{ target: { tools: [{ backend: notes, tool: a }] } }] }', 'b', 'deny (default deny)'],
  ['{ rules: [{ target: { tools: [{ backend: other, tool: a }] } }] }', 'a', 'deny (default deny)'],
  [
    '{ defaultAction: Allow, rules: [{ target: { tools: [{ backend: notes, tool: a }] }, action: Deny }, {}] }',
    'a',
    'deny rules[0]',
  ],
  ['{ rules: [{}, { target: { tools: [{ backend: notes, tool: a }] }, action: Deny }] }', 'a', 'allow'],
  [`{ rules: [{ cel: 'request.mcp.params.arguments.amount <= 100' }] }`, 'a', 'allow'],
  [`{ rules: [{ cel: 'request.mcp.params.arguments.amount <= 99' }] }`, 'a', 'deny (default deny)'],
  [`{ rules: [{ cel: 'request.mcp.tool in ["a"] && request.mcp.backend == "notes"' }] }`, 'a', 'allow'],
  [`{ rules: [{ cel: 'request.mcp.params.arguments.missing <= 99' }] }`, 'a', 'deny (default deny)'],
  [
    `{ defaultAction: Allow, rules: [{ cel: 'request.mcp.params.arguments.missing > 9', action: Deny }] }`,
    'a',
    'allow',
  ],
  [`{ rules: [{ cel: 'request.mcp.tool' }] }`, 'a', 'deny (default deny)'],
  [`{ rules: [{ cel: ' ' }] }`, 'a', 'allow'],
];

for (const [authorization, tool, outcome] of authorised)
  test(`the rules ${authorization} decide a call of ${tool}: ${outcome}`, () =>
    assert.equal(decisionOf(route(undefined, authorization), tool, { amount: 100 }), outcome));

test('a rule for holders of a token matches nobody here', () => {
  const source = '{ source: { jwt: { scopes: [x] } } }';
  const text = route(undefined, `{ rules: [${source}] }`).replace('securityPolicy:', 'securityPolicy:\n    oauth: {}');
  assert.equal(decisionOf(text, 'a'), 'deny (default deny)');
});

test('what the selector keeps back, no rule lets through', () =>
  assert.equal(decisionOf(route('{ include: [b] }', '{ defaultAction: Allow }'), 'a'), 'deny (default deny)'));

test('a call may carry the name that the client sees, cut at the first "__"', () => {
  const text = route('{ include: [a, b__c, notes__d] }');
  assert.deepEqual(
    ['notes__a', 'notes__b__c', 'other__a', 'notes__notes__d', 'notes__d', 'd'].map((tool) => decisionOf(text, tool)),
    ['allow', 'allow', 'deny (default deny)', 'allow', 'allow', 'deny (default deny)'],
  );
  assert.equal(envoyAiGateway.clientName!('a', { alias: 'My_Notes' }), 'my-notes__a');
});

function rendered(tools: Record<string, ToolRule>, byDefault: 'allow' | 'deny' = 'deny', options?: FormatOptions) {
  const { text, losses } = envoyAiGateway.render(
    { default: byDefault, tools: new Map(Object.entries(tools)) },
    options,
  );
  const ref = (parseYaml(text) as Route).spec.backendRefs[0]!;
  return { text, losses, name: ref.name, selector: ref.toolSelector };
}

const many = (count: number, decision: ToolRule['decision'], prefix = 't') =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${prefix}${i}`, rule(decision)]));

test('tools are listed by name, those allowed and those refused', () => {
  assert.deepEqual(rendered({ a: rule('allow'), b: rule('hide'), c: rule('deny') }).selector, {
    include: ['a'],
    exclude: ['b', 'c'],
  });
  assert.deepEqual(rendered({ a: rule('allow'), b: rule('hide') }, 'allow').selector, { exclude: ['b'] });
  assert.equal(rendered({ a: rule('allow') }, 'allow').selector, undefined);
});

test('where nothing is allowed every name is excluded, since an empty list would select every tool', () => {
  for (const tools of [{}, { a: rule('deny') }, many(40, 'hide')])
    assert.deepEqual(rendered(tools).selector, { excludeRegex: ['.*'] });
});

test('a list holds 32 names, more are written as patterns of 16', () => {
  assert.equal(rendered(many(32, 'allow')).selector?.include?.length, 32);
  const { selector } = rendered(many(33, 'allow'));
  assert.deepEqual(Object.keys(selector!), ['includeRegex']);
  assert.deepEqual(
    selector!.includeRegex!.map((pattern) => namesOf(pattern)?.length),
    [16, 16, 1],
  );
  assert.equal(rendered(many(33, 'hide'), 'allow').selector?.excludeRegex?.length, 3);
});

test('a thousand tools still make 32 patterns, all of them under the definition’s limits', () => {
  const tools = { ...many(1000, 'allow'), ...many(33, 'hide', 'u') };
  const { text, selector } = rendered(tools);
  assert.deepEqual([selector!.includeRegex!.length, selector!.excludeRegex!.length], [32, 3]);
  assert.deepEqual(envoyAiGateway.parse(text).findings, []);
  assert.deepEqual(
    ['t0', 't999', 'u32', 't1000', 't', 'xt1', 't1x'].map((tool) => decisionOf(text, tool)),
    ['allow', 'allow', 'deny (hidden)', ...Array<string>(4).fill('deny (default deny)')],
  );
});

/** Names with characters that mean something in a pattern. */
const names = ['a.b', 'a|b', '(a', 'a\\', '[a]', '^$', 'a\nb', '.*', 'x{2}', '🗑️', '\u202eevil', '\\d', 'a-b'];

test('in a pattern a name stands for itself alone', () => {
  const { text } = rendered({
    ...many(40, 'allow'),
    ...Object.fromEntries(names.map((name) => [name, rule('allow')])),
  });
  for (const name of names) assert.equal(decisionOf(text, name), 'allow', name);
  for (const name of ['axb', 'a', 'b', 'xx', '5', '', 'anything'])
    assert.equal(decisionOf(text, name), 'deny (default deny)');
  assert.deepEqual(namesOf(patternOf(names)), names);
});

test('only patterns as we write them are read back as names', () => {
  for (const pattern of ['a', '^a$', '^(?:a.b)$', '^(?:a|)$', '^(?:a)$|b', '^(?:[ab])$', '^(?:\\d)$'])
    assert.equal(namesOf(pattern), undefined, pattern);
});

test('a pattern is loose where a part of it is enough', () => {
  const loose = ['list', '^list', 'list$', '^a|b$', '^(?:a)|b$', 'a\\$', '^[|]$|x'];
  const tight = ['^list$', '^(?:a|b)$', '.*issues?.*', '^a\\|b$', '^[a|b]$', '\\Aa\\z', '^list_.*'];
  assert.deepEqual(loose.filter(isLoose), loose);
  assert.deepEqual(tight.filter(isLoose), []);
});

test('the alias is a name that Kubernetes takes and that holds no "__"', () => {
  const nameOf = (alias: string) => rendered({ a: rule('allow') }, 'deny', { alias }).name;
  assert.deepEqual(['github', 'My__Notes.eu', '__', '', '-a-'].map(nameOf), [
    'github',
    'my--notes-eu',
    'server',
    'server',
    'a',
  ]);
  assert.equal(nameOf('a'.repeat(100)).length, 63);
  const options = { alias: 'My__Notes' };
  const policy = { default: 'deny' as const, tools: new Map([['a', rule('allow')]]) };
  assert.deepEqual(provePolicy(envoyAiGateway, policy, [{ name: 'a' }], options), []);
});

test('what the route can’t hold is denied, with a loss that names the tool', () => {
  const { losses, selector } = rendered({
    asks: rule('ask'),
    capped: rule('allow', [{ max: 5, window: 'hour' }]),
    bounded: rule('allow', [], [{ path: 'args.a', op: 'eq', value: 1 }]),
    free: rule('allow'),
  });
  assert.deepEqual(
    losses.map(({ tool }) => tool),
    ['asks', 'capped', 'bounded'],
  );
  assert.match(losses.map(({ message }) => message).join(), /ask a person.*limit calls.*check arguments/);
  assert.deepEqual(selector, { include: ['free'], exclude: ['asks', 'capped', 'bounded'] });
});

/** Routes that are read back as a policy: its default, then each tool with its decision. */
const held: [selector: string | undefined, authorization: string | undefined, policy: string][] = [
  [undefined, undefined, 'allow'],
  ['{ include: [a], exclude: [b] }', undefined, 'deny a:allow b:hide'],
  ['{ include: [] }', undefined, 'allow'],
  ['{ includeRegex: ["^(?:a|b)$"] }', undefined, 'deny a:allow b:allow'],
  ['{ includeRegex: ["^(?:a)$", "x.*"] }', undefined, 'deny a:allow'],
  ['{ include: [a, b] }', '{ rules: [{ target: { tools: [{ backend: notes, tool: a }] } }] }', 'deny a:allow b:deny'],
  [undefined, '{ rules: [{}] }', 'allow'],
  [
    undefined,
    '{ rules: [{ target: { tools: [{ backend: notes, tool: a }] }, action: Deny }, { target: { tools: [{ backend: notes, tool: a }, { backend: notes, tool: b }] } }] }',
    'deny a:deny b:allow',
  ],
  [undefined, '{ rules: [{ target: { tools: [{ backend: other, tool: a }] } }] }', 'deny'],
  [
    undefined,
    '{ defaultAction: Allow, rules: [{ target: { tools: [{ backend: notes, tool: a }] }, action: Deny }] }',
    'allow a:deny',
  ],
  [undefined, `{ rules: [{ cel: 'request.mcp.tool == "a"' }] }`, 'deny'],
];

for (const [selector, authorization, expected] of held)
  test(`${selector} with ${authorization} is read as ${expected}`, () => {
    const { policy } = envoyAiGateway.parse(route(selector, authorization));
    const tools = [...policy!.tools].map(([name, { decision }]) => `${name}:${decision}`);
    assert.equal([policy!.default, ...tools].join(' '), expected);
  });

test('what would deny more than a policy can say leaves none, what would allow more leaves its tools denied', () => {
  const denial = `{ defaultAction: Allow, rules: [{ cel: 'request.mcp.tool == "a"', action: Deny }] }`;
  for (const text of [route('{ excludeRegex: ["delete"] }'), route(undefined, denial)]) {
    const { policy, losses } = envoyAiGateway.parse(text);
    assert.deepEqual([policy, losses.length], [undefined, 1]);
  }
  assert.equal(envoyAiGateway.parse(route('{ includeRegex: ["list.*"] }')).losses.length, 1);
});

const sixteen = (count: number) => Array(count).fill('{ backend: notes, tool: a }').join(', ');
const list = (count: number) => `[${Array.from({ length: count }, (_, i) => `t${i}`).join(', ')}]`;

/** Something wrong with a selector or the rules, where, and what is said of it. */
const found: [selector: string | undefined, rules: string | undefined, place: string, says: RegExp][] = [
  ['{ include: [a], includeRegex: [a] }', undefined, '10:7 error', /include and includeRegex exclude each other/],
  ['{ exclude: [a], excludeRegex: [a] }', undefined, '10:7 error', /exclude and excludeRegex exclude each other/],
  ['{}', undefined, '10:7 error', /needs at least one list/],
  [`{ include: ${list(33)} }`, undefined, '10:23 error', /at most 32 entries/],
  ['{ inclode: [a] }', undefined, '10:23 error', /did you mean "include"/],
  ['{ includeRegex: ["(?!a)b"] }', undefined, '10:38 error', /invalid or unsupported Perl syntax: `\(\?!`/],
  ['{ excludeRegex: ["("] }', undefined, '10:38 error', /missing closing \)/],
  ['{ include: [] }', undefined, '10:23 warning', /is empty and so selects every tool/],
  ['{ includeRegex: [list] }', undefined, '10:38 warning', /matches anywhere in a name/],
  ['{ includeRegex: ["^a|b$"] }', undefined, '10:38 warning', /matches anywhere in a name/],
  ['{ include: [notes__a] }', undefined, '10:33 note', /starts with the prefix that clients see/],
  ['{ exclude: ["delete_*"] }', undefined, '10:33 note', /exact name, not a pattern/],
  [undefined, undefined, '7:7 note', /has no toolSelector/],
  ['{ include: [a] }', '{}', '12:5 warning', /no tool can be called/],
  ['{ include: [a] }', '{ defaultAction: deny }', '12:22 error', /defaultAction/],
  ['{ include: [a] }', `{ rules: [${Array(33).fill('{}').join(', ')}] }`, '12:22 error', /at most 32 rules/],
  [
    '{ include: [a] }',
    `{ rules: [{ target: { tools: [${sixteen(17)}] } }] }`,
    '12:42 error',
    /at most 16 tools a rule/,
  ],
  ['{ include: [a] }', `{ rules: [{ cel: '${'a'.repeat(4097)}' }] }`, '12:32 error', /at most 4096 characters/],
  ['{ include: [a] }', `{ rules: [{ cel: 'request.' }] }`, '12:32 error', /no valid CEL/],
  ['{ include: [a] }', `{ rules: [{ source: { jwt: { scopes: [x] } } }] }`, '11:3 error', /oauth must be configured/],
  ['{ include: [a] }', `{ rules: [{ source: { jwt: {} } }] }`, '12:42 error', /scopes or claims must be given/],
  [
    '{ include: [a] }',
    `{ rules: [{ cel: 'request.a == 1', action: Deny }, {}] }`,
    '12:32 warning',
    /where the expression fails/,
  ],
  ['{ include: [a] }', `{ rules: [{}, { action: Deny }] }`, '12:34 warning', /never decide/],
  [
    '{ include: [a] }',
    '{ rules: [{ target: { tools: [{ backend: note, tool: a }] } }] }',
    '12:52 warning',
    /no backend "note"/,
  ],
];

for (const [selector, rules, place, says] of found)
  test(`found at its place: ${says.source} in ${(rules ?? selector ?? 'no selector').slice(0, 60)}`, () => {
    const findings = checkPolicy(route(selector, rules), { format: 'envoy-ai-gateway' });
    const one = findings.find(({ message }) => says.test(message));
    assert.equal(one && `${one.where} ${one.level}`, place, JSON.stringify(findings));
  });

/** Something wrong with the rest of a document. */
const documents: [change: [from: string, to: string], place: string, says: RegExp][] = [
  [['v1beta1', 'v1alpha1'], '1:1 error', /apiVersion/],
  [['MCPRoute', 'Backend'], '2:1 error', /kind/],
  [['group: gateway.envoyproxy.io', 'group: ""'], '7:7 error', /kind|Service/],
  [['[{ name: gw }]', '[]'], '5:3 error', /parentRefs/],
  [['backendRefs:', 'backendRef:'], '6:3 error', /did you mean "backendRefs"/],
  [['- name: notes', '- name: a__b'], '7:7 warning', /cut at the first "__"/],
  [['kind: MCPRoute', 'kind: MCPRoute\nkind: MCPRoute'], '3:1 error', /stands twice/],
  [['metadata: { name: notes }', 'metadata: { name: ['], '4:1 error', /./],
];

for (const [[from, to], place, says] of documents)
  test(`${to} is found at its place`, () => {
    const text = route('{ include: [a] }').replace(from, to).replace('group: ""\n      kind: Backend', 'kind: Service');
    const findings = checkPolicy(text, { format: 'envoy-ai-gateway' });
    const one = findings.find(({ message }) => says.test(message));
    assert.equal(one && `${one.where} ${one.level}`, place, JSON.stringify(findings));
  });

test('the format is found out from the text', () => {
  assert.equal(detectFormat(route('{ include: [a] }'))?.id, 'envoy-ai-gateway');
  assert.equal(detectFormat('version: "1"\ntools: { a: { rules: [] } }\n')?.id, 'intercept-yaml');
});

const golden = new URL('golden/', import.meta.url);
const files = readdirSync(golden).filter((file) => file.endsWith('.envoy-ai-gateway.yaml.golden'));

test('another reader of YAML finds one backend and lists of text', () => {
  assert.equal(files.length, 8);
  for (const file of files) {
    const { spec } = parseYaml(readFileSync(new URL(file, golden), 'utf8')) as Route;
    assert.equal(spec.backendRefs.length, 1);
    const entries = Object.values(spec.backendRefs[0]!.toolSelector ?? {}).flat();
    assert.ok(entries.every((entry) => typeof entry === 'string'));
  }
});
