import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interceptYaml } from '../../src/policy/formats/intercept-yaml/format.ts';

const errorsOf = (text: string) =>
  interceptYaml
    .parse(text)
    .findings.filter(({ level }) => level === 'error')
    .map(({ message }) => message);
const withRule = (rule: string) => `version: "1"\ndefault: deny\ntools:\n  t:\n    rules:\n      - ${rule}\n`;
const withCondition = (condition: string) => withRule(`{name: n, conditions: [${condition}]}`);
const withState = (state: string) =>
  withRule(`{name: n, conditions: [{path: args.a, op: eq, value: 1}], state: {${state}}}`);
const at = 'tools.t.rules[0]';

/** A document, and every error that the engine reports for it; none where it loads. */
const documents: [name: string, text: string, errors: string[]][] = [
  ['an empty file', '', ['version must be "1", got ""']],
  ['a version without quotes', 'version: 1', []],
  ['a version with a fraction', 'version: 1.0', ['version must be "1", got "1.0"']],
  ['no tools', 'version: "1"', []],
  ['unknown keys', 'version: "1"\nfoo: bar\ntools: {a: {rules: [], x: 1}}', []],
  [
    'a key twice',
    'version: "1"\nversion: "1"',
    ['parsing config file: yaml: unmarshal errors: line 2: mapping key "version" already defined at line 1'],
  ],
  ['a tool without a body', 'version: "1"\ntools: {a: }', []],
  ['a tool with an empty body', 'version: "1"\ntools: {a: {}}', []],
  [
    'a list as a tool',
    'version: "1"\ntools: {a: [x]}',
    ['parsing config file: yaml: unmarshal errors: line 2: cannot unmarshal !!seq into config.ToolDef'],
  ],
  [
    'a mapping as rules',
    'version: "1"\ntools: {a: {rules: {b: 1}}}',
    ['parsing config file: yaml: unmarshal errors: line 2: cannot unmarshal !!map into []config.Rule'],
  ],
  [
    'a text as hide',
    'version: "1"\nhide: a',
    ['parsing config file: yaml: unmarshal errors: line 2: cannot unmarshal !!str `a` into []string'],
  ],
  ['a star as hide', 'version: "1"\nhide: ["*"]', []],
  ['an empty name as hide', 'version: "1"\nhide: ["  "]', ['hide[0]: entry must not be empty']],
  ['a name twice in hide', 'version: "1"\nhide: [a, a]', ['hide: duplicate entry "a"']],
  ['a default in capitals', 'version: "1"\ndefault: Deny', ['default must be "allow" or "deny", got "Deny"']],
  ['JSON text of the same grammar', '{"version": "1", "default": "deny", "tools": {"a": {"rules": []}}}', []],
  ['a second document', 'version: "1"\n---\nversion: "9"', []],
  ['an anchor and a merge key', 'version: "1"\ntools:\n  a: &a {rules: [{name: n, action: deny}]}\n  b: {<<: *a}', []],
  ['a glob as a tool', 'version: "1"\ntools: {"delete_*": {rules: []}}', []],
  ['a rule without a name', withRule('{action: deny}'), [`${at}: rule must have a name`]],
  ['the other published form', withRule('{action: deny, reason: "no"}'), [`${at}: rule must have a name`]],
  ['a limit without a name', withRule('{rate_limit: 30/hour}'), [`${at}: rule must have a name`]],
  [
    'an unknown action',
    withRule('{name: n, action: allow}'),
    [`${at}: action must be "evaluate" or "deny", got "allow"`],
  ],
  [
    'a denial with conditions',
    withRule('{name: n, action: deny, conditions: [{path: args.a, op: eq, value: 1}]}'),
    [`${at}: deny rules must not have conditions`],
  ],
  ['a rule without conditions', withRule('{name: n}'), [`${at}: evaluate rules must have at least one condition`]],
  [
    'a misspelt limit',
    withRule('{name: n, ratelimit: 5/hour}'),
    [`${at}: evaluate rules must have at least one condition`],
  ],
  ['a denial with a counter', withRule('{name: n, action: deny, state: {counter: c, window: day}}'), []],
  [
    'spaces in a limit',
    withRule('{name: n, rate_limit: 5 / hour}'),
    [`${at}: rate_limit count must be a positive integer, got "5 "`],
  ],
  [
    'a plural window',
    withRule('{name: n, rate_limit: 5/hours}'),
    [`${at}: rate_limit window must be "minute", "hour", or "day", got "hours"`],
  ],
  [
    'an unknown window',
    withRule('{name: n, rate_limit: 5/second}'),
    [`${at}: rate_limit window must be "minute", "hour", or "day", got "second"`],
  ],
  [
    'a limit that is a number',
    withRule('{name: n, rate_limit: 5}'),
    [`${at}: rate_limit must be in the format "N/window" (e.g. "5/hour"), got "5"`],
  ],
  [
    'a limit of zero',
    withRule('{name: n, rate_limit: 0/hour}'),
    [`${at}: rate_limit count must be a positive integer, got "0"`],
  ],
  ['a limit with a sign', withRule('{name: n, rate_limit: +5/hour}'), []],
  [
    'a bad limit without a name',
    withRule('{rate_limit: often}'),
    [`${at}: rate_limit must be in the format "N/window" (e.g. "5/hour"), got "often"`],
  ],
  [
    'a denial with a limit',
    withRule('{name: n, action: deny, rate_limit: 5/hour}'),
    [`${at}: rate_limit cannot be used with action "deny"`],
  ],
  [
    'a limit with conditions',
    withRule('{name: n, rate_limit: 5/hour, conditions: [{path: args.a, op: eq, value: 1}]}'),
    [`${at}: rate_limit cannot be combined with conditions or state; use separate rules or the full syntax instead`],
  ],
  ['allow with a limit', withRule('{name: n, action: allow, rate_limit: 5/hour}'), []],
  [
    'two hourly limits',
    withRule('{name: n, rate_limit: 5/hour}\n      - {name: m, rate_limit: 9/hour}'),
    ['tools.t.rules[1]: duplicate state counter "_rate_hour" (also used by rules[0])'],
  ],
  ['an hourly and a daily limit', withRule('{name: n, rate_limit: 5/hour}\n      - {name: m, rate_limit: 9/day}'), []],
  [
    'a limit on a dotted name',
    'version: "1"\ntools: {a.b: {rules: [{name: n, rate_limit: 5/hour}]}}',
    ['tools.a.b.rules[0]: condition references state.a.b._rate_hour but no matching state block found'],
  ],
  ['a denial of a dotted name', 'version: "1"\ntools: {a.b: {rules: [{name: n, action: deny}]}}', []],
  ['a limit on all tools', 'version: "1"\ntools: {"*": {rules: [{name: n, rate_limit: 5/hour}]}}', []],
  [
    'a mapping as limit',
    withRule('{name: n, rate_limit: {max: 10, window: 60}}'),
    ['parsing config file: yaml: unmarshal errors: line 6: cannot unmarshal !!map into string'],
  ],
  [
    'a path of its own',
    withCondition('{path: amount, op: eq, value: 1}'),
    [`${at}.conditions[0]: path must start with "args." or "state.", got "amount"`],
  ],
  [
    'an unknown operator',
    withCondition('{path: args.a, op: not_contains, value: 1}'),
    [`${at}.conditions[0]: unknown operator "not_contains"`],
  ],
  [
    'a text where a list belongs',
    withCondition('{path: args.a, op: in, value: b}'),
    [`${at}.conditions[0]: operator "in" requires a list value`],
  ],
  [
    'a text where a number belongs',
    withCondition('{path: args.a, op: lt, value: "5"}'),
    [`${at}.conditions[0]: operator "lt" requires a numeric value`],
  ],
  [
    'a number above 64 bits',
    withCondition('{path: args.a, op: lt, value: 9223372036854775808}'),
    [`${at}.conditions[0]: operator "lt" requires a numeric value`],
  ],
  [
    'a word where a boolean belongs',
    withCondition('{path: args.a, op: exists, value: yes}'),
    [`${at}.conditions[0]: operator "exists" requires a boolean value`],
  ],
  [
    'a quoted boolean',
    withCondition('{path: args.a, op: exists, value: "true"}'),
    [`${at}.conditions[0]: operator "exists" requires a boolean value`],
  ],
  [
    'a pattern that is a number',
    withCondition('{path: args.a, op: regex, value: 5}'),
    [`${at}.conditions[0]: regex value must be a string`],
  ],
  [
    'a look-ahead',
    withCondition('{path: args.a, op: regex, value: "(?!b)"}'),
    [`${at}.conditions[0]: invalid regex "(?!b)": error parsing regexp: invalid or unsupported Perl syntax: \`(?!\``],
  ],
  [
    'a look-behind',
    withCondition('{path: args.a, op: regex, value: "(?<=a)b"}'),
    [`${at}.conditions[0]: invalid regex "(?<=a)b": error parsing regexp: invalid named capture: \`(?<=a)b\``],
  ],
  [
    'a backreference',
    withCondition('{path: args.a, op: regex, value: "(a)\\\\1"}'),
    [`${at}.conditions[0]: invalid regex "(a)\\\\1": error parsing regexp: invalid escape sequence: \`\\1\``],
  ],
  ['a pattern that ignores case', withCondition('{path: args.a, op: regex, value: "(?i)b"}'), []],
  ['a condition without a value', withCondition('{path: args.a, op: eq}'), []],
  ['an empty list', withCondition('{path: args.a, op: in, value: []}'), []],
  ['a counter without a name', withState('window: day'), [`${at}.state: counter must not be empty`]],
  [
    'a counter without a window',
    withState('counter: c'),
    [`${at}.state: window must be "minute", "hour", or "day", got ""`],
  ],
  [
    'an increment from elsewhere',
    withState('counter: c, window: day, increment_from: amount'),
    [`${at}.state: increment_from must start with "args.", got "amount"`],
  ],
  [
    'an increment in quotes',
    withState('counter: c, window: day, increment: "2"'),
    ['parsing config file: yaml: unmarshal errors: line 6: cannot unmarshal !!str `2` into int'],
  ],
  ['an increment with a fraction', withState('counter: c, window: day, increment: 1.5'), []],
  [
    'a counter that nobody keeps',
    withCondition('{path: state.t.c, op: lte, value: 5}'),
    [`${at}: condition references state.t.c but no matching state block found`],
  ],
  [
    'a counter of all tools under its scope',
    'version: "1"\ntools: {t: {rules: [{name: n, conditions: [{path: state._global.c, op: lte, value: 5}]}]}, "*": {rules: [{name: m, conditions: [{path: state._global.c, op: lte, value: 5}], state: {counter: c, window: day}}]}}',
    [],
  ],
  [
    'a counter of a tool named like that scope',
    'version: "1"\ntools: {_global: {rules: [{name: n, rate_limit: 5/hour}]}}',
    ['tools._global.rules[0]: condition references state._global._rate_hour but no matching state block found'],
  ],
  [
    'a limit of more than 64 bits',
    withRule('{name: n, rate_limit: 9223372036854775808/hour}'),
    [`${at}: rate_limit count must be a positive integer, got "9223372036854775808"`],
  ],
  [
    'a limit in other digits',
    withRule('{name: n, rate_limit: ٣/hour}'),
    [`${at}: rate_limit count must be a positive integer, got "٣"`],
  ],
  [
    'a limit with three parts',
    withRule('{name: n, rate_limit: 5/hour/x}'),
    [`${at}: rate_limit window must be "minute", "hour", or "day", got "hour/x"`],
  ],
  ['a limit and an empty list of conditions', withRule('{name: n, rate_limit: 5/hour, conditions: []}'), []],
  [
    'a limit and an empty counter',
    withRule('{name: n, rate_limit: 5/hour, state: {}}'),
    [`${at}: rate_limit cannot be combined with conditions or state; use separate rules or the full syntax instead`],
  ],
  [
    'a bad limit on a denial',
    withRule('{name: n, rate_limit: x, action: deny}'),
    [
      `${at}: rate_limit must be in the format "N/window" (e.g. "5/hour"), got "x"`,
      `${at}: rate_limit cannot be used with action "deny"`,
    ],
  ],
  ['nothing as a rule', withRule('~'), []],
  [
    'nothing as a condition',
    withRule('{name: n, conditions: [~]}'),
    [`${at}: evaluate rules must have at least one condition`],
  ],
  ['nothing in hide', 'version: "1"\nhide: [~]', []],
  ['a hard space in hide', 'version: "1"\nhide: ["\\u00a0"]', ['hide[0]: entry must not be empty']],
  ['a number and its text in hide', 'version: "1"\nhide: [1, "1"]', ['hide: duplicate entry "1"']],
  ['a version in hexadecimal', 'version: 0x1', ['version must be "1", got "0x1"']],
  ['a default of no', 'version: "1"\ndefault: no', ['default must be "allow" or "deny", got "no"']],
  ['a default of nothing', 'version: "1"\ndefault: ~', []],
  [
    'three errors at once',
    withRule('{conditions: [{path: a, op: is, value: 1}]}'),
    [
      `${at}: rule must have a name`,
      `${at}.conditions[0]: path must start with "args." or "state.", got "a"`,
      `${at}.conditions[0]: unknown operator "is"`,
    ],
  ],
  ['a counter path of two steps', withCondition('{path: state.c, op: lte, value: 5}'), []],
];

