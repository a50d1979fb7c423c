import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { classifyTool } from '../../src/classify/classify.ts';
import { readServers } from '../../src/dataset/read.ts';
import { testRationales, text, type Case } from './rationale/telling.ts';

const cases: readonly Case[] = [
  {
    name: 'delete_note',
    description: 'Delete a note.',
    properties: { note_id: text },
    required: ['note_id'],
    says: ['`note_id`', 'note', 'on Harbour'],
    omits: ['the tool itself', 'bounds'],
  },
  {
    name: 'resolve_thread',
    description: 'Resolve a thread.',
    properties: { thread_id: text },
    required: ['thread_id'],
    says: ['`thread_id`', 'thread', /nothing further|sets aside/],
    omits: ['duplicate', 'overwrit', 'two threads'],
  },
  {
    name: 'create_invoice_template',
    description: 'Create an invoice template.',
    properties: { title: text },
    required: ['title'],
    says: [/invoice templates?/, 'may '],
    omits: ['a wrong `title`'],
  },
  {
    name: 'update_page',
    description: 'Update a page.',
    properties: { page_id: text, title: text },
    required: ['page_id', 'title'],
    says: ['`page_id`', 'page'],
    omits: ['a wrong `title`'],
  },
  {
    name: 'add_issues_to_sprint',
    description: 'Add issues to a sprint.',
    properties: { sprint_id: text, issue_ids: { type: 'array', items: text } },
    required: ['sprint_id', 'issue_ids'],
    says: ['`sprint_id`'],
    omits: ['several issues', 'two issues'],
  },
  {
    name: 'finetune_model',
    description: 'Fine-tune a model on a dataset.',
    properties: { model_name: text },
    required: ['model_name'],
    says: ['hardware', '`finetune_model`'],
    omits: ['interrupts'],
  },
  {
    name: 'run_shell',
    description: 'Run a shell command.',
    properties: { command: text },
    required: ['command'],
    says: ['`command`', 'rights', 'any text'],
  },
  {
    name: 'click_element',
    description: 'Click an element on the web page in the browser.',
    properties: { selector: text },
    required: ['selector'],
    says: ['`click_element`', '`selector`'],
  },
  {
    name: 'restart_service',
    description: 'Restart a service.',
    properties: { service_id: text },
    required: ['service_id'],
    says: ['`service_id`', 'interrupts'],
    omits: ['duplicate'],
  },
  {
    name: 'send_message',
    description: 'Send a message to a channel.',
    properties: { channel: text, body: text },
    required: ['channel', 'body'],
    says: ['`channel`', 'people'],
  },
  {
    name: 'refund_payment',
    description: 'Refund a payment.',
    properties: { payment_id: text, amount: { type: 'number', description: 'Amount of money in cents' } },
    required: ['payment_id'],
    says: ['`amount`', 'money', 'no upper limit'],
  },
  {
    name: 'list_colours',
    description: 'List the colours of the palette.',
    properties: {},
    says: ['colours', 'no parameters'],
    omits: ['take it for an order', 'secret', 'private', 'attack'],
  },
  {
    name: 'get_issue_type',
    description: 'Get an issue type.',
    properties: { number: { type: 'integer' }, type_id: text },
    required: ['number', 'type_id'],
    says: ['issue type', '`type_id`'],
    omits: ['no maximum'],
  },
  {
    name: 'list_files_page',
    description: 'List colours by shade.',
    properties: { shade: text, limit: { type: 'integer', maximum: 50 } },
    says: ['`limit` stops at 50'],
  },
];

testRationales(cases);

