import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameActs, tokensOf, withoutServer } from '../../src/classify/reading/name.ts';

const split = (name: string) => tokensOf(name).map(({ lower }) => lower);
const verb = (name: string, server = 'example') =>
  nameActs(name, withoutServer(tokensOf(name), server), false)[0]?.verb;

test('names are split by case, underscores, hyphens, dots, and where two words were joined', () => {
  assert.deepEqual(split('getUserById'), ['get', 'user', 'by', 'id']);
  assert.deepEqual(split('GET_POSITIONS'), ['get', 'positions']);
  assert.deepEqual(split('getUIBlocks'), ['get', 'ui', 'blocks']);
  assert.deepEqual(split('repo.issues-create'), ['repo', 'issues', 'create']);
  assert.deepEqual(split('deletefile'), ['delete', 'file']);
  assert.deepEqual(split('fine_tune_model'), ['finetune', 'model']);
  assert.deepEqual(split('address_created_updates'), ['address', 'created', 'updates']);
});

test('the server’s own name in front is passed over', () => {
  assert.equal(verb('git_reset', 'mcp-server-git'), 'reset');
  assert.equal(verb('shell_whois', 'shell-mcp'), 'whois');
  assert.equal(verb('fetch', 'fetch'), 'fetch');
});

test('the verb is found first, last or between', () => {
  const names = {
    create_issue: 'create', memory_list: 'list', sites_publish: 'publish', collections_items_delete_item: 'delete',
    list_create: 'create', deploy_plan_get: 'get', update_install_script: 'update', get_update_history: 'get',
    post_tweet: 'post', quote_buy: 'quote', resync_documents: 'resync',
  }; // prettier-ignore
  for (const [name, expected] of Object.entries(names)) assert.equal(verb(name), expected, name);
  assert.equal(verb('constructor'), undefined);
});

test('verbs joined by “and” both count', () => {
  const name = 'search_and_replace';
  assert.deepEqual(nameActs(name, tokensOf(name), false).map(({ verb: lemma }) => lemma), ['search', 'replace']); // prettier-ignore
});
