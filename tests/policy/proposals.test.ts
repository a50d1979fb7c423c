import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parametersOf } from '../../src/model/parameter.ts';
import { createAbstractEvaluator } from '../../src/policy/abstract.ts';
import { proposeConditions } from '../../src/policy/proposals.ts';
import { rule } from './village.ts';

const proposed = (properties: object, required: string[] = [], byArgument = [] as { parameter: string; value: string; category: 'Destructive' }[]) =>
  proposeConditions({ parameters: parametersOf({ inputSchema: { type: 'object', properties, required } }), byArgument })
    .map(({ condition: { path, op, value }, refusesAbsent }) => [path, op, value, refusesAbsent]); // prettier-ignore

test('what the schema gives a handle for is proposed', () => {
  assert.deepEqual(proposed({ currency: { type: 'string', enum: ['eur', 'usd'] } }, ['currency']), [['args.currency', 'in', ['eur', 'usd'], false]]); // prettier-ignore
  assert.deepEqual(proposed({ limit: { type: 'integer', maximum: 100 } }), [['args.limit', 'lte', 100, true]]);
  assert.deepEqual(proposed({ dry_run: { type: 'boolean' } }), [['args.dry_run', 'eq', true, true]]);
  assert.deepEqual(proposed({ id: { type: 'string', pattern: '^[a-z]+$' } }), [['args.id', 'regex', '^[a-z]+$', true]]);
  assert.deepEqual(proposed({ url: { type: 'string', default: 'https://api.example.org/v1' } }), [['args.url', 'regex', '^https://api\\.example\\.org(?:/|$)', true]]); // prettier-ignore
});

test('values that destroy are left out of a list', () => {
  const action = { type: 'string', enum: ['create', 'delete'] };
  const byArgument = [{ parameter: 'action', value: 'delete', category: 'Destructive' as const }];
  assert.deepEqual(proposed({ action }, ['action'], byArgument), [['args.action', 'in', ['create'], false]]);
});

test('nothing is invented where the schema gives no handle', () => {
  const none = { amount: { type: 'number' }, path: { type: 'string' }, confirm: { type: 'boolean' }, list: { type: 'array', items: { type: 'string', enum: ['a', 'b'] } }, odd: { type: 'string', pattern: '(?!x)' } }; // prettier-ignore
  assert.deepEqual(proposed(none), []);
});

test('a proposed condition holds for what it names and for nothing else', () => {
  const parameters = parametersOf({ inputSchema: { type: 'object', properties: { url: { type: 'string', default: 'https://a.example/x' } } } }); // prettier-ignore
  const conditions = proposeConditions({ parameters }).map(({ condition }) => condition);
  const decide = createAbstractEvaluator({ default: 'deny', tools: new Map([['t', rule('allow', [], conditions)]]) });
  const called = (url: string) => decide({ tool: 't', arguments: { url }, at: 0 }).decision;
  assert.deepEqual(['https://a.example/y', 'https://a.example', 'https://a.example.evil/', 'http://a.example/'].map(called), ['allow', 'allow', 'deny', 'deny']); // prettier-ignore
});