for (const [name, text, errors] of documents)
  test(`${name} ${errors.length > 0 ? 'is refused' : 'loads'}`, () => {
    assert.deepEqual(errorsOf(text), errors);
    assert.equal(interceptYaml.parse(text).document === undefined, errors.length > 0);
  });

test('errors come with line, column and what to do', () => {
  const [finding] = interceptYaml.parse(withRule('{name: n, rate_limit: {max: 10, window: 60}}')).findings;
  assert.equal(finding?.where, '6:31');
  assert.match(finding!.next, /^Write the rule as {"name":"n","rate_limit":"10\/minute"}/);
});

test('what the engine ignores is told', () => {
  const findings = interceptYaml.parse(withRule('{name: n, action: deny, on_denny: "no"}')).findings;
  assert.deepEqual(
    findings.map(({ level, message }) => [level, message]),
    [['warning', 'tools.t.rules[0]: unknown key "on_denny"; did you mean "on_deny"? Intercept ignores it.']],
  );
});

test('a gateway document is refused: its rules would vanish', () => {
  const { document, findings } = interceptYaml.parse(
    '{"version":"1","default":"deny","tools":{"pay":{"deny_if":[{"conditions":[],"on_deny":"no"}]}}}',
  );
  assert.equal(document, undefined);
  assert.match(findings[0]!.message, /gateway's JSON policy: Intercept would load this document, ignore its rules/);
});

test('a counter that never counts and a pattern that matches nothing are told', () => {
  const inert = interceptYaml.parse(withState('counter: c, window: day').replace('  t:', '  "get_*":')).findings;
  assert.match(inert.map(({ message }) => message).join('\n'), /not a pattern[^]*never counts/);
});
