import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classifyTool } from '../../src/classify/classify.ts';

const judge = (definition: { name: string; description?: string; inputSchema?: unknown }) =>
  classifyTool({ server: { name: 'Office' }, definition }).category;
const schema = (properties: object) => ({ type: 'object', properties });

test('modes that only the description of an argument tells count', () => {
  const action = { type: 'string', description: 'What to do - "create", "list" or "delete".' };
  const tool = { name: 'manage_rota', description: 'Manages entries of the rota.' };
  assert.equal(judge({ ...tool, inputSchema: schema({ action }) }), 'Destructive');
  assert.equal(judge({ ...tool, inputSchema: schema({ day: { type: 'string' } }) }), 'Write');
});

test('modes that hang below the branches of a list of operations count', () => {
  const branch = (type: string) => ({ type: 'object', properties: { type: { const: type } } });
  const tool = { name: 'batch_update_doc', description: 'Updates a document in one go.' };
  const withModes = (types: string[]) =>
    judge({ ...tool, inputSchema: schema({ operations: { type: 'array', items: { oneOf: types.map(branch) } } }) });
  assert.equal(withModes(['insert_text', 'delete_row']), 'Destructive');
  assert.equal(withModes(['insert_text', 'replace_text']), 'Write');
});

test('a switch that destroys is a mode, one that only skips a question isn’t', () => {
  const push = (description: string) =>
    judge({
      name: 'push_branch',
      description: 'Pushes a branch.',
      inputSchema: schema({ force: { type: 'boolean', description } }),
    });
  assert.equal(push('Overwrites remote history.'), 'Destructive');
  assert.equal(push('Skip the confirmation that deletes need.'), 'Write');
});

test('a method that is stored with a request is data', () => {
  const method = { type: 'string', enum: ['GET', 'POST', 'DELETE', 'PURGE'] };
  const tool = { name: 'create_saved_request', description: 'Creates a request in a collection.' };
  assert.equal(judge({ ...tool, inputSchema: schema({ method }) }), 'Write');
});

test('the values of a filter are no modes', () => {
  const filter = { type: 'object', properties: { action: { type: 'string', enum: ['create', 'delete'] } } };
  const tool = { name: 'list_runs', description: 'Lists runs.' };
  assert.equal(judge({ ...tool, inputSchema: schema({ filter }) }), 'Read');
});

test('guidance beats the verb in the name, with a doubt', () => {
  const verdict = classifyTool({
    server: { name: 'Office' },
    definition: { name: 'run_tests', description: 'Provides detailed instructions for running the tests.' },
  });
  assert.equal(verdict.category, 'Read');
  assert.ok(verdict.reasons.includes('mixed-verbs'));
  assert.ok(verdict.confidence < 0.9);
});

test('gerunds after “supports” are modes', () => {
  const tool = {
    name: 'batch_update_form',
    description: 'Applies updates to a form. Supports adding and deleting items.',
  };
  assert.equal(judge(tool), 'Destructive');
});

test('a strategy that deletes is a mode', () => {
  const strategy = { type: 'string', enum: ['deleteSource', 'keepBoth'] };
  const tool = { name: 'merge_fork', description: 'Merges a fork.' };
  assert.equal(judge({ ...tool, inputSchema: schema({ strategy }) }), 'Destructive');
});

test('a reading that may create a record is a Write', () => {
  const tool = { name: 'fetch_cards', description: 'Get all cards. It first finds or creates a customer.' };
  assert.equal(judge(tool), 'Write');
});

test('a text that speaks of a job or of no way back lowers the confidence', () => {
  const at = (more: string) =>
    classifyTool({
      server: { name: 'Office' },
      definition: { name: 'release_room', description: `Releases a room. ${more}` },
    }).confidence;
  assert.ok(at('The call cannot be undone.') < 0.9);
  assert.ok(at('It is then free.') >= 0.9);
});

test('a reset inside the session is a mild Write', () => {
  const verdict = classifyTool({
    server: { name: 'Office' },
    definition: {
      name: 'reset_budget',
      description: 'Resets the budget of queries. This clears the count of the current session.',
    },
  });
  assert.deepEqual([verdict.category, verdict.severity], ['Write', 'low']);
});

test('a told value and a switch have a verdict of their own', () => {
  const action = { type: 'string', description: 'What to do - "create", "list" or "delete".' };
  const force = { type: 'boolean', description: 'Overwrites remote history.' };
  const verdictsOf = (definition: { name: string; description: string; inputSchema: unknown }) =>
    (classifyTool({ server: { name: 'Office' }, definition }).byArgument ?? []).map(({ parameter, value, category }) => `${parameter}=${value}: ${category}`); // prettier-ignore
  assert.deepEqual(
    verdictsOf({ name: 'manage_rota', description: 'Manages entries.', inputSchema: schema({ action }) }),
    ['action=create: Write', 'action=list: Read', 'action=delete: Destructive'],
  );
  assert.deepEqual(
    verdictsOf({ name: 'push_branch', description: 'Pushes a branch.', inputSchema: schema({ force }) }),
    ['force=true: Destructive', 'force=false: Write'],
  );
});
