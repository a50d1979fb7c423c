import assert from 'node:assert/strict';
import test from 'node:test';
import { checkAttacks } from '../../src/attacks/check.ts';
import { frameworkName } from '../../src/attacks/frameworks.ts';
import { parseAttack } from '../../src/attacks/parse.ts';

const file = 'content/attacks/sample-attack.mdx';
const good = `---
id: sample-attack
title: A sample
kind: pattern
firstReported: '2025-04'
confidence: verified
severity: high
summary: It happens.
steps:
  - First.
  - Second.
capabilities: [Read]
conditions:
  - category: [Read]
    because: a call reads something
exposure: A Read tool is listed.
prevention: [Hide it.]
limits: [It may be somewhere else.]
affected: []
cves: [CVE-2025-6514]
cvss: null
frameworks:
  owaspMcp: ['MCP03:2025']
  owaspLlm2025: []
  owaspLlm2026: []
  owaspAgentic: [ASI01]
  mitreAtlas: [AML.T0051.001]
related: []
references:
  - title: A page
    url: https://example.org/
    publisher: Example
    date: null
    seen: read
---

## Why it works

Because.
`;

test('a good file gives an attack, its body, and no finding', () => {
  const { attack, body, findings } = parseAttack(file, good);
  assert.deepEqual(findings, []);
  assert.equal(attack?.title, 'A sample');
  assert.equal(body.trim(), '## Why it works\n\nBecause.');
});

test('line ends of Windows and a byte order mark make no difference', () => {
  const { attack, findings } = parseAttack(file, `\uFEFF${good.replaceAll('\n', '\r\n')}`);
  assert.deepEqual(findings, []);
  assert.equal(attack?.id, 'sample-attack');
});

/** What is put in the place of what, the line that the finding names, and what its message and advice must say. */
const rows: [says: string, from: string, to: string, line: number, text: RegExp][] = [
  ['a value outside a list', 'kind: pattern', 'kind: patern', 4, /"patern".*allowed: pattern, incident/s],
  ['a category that does not exist', 'capabilities: [Read]', 'capabilities: [Peek]', 12, /Read, Write, Execute/],
  ['a signal that does not exist', 'category: [Read]', 'signals: [secret]', 14, /"secret".*allowed: free-form-code/s],
  ['a field nobody knows', 'title: A sample', 'tilte: A sample', 3, /unknown field `tilte`.*allowed: id, title/s],
  ['an unknown field of a condition', 'category: [', 'categories: [', 14, /`conditions\[0\].categories`.*without/s],
  ['an unknown field of a reference', 'seen: read', 'seen: read\n    by: me', 35, /references\[0\].by.*publisher/s],
  ['a missing field', 'severity: high\n', '', 2, /`severity` is missing.*low, medium, high, critical/s],
  ['a year without quotes', "firstReported: '2025-04'", 'firstReported: 2025', 5, /put it in quotes: "2025"/],
  ['a date of another form', "'2025-04'", 'April 2025', 5, /2025-04-01, 2025-04 or 2025/],
  ['an empty list of limits', 'limits: [It may be somewhere else.]', 'limits: []', 18, /at least 1/],
  ['an id that is not the file name', 'id: sample-attack', 'id: another', 2, /"another".*`id: sample-attack`/s],
  ['an OWASP id of another list', 'MCP03:2025', 'LLM01:2025', 23, /OWASP MCP Top 10.*MCP01:2025 to MCP10:2025/s],
  ['an OWASP id that does not exist', 'ASI01', 'ASI11', 26, /allowed: ASI01 to ASI10/],
  ['an ATLAS id of the wrong form', 'AML.T0051.001', 'AML.T51', 27, /"AML.T51".*AML.T0051.001/s],
  ['an ATLAS id without a name here', 'AML.T0051.001', 'AML.T9999', 27, /src\/attacks\/framework-names.ts/],
  ['a CVE id of the wrong form', 'CVE-2025-6514', 'CVE-25-1', 20, /"CVE-25-1".*CVE-2025-6514/s],
  ['a reference without https', 'https://example', 'http://example', 31, /not an https address/],
  ['a clause whose parameter has no signal', 'reads something', 'reads `{parameter}`', 15, /lists no signal/],
  ['YAML that does not parse', 'title: A sample', 'title: A sample: it', 3, /text with `: `/],
  ['the same field twice', 'kind: pattern', 'id: sample-attack', 4, /unique/],
];

