import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rolesOf } from '../../src/classify/roles.ts';
import { verdictOf } from './tables.ts';

test('roles follow from signals', () => {
  assert.deepEqual(rolesOf(verdictOf(['list_customers', 'List customers'])), ['reads-private-data']);
  assert.deepEqual(rolesOf(verdictOf(['search', 'Search the web for pages'])), ['takes-untrusted-content']);
  assert.deepEqual(rolesOf(verdictOf(['send_email', 'Send an email'])), ['sends-data-out']);
  assert.deepEqual(rolesOf(verdictOf(['read_inbox', 'List messages in the mailbox'])), ['reads-private-data', 'takes-untrusted-content']); // prettier-ignore
  const fetch = verdictOf(['fetch', 'Fetch a page from the web', { url: { type: 'string' } }]);
  assert.deepEqual(rolesOf(fetch), ['takes-untrusted-content', 'sends-data-out']);
  assert.deepEqual(rolesOf(verdictOf(['add', 'Adds two numbers'])), []);
});
