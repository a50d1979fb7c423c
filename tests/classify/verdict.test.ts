import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classifyTool } from '../../src/classify/classify.ts';
import { verdictOf } from './tables.ts';

const withModes = (values: string[], annotations?: Record<string, unknown>) =>
  classifyTool({
    server: { name: 'notes' },
    definition: {
      name: 'manage_notes',
      description: 'Manage notes',
      inputSchema: { type: 'object', properties: { action: { type: 'string', enum: values } } },
      ...(annotations && { annotations }),
    },
  });

test('the three reference tools get the verdicts that their pages need', () => {
  const finetune = verdictOf(['finetune_model', 'Fine-tune a model with Unsloth optimizations']);
  assert.deepEqual([finetune.category, finetune.severity], ['Execute', 'high']);
  const start = verdictOf(['start_finetune_job', 'Start a LoRA fine-tuning job on a base VLA model']);
  assert.deepEqual([start.category, start.severity], ['Execute', 'high']);
  const status = verdictOf(['fetch_finetuning_status', 'Fetches the status of a fine-tuning job']);
  assert.deepEqual([status.category, status.severity], ['Read', 'low']);
});

test('the description’s verb phrase and the name’s verb are the evidence', () => {
  const { evidence } = verdictOf(['finetune_model', 'Fine-tune a model with Unsloth optimizations']);
  assert.deepEqual(
    evidence.map(({ field, quote }) => [field, quote]),
    [
      ['description', 'Fine-tune a model'],
      ['name', 'finetune'],
    ],
  );
});

test('a tool with modes takes the worst, and says what each value makes of it', () => {
  const verdict = withModes(['list', 'create', 'delete']);
  assert.equal(verdict.category, 'Destructive');
  assert.ok(verdict.reasons.includes('multi-action'));
  assert.deepEqual(
    verdict.byArgument?.map(({ value, category }) => [value, category]),
    [
      ['list', 'Read'],
      ['create', 'Write'],
      ['delete', 'Destructive'],
    ],
  );
});

test('modes that all come to the same are not listed', () => {
  assert.equal(withModes(['list', 'get', 'search']).byArgument, undefined);
  assert.equal(withModes(['list', 'get', 'search']).category, 'Read');
});

test('a request that may use any method reads by GET and executes by the others', () => {
  const schema = { method: { type: 'string', enum: ['GET', 'POST', 'DELETE'] }, url: { type: 'string' } };
  const verdict = verdictOf(['http_request', 'Make an HTTP request', schema]);
  assert.equal(verdict.category, 'Execute');
  assert.deepEqual(verdict.byArgument?.map(({ category }) => category), ['Read', 'Execute', 'Execute']); // prettier-ignore
});

test('annotations never lower a verdict; a contradiction costs confidence and is named', () => {
  const silent = withModes(['list', 'delete']);
  const claiming = withModes(['list', 'delete'], { readOnlyHint: true, destructiveHint: false });
  assert.deepEqual([claiming.category, claiming.severity], [silent.category, silent.severity]);
  assert.ok(claiming.confidence < silent.confidence);
  assert.ok(claiming.reasons.includes('annotation-conflict'));
});

test('severity moves by one step, and names the signal that moved it', () => {
  const sent = verdictOf(['send_email', 'Send an email']);
  assert.deepEqual([sent.severity, sent.severityBecause], ['high', 'recipient']);
  const tag = verdictOf(['remove_tag', 'Remove a tag from a subscriber']);
  assert.deepEqual([tag.severity, tag.severityBecause], ['high', 'restorable']);
  const key = verdictOf(['get_private_key', 'Get the private key of a wallet']);
  assert.deepEqual([key.severity, key.severityBecause], ['medium', 'reads-secrets']);
  const plain = verdictOf(['update_page', 'Update a page']);
  assert.deepEqual([plain.severity, plain.severityBecause], ['medium', undefined]);
});

test('doubt lowers confidence and has a name', () => {
  const sure = verdictOf(['delete_page', 'Delete a page']);
  assert.ok(sure.confidence >= 0.95);
  assert.deepEqual(sure.reasons, []);
  const doubts: [Parameters<typeof verdictOf>[0], string][] = [
    [['delete_page', ''], 'no-description'],
    [['delete_page', 'Page tool number two'], 'name-only'],
    [['删除页面', '删除一个页面'], 'non-english'],
    [['frobnicate', 'Zzz'], 'unknown-verb'],
    [['get_page', 'Delete a page'], 'mixed-verbs'],
    [['get_page', `Get a page. ${'More. '.repeat(900)}`], 'cut-short'],
  ];
  for (const [row, reason] of doubts) {
    const verdict = verdictOf(row);
    assert.ok(verdict.reasons.includes(reason as never), `${row[0]} lacks ${reason}: ${verdict.reasons.join()}`);
    assert.ok(verdict.confidence < sure.confidence);
  }
});

test('a withheld definition is judged by its name, and says so', () => {
  const verdict = classifyTool({ server: { name: 'x' }, definition: { name: 'delete_page' }, withheld: true });
  assert.equal(verdict.category, 'Destructive');
  assert.ok(verdict.reasons.includes('withheld-definition'));
  assert.match(verdict.rationale, /may be quoted by name alone/);
});

test('where name and description disagree, the worse of the two is taken', () => {
  assert.equal(verdictOf(['get_page', 'Delete a page']).category, 'Destructive');
  assert.equal(verdictOf(['delete_page', 'Get a page']).category, 'Destructive');
});
