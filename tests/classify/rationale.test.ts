import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { classifyTool } from '../../src/classify/classify.ts';
import { verdictOf, type Row } from './tables.ts';

const s = { type: 'string' };

test('a rationale says what the call does, what goes wrong, and what bounds it', () => {
  const { rationale } = verdictOf([
    'finetune_model',
    'Fine-tune a model',
    { output_dir: s, max_steps: { type: 'number' } },
  ]);
  assert.match(rationale, /^A call to `finetune_model` on example fine-tunes a model\. /);
  assert.match(rationale, /the model continues after the answer/);
  assert.match(rationale, /takes any path in `output_dir`/);
});

test('a missing bound and a given one are both named', () => {
  const open = verdictOf(['start_job', 'Start a job', { max_steps: { type: 'number' } }]).rationale;
  assert.match(open, /nothing in the schema bounds `max_steps`/i);
  const closed = verdictOf(['export', 'Export a page', { mode: { type: 'string', enum: ['a', 'b', 'c'] } }]).rationale;
  assert.match(closed, /`mode` is limited to `a`, `b` and `c`/);
  const none = verdictOf(['list', 'List files', {}]).rationale;
  assert.match(none, /`list` takes no parameters/);
});

test('a Read is described calmly, with what it exposes', () => {
  assert.match(verdictOf(['get_time', 'Get the time']).rationale, /creates, changes and removes nothing/);
  assert.match(
    verdictOf(['get_key', 'Get the private key of a wallet']).rationale,
    /puts the private key .*into the model’s context/,
  );
  assert.match(verdictOf(['get_issue', 'Get an issue']).rationale, /may take their text for orders/);
});

test('where values of an argument decide, they are named', () => {
  const schema = { action: { type: 'string', enum: ['list', 'delete'] } };
  const { rationale } = verdictOf(['manage', 'Manage pages', schema]);
  assert.match(rationale, /It depends on `action`: `delete` makes it Destructive, while `list` only reads\./);
});

test('two tools never share a rationale', () => {
  const rows: Row[] = [
    ['create_page', 'Create a page'], ['create_note', 'Create a note'], ['delete_page', 'Delete a page'],
    ['delete_note', ''], ['get_page', ''], ['get_note', ''], ['', ''], ['run_code', 'Run code', { code: s }],
  ]; // prettier-ignore
  const texts = rows.map((row) => verdictOf(row).rationale);
  assert.equal(new Set(texts).size, rows.length);
});

test('no name or description breaks the grammar or the line', () => {
  const text = fc.string({ unit: 'binary', maxLength: 80 });
  fc.assert(
    fc.property(text, text, text, (server, name, description) => {
      const { rationale } = classifyTool({ server: { name: server }, definition: { name, description } });
      assert.doesNotMatch(rationale, /\p{Cc}|\p{Cf}|\ba Execute\b|undefined|``/u);
      assert.match(rationale, /^[A-Z`].*\.$/);
    }),
    { numRuns: 500 },
  );
});