for (const [says, from, to, line, expected] of rows) {
  test(`${says} is found on its line`, () => {
    const { findings } = parseAttack(file, good.replace(from, to));
    const found = findings.map(({ where, message, next }) => ({ where, text: `${message}\n${next}` }));
    const hit = found.find(({ text }) => expected.test(text));
    assert.ok(hit, JSON.stringify(found));
    assert.equal(hit.where, `${file}:${line}`);
  });
}

test('several faults are told at once', () => {
  const text = good.replace('kind: pattern', 'kind: x').replace('severity: high', 'severity: y');
  assert.equal(parseAttack(file, text).findings.length, 2);
});

test('a file that holds something else gives a finding, not an exception', () => {
  const bomb = `---\n${'abcdefghij'.replaceAll(/./g, (c, i: number) => `${c}: &${c} [${i ? '*' + 'abcdefghij'[i - 1] + `, *${'abcdefghij'[i - 1]}`.repeat(9) : 'x'}]\n`)}---\n`;
  for (const text of [
    '',
    'plain text',
    '---\n',
    '---\n- a list\n---\n',
    '---\n---\n',
    bomb,
    '---\n__proto__: {a: 1}\n---\n',
  ]) {
    const { attack, findings } = parseAttack(file, text);
    assert.equal(attack, undefined);
    assert.ok(findings.length > 0);
    assert.match(findings[0]!.where, /^content\/attacks\/sample-attack\.mdx:\d+$/);
  }
});

const attack = parseAttack(file, good).attack!;
const body = '## Why it works\n\nBecause.\n';
const across: [says: string, changed: Partial<typeof attack>, body: string, expected: RegExp][] = [
  ['a related entry that does not exist', { related: ['nowhere'] }, body, /no entry "nowhere".*allowed: other/s],
  ['an entry related to itself', { related: ['sample-attack'] }, body, /related to itself/],
  ['a body without sections', {}, 'Only text.', /no section/],
  ['a brace, which MDX would run', {}, `${body}{process.env}`, /bare `\{`/],
  ['a component', {}, `${body}<Box>`, /bare `<`/],
  ['an import', {}, `${body}import x from 'y'`, /imports nothing/],
  ['a second h1', {}, `${body}# Title`, /wrong level/],
];
for (const [says, changed, text, expected] of across) {
  test(`${says} is found among all entries`, () => {
    const all = [
      { ...attack, ...changed },
      { ...attack, id: 'other' },
    ];
    const findings = checkAttacks(
      all,
      new Map([
        ['sample-attack', text],
        ['other', body],
      ]),
    );
    assert.equal(findings.length, 1, JSON.stringify(findings));
    assert.match(`${findings[0]!.message}\n${findings[0]!.next}`, expected);
    assert.match(findings[0]!.where, /^content\/attacks\/sample-attack\.mdx/);
  });
}

test('an id used twice is found, and braces in backticks or escaped are fine', () => {
  const bodies = new Map([['sample-attack', `${body}Use \`{a}\` or \\{b\\} or \\<c>.`]]);
  const [finding, ...others] = checkAttacks([attack, attack], bodies);
  assert.match(finding!.message, /used twice/);
  assert.deepEqual(others, []);
});

test('framework ids have names, and names of object members have none', () => {
  assert.equal(frameworkName('MCP06:2025'), 'Intent Flow Subversion');
  assert.equal(frameworkName('LLM06:2025'), 'Excessive Agency');
  assert.equal(frameworkName('LLM06:2026'), 'Unbounded Consumption');
  for (const id of ['constructor', '__proto__', 'toString', 'AML.T0104']) assert.equal(frameworkName(id), undefined);
});
