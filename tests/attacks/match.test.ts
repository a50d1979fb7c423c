import assert from 'node:assert/strict';
import test from 'node:test';
import { matchAttacks, type Matchable } from '../../src/attacks/match.ts';
import type { Attack, AttackCondition } from '../../src/model/attack.ts';
import type { ToolDefinition } from '../../src/model/tool.ts';
import type { Verdict } from '../../src/model/verdict.ts';

const because = 'said on the page';
const asks: AttackCondition = { signals: ['url-or-host'], because: 'parameter `{parameter}` takes any address' };

interface Row {
  says: string;
  conditions: AttackCondition[];
  verdict?: Partial<Verdict>;
  definition?: Partial<ToolDefinition>;
  /** The clause expected, or undefined for no match. */
  gives: string | undefined;
}

const rows: Row[] = [
  { says: 'no condition, no match', conditions: [], gives: undefined },
  {
    says: 'a category of the list matches',
    conditions: [{ category: ['Execute', 'Financial'], because }],
    verdict: { category: 'Financial' },
    gives: because,
  },
  { says: 'another category does not', conditions: [{ category: ['Execute'], because }], gives: undefined },
  {
    says: 'the parameter of the signal is named',
    conditions: [asks],
    verdict: { signals: [{ id: 'url-or-host', parameter: 'page.url' }] },
    gives: 'parameter `page.url` takes any address',
  },
  {
    says: 'a clause that needs a parameter is not said without one',
    conditions: [asks],
    verdict: { signals: [{ id: 'url-or-host' }] },
    gives: undefined,
  },
  {
    says: 'the first sighting that has a parameter is taken',
    conditions: [asks],
    verdict: { signals: [{ id: 'url-or-host' }, { id: 'url-or-host', parameter: 'host' }] },
    gives: 'parameter `host` takes any address',
  },
  {
    says: 'all signals are needed',
    conditions: [{ signals: ['egress', 'untrusted-content'], because }],
    verdict: { signals: [{ id: 'egress' }] },
    gives: undefined,
  },
  {
    says: 'a signal under `without` forbids',
    conditions: [{ category: ['Read'], without: ['confined'], because }],
    verdict: { signals: [{ id: 'confined' }] },
    gives: undefined,
  },
  {
    says: 'the first condition that holds gives the clause',
    conditions: [asks, { category: ['Read'], because: 'the second clause' }, { category: ['Read'], because }],
    gives: 'the second clause',
  },
  {
    says: 'all fields of a condition must hold',
    conditions: [{ category: ['Execute'], signals: ['egress'], because }],
    verdict: { signals: [{ id: 'egress' }] },
    gives: undefined,
  },
  {
    says: 'read-only on a tool that is more than Read is a conflict',
    conditions: [{ annotationConflict: ['readOnlyHint'], because }],
    verdict: { category: 'Write' },
    definition: { annotations: { readOnlyHint: true } },
    gives: because,
  },
  {
    says: 'read-only on a Read is none',
    conditions: [{ annotationConflict: ['readOnlyHint'], because }],
    definition: { annotations: { readOnlyHint: true } },
    gives: undefined,
  },
  {
    says: 'an annotation that makes a tool look worse is none',
    conditions: [{ annotationConflict: ['readOnlyHint', 'destructiveHint'], because }],
    definition: { annotations: { readOnlyHint: false, destructiveHint: true } },
    gives: undefined,
  },
  ...(['Destructive', 'Financial'] as const).map((category) => ({
    says: `not destructive on a ${category} tool is a conflict`,
    conditions: [{ annotationConflict: ['destructiveHint' as const], because }],
    verdict: { category },
    definition: { annotations: { destructiveHint: false } },
    gives: because,
  })),
  {
    says: 'not destructive on an Execute tool is none',
    conditions: [{ annotationConflict: ['destructiveHint'], because }],
    verdict: { category: 'Execute' },
    definition: { annotations: { destructiveHint: false } },
    gives: undefined,
  },
];

for (const { says, conditions, verdict, definition, gives } of rows) {
  test(says, () => assert.equal(match(conditions, tool(verdict, definition)), gives));
}

const sql: AttackCondition = { signals: ['free-form-code'], mentions: ['sql'], because: '`{parameter}` takes SQL' };
const words: [says: string, name: string, parameter: string, description: string, matches: boolean][] = [
  ['in the tool name, joined by underscores', 'execute_sql', 'query', '', true],
  ['in the tool name, in camel case', 'runSQLQuery', 'query', '', true],
  ['in the parameter name', 'query', 'sql', '', true],
  ['in the parameter description', 'read_query', 'query', 'SELECT SQL query to execute', true],
  ['not as part of another word', 'run_graphql', 'query', 'A GraphQL query', false],
];
for (const [says, name, path, description, matches] of words) {
  test(`a mention counts ${says}`, () => {
    const inputSchema = { properties: { [path]: { type: 'string', description } } };
    const found = match([sql], tool({ signals: [{ id: 'free-form-code', parameter: path }] }, { name, inputSchema }));
    assert.equal(found, matches ? `\`${path}\` takes SQL` : undefined);
  });
}

test('a parameter name from a stranger stays text, short and visible', () => {
  const named = (parameter: string) => match([asks], tool({ signals: [{ id: 'url-or-host', parameter }] }))!;
  assert.match(named('$&$1'), /`\$&\$1`/);
  assert.match(named('{parameter}'), /`\{parameter\}`/);
  assert.match(named('url\u202egnp'), /`url\[U\+202E\]gnp`/);
  assert.ok(named('x'.repeat(10_000)).length < 200);
});

test('attacks come in the order given, each once', () => {
  const twice = [
    { category: ['Read' as const], because },
    { category: ['Read' as const], because: 'another clause' },
  ];
  const found = matchAttacks(tool(), [attack('b', twice), attack('none', []), attack('a', twice)]);
  assert.deepEqual(
    found.map(({ id }) => id),
    ['b', 'a'],
  );
});

function match(conditions: AttackCondition[], subject: Matchable): string | undefined {
  return matchAttacks(subject, [attack('an-attack', conditions)])[0]?.because;
}

function attack(id: string, conditions: AttackCondition[]): Attack {
  return { id, conditions } as Attack;
}

function tool(verdict: Partial<Verdict> = {}, definition: Partial<ToolDefinition> = {}): Matchable {
  const base = { severity: 'low', confidence: 1, reasons: [], rule: 'r', evidence: [], rationale: 'r' } as const;
  return {
    definition: { name: 'a_tool', ...definition },
    verdict: { ...base, reasons: [], evidence: [], category: 'Read', signals: [], ...verdict },
  };
}