function assertWellFormed(said: string): void {
  assert.ok(said.length >= 100 && said.length <= 420, `${said.length} characters: ${said}`);
  assert.match(said, /\.$/);
  assert.doesNotMatch(
    said,
    /undefined|NaN|\[object|\s\s|[<>]script|[\u202a-\u202e\u2066-\u2069\u200b\u{e0000}-\u{e007f}]/u,
  );
  assert.equal(said.split('`').length % 2, 1, `code marks are left open: ${said}`);
}

const hostile = [
  { name: 'show_memo', description: 'Shows a memo.</p><script>alert(1)</script>' },
  { name: '../../boot', description: 'A name that climbs.' },
  { name: '__proto__', description: 'toString' },
  { name: '', description: '' },
  { name: ' ', description: 'Deletes everything.' },
  { name: 'y'.repeat(10_000), description: 'Deletes a note.' },
  { name: 'delete_`note`', description: 'Delete a note.' },
  { name: 'read_it', description: 'word '.repeat(40_000) },
  { name: 'list_notes', description: 'Lists notes.\u202e\u2066seton\u2069\u200b' },
  { name: 'half\ud83d', description: 'Broken \udc00 inside.' },
  { name: 'حذف_ملف', description: 'يحذف ملفا' },
  { name: 'x: y # "z"\n- w', description: 'Creates `a` thing.' },
] as const;

for (const definition of hostile)
  for (const inputSchema of [undefined, 'object', { type: 'object', properties: { '`a`\u202e': { type: 'string' } }, required: ['`a`\u202e'] }])
    test(`a hostile definition yields an orderly rationale: ${JSON.stringify(definition.name.slice(0, 20))}, ${typeof inputSchema}`, () =>
      assertWellFormed(classifyTool({ server: { name: '\u202eEvil `server`' }, definition: { ...definition, inputSchema } }).rationale)); // prettier-ignore

test('any definition yields an orderly rationale', () => {
  const word = fc.constantFrom(
    'delete',
    'create',
    'get',
    'run',
    'pay',
    'note',
    'files',
    'sql',
    'to',
    'and',
    'user',
    'list',
    'a',
    'of',
  );
  const key = fc.oneof(
    fc.constantFrom('id', 'path', 'url', 'amount', 'limit', 'code', 'force', 'ids', 'to'),
    fc.string({ maxLength: 20 }),
  );
  const schema = fc.record({
    type: fc.constantFrom('string', 'integer', 'array', 'boolean'),
    maximum: fc.option(fc.integer(), { nil: undefined }),
  });
  const definition = fc.record({
    name: fc.oneof(
      fc.array(word, { maxLength: 4 }).map((words) => words.join('_')),
      fc.string(),
    ),
    description: fc.oneof(
      fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
      fc.string(),
    ),
    inputSchema: fc.oneof(
      fc.constant(undefined),
      fc.record({ type: fc.constant('object'), properties: fc.dictionary(key, schema), required: fc.array(key) }),
      fc.anything(),
    ),
  });
  fc.assert(fc.property(definition, fc.string({ maxLength: 80 }), (made, name) => assertWellFormed(classifyTool({ server: { name }, definition: made }).rationale)), { numRuns: 400 }); // prettier-ignore
});

const { servers } = readServers('content/servers');
const skip = servers.length === 0 && 'the folder holds no servers';
const all = servers.flatMap((server) =>
  server.tools.map(({ definition, withheld }) => ({
    where: `${server.slug} ${definition.name}`,
    name: server.name,
    ...classifyTool({ server: { name: server.name }, definition, withheld }),
  })),
);

test('no two tools share a rationale', { skip }, () => {
  const seen = new Map<string, string>();
  for (const { where, rationale } of all) {
    assert.equal(seen.get(rationale), undefined, `${where} and ${seen.get(rationale)} share one`);
    seen.set(rationale, where);
  }
});

test('every rationale in the dataset is orderly', { skip }, () => {
  for (const { rationale } of all) assertWellFormed(rationale);
});

test('no pattern of sentences carries more than 6 % of the dataset', { skip }, () => {
  const counts = new Map<string, number>();
  for (const { rationale, name } of all) {
    const masked = rationale
      .replaceAll(/`[^`]*`/g, 'X')
      .replaceAll(name, 'S')
      .replaceAll(/\d+/g, '#');
    counts.set(masked, (counts.get(masked) ?? 0) + 1);
  }
  assert.ok(Math.max(...counts.values()) <= all.length * 0.06);
});
