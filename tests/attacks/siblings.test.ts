import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grantsOf, siblingsOf } from '../../src/attacks/siblings.ts';
import type { Category } from '../../src/model/category.ts';
import { definitionOf, type Row } from '../classify/tables.ts';

const place = (row: Row, category: Category = 'Execute') => ({
  server: 'here',
  name: row[0],
  verdict: { category, reasons: [], signals: [] },
  definition: definitionOf(row),
});
const other = place(['delete_page', 'Delete a page'], 'Destructive');
const step = (properties: object) => ({ type: 'array', items: { type: 'object', properties } });
const text = { type: 'string' };
const values = { type: 'object' };

const runners: Row[] = [
  ['run_steps', 'Run a flow', { steps: step({ tool: text, args: values }) }],
  ['batch', 'Run a batch', { steps: step({ name: { type: 'string', description: 'Tool name, as listed' }, arguments: values }) }],
  ['call', 'Call a tool', { toolName: text, arguments: values }],
  ['multi', 'Executes several tools in one call.', { actions: { type: 'array' } }],
]; // prettier-ignore

for (const row of runners)
  test(`${row[0]} may do what its siblings can`, () => {
    const runner = place(row);
    assert.deepEqual(grantsOf([runner, other]).filter(({ tool }) => tool === runner).map(({ ability, may }) => [ability, may]), [['destroys', true]]); // prettier-ignore
  });

const others: readonly (readonly [Row, Category])[] = [
  [['list_alerts', 'List alerts of a scanner', { tool_name: text, limit: { type: 'number' } }], 'Read'],
  [['plan', 'Writes a plan of checks to run', { checks: step({ tool: text, args: values }) }], 'Read'],
  [['add_steps', 'Add steps to a recipe', { steps: step({ name: text, input: text }) }], 'Write'],
  [['diagnose', 'Runs one of several checks', { action: text, parameters: values }], 'Execute'],
];

for (const [row, category] of others)
  test(`${row[0]} runs no siblings`, () => assert.deepEqual(siblingsOf(place(row, category), [other]), []));

test('only tools of its own server are its siblings', () => {
  const runner = place(runners[0]!);
  assert.deepEqual(siblingsOf(runner, [runner, other, { ...other, server: 'there' }]), [other]);
});
