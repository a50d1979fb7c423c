import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rolesOf } from '../../src/attacks/roles.ts';
import type { Row } from '../classify/tables.ts';
import { verdictOf } from '../classify/tables.ts';

const plain = (row: Row) => rolesOf(verdictOf(row)).filter(({ may }) => !may).map(({ role }) => role); // prettier-ignore
const possible = (row: Row) => rolesOf(verdictOf(row)).filter(({ may }) => may).map(({ role }) => role); // prettier-ignore
const all = ['reads-private-data', 'takes-untrusted-content', 'sends-data-out'];

test('roles follow from signals', () => {
  assert.deepEqual(plain(['list_customers', 'List customers']), ['reads-private-data']);
  assert.deepEqual(plain(['search', 'Search the web for pages']), ['takes-untrusted-content']);
  assert.deepEqual(plain(['send_email', 'Send an email']), ['sends-data-out']);
  assert.deepEqual(plain(['read_inbox', 'List messages in the mailbox']), ['reads-private-data', 'takes-untrusted-content']); // prettier-ignore
  const fetch: Row = ['fetch', 'Fetch a page from the web', { url: { type: 'string' } }];
  assert.deepEqual(plain(fetch), ['takes-untrusted-content', 'sends-data-out']);
  assert.deepEqual(rolesOf(verdictOf(['add', 'Adds two numbers'])), []);
});

test('a program text may do all three', () => {
  const shell: Row = ['run_command', 'Run a shell command', { command: { type: 'string' } }];
  assert.deepEqual(possible(shell), all);
  assert.deepEqual(plain(shell), []);
});

test('a free statement may do all three, a query that only reads sends nothing', () => {
  const statement: Row = ['execute_query', 'Execute a SQL query', { sql: { type: 'string' } }];
  assert.deepEqual([...plain(statement), ...possible(statement)].sort(), all.toSorted());
  const query: Row = ['query', 'Execute a read-only SQL query', { sql: { type: 'string' } }];
  assert.deepEqual([...plain(query), ...possible(query)].sort(), ['reads-private-data', 'takes-untrusted-content']);
});

test('a program that is only stored gives no role', () => {
  assert.deepEqual(rolesOf(verdictOf(['create_script', 'Create a script', { script: { type: 'string' } }])), []);
});

test('a role read from a name alone is only possible', () => {
  assert.deepEqual(possible(['list_customers', '']), ['reads-private-data']);
});

test('each role carries the signals that gave it', () => {
  const [grant] = rolesOf(verdictOf(['list_customers', 'List customers']));
  assert.deepEqual(grant!.signals.map(({ id }) => id), ['private-data']); // prettier-ignore
  assert.equal(grant!.signals[0]!.evidence!.quote, 'List customers');
});
