import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { membersOf } from '../../scripts/regression/members-of.ts';
import { toolsOf } from '../../scripts/regression/tool-list.ts';
import type { Finding } from '../../src/model/finding.ts';
import { village } from '../village/make.ts';

const folder = mkdtempSync(join(tmpdir(), 'lists-'));
after(() => rmSync(folder, { recursive: true }));

async function read(name: string, content?: string | Uint8Array) {
  const path = content === undefined ? name : join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  const findings: Finding[] = [];
  const tools = await Array.fromAsync(toolsOf(path, (finding) => findings.push(finding)));
  const named = tools.map(({ server, subject }) => `${server} ${subject.definition.name}`);
  return { tools, named, findings, messages: findings.map(({ where, message }) => `${where}: ${message}`) };
}

const packages = {
  '@quay/crane': { category: 'x', tools: { lift: { name: 'lift', description: 'Lift a box' }, lower: {} } },
  'no-tools': { category: 'x' },
  empty: { tools: {} },
};

test('an index of packages is read, packed or not', async () => {
  for (const [name, content] of [['a.json', JSON.stringify(packages)], ['b.json', JSON.stringify(packages, null, 2)], ['c.json.gz', gzipSync(JSON.stringify(packages))]] as const) {
    const { named, tools, findings } = await read(name, content);
    assert.deepEqual(named, ['@quay/crane lift', '@quay/crane lower'], name);
    assert.equal(tools[0]!.subject.definition.description, 'Lift a box');
    assert.deepEqual(findings, []);
  }
}); // prettier-ignore

test('a bad package or tool is told, and the others are read', async () => {
  const bad = { a: 7, b: { tools: 'many' }, c: { tools: { x: { name: 5 }, y: null, z: { description: null } } }, __end: { tools: [{ name: 'w' }] } }; // prettier-ignore
  const { named, messages } = await read('bad.json', JSON.stringify(bad));
  assert.deepEqual(named, ['c y', 'c z', '__end w']);
  assert.deepEqual(messages.map((text) => text.slice(folder.length + 1, 60 + folder.length).split(': ')[0]), ['bad.json a', 'bad.json b', 'bad.json c x']); // prettier-ignore
});

test('a file cut short gives what came before, and says so', async () => {
  const text = JSON.stringify(packages);
  const cut = await read('cut.json', text.slice(0, text.indexOf('"no-tools"') + 12));
  assert.deepEqual(cut.named, ['@quay/crane lift', '@quay/crane lower']);
  assert.match(cut.messages.join(), /ends before its JSON object does/);
  const packed = gzipSync(text);
  assert.match((await read('cut.json.gz', packed.subarray(0, packed.length - 12))).messages.join(), /unexpected end/);
  assert.match((await read('none.json', '[1]')).messages.join(), /not one JSON object/);
});

test('lines are tools or servers of a dataset; a bad one is told with its number', async () => {
  const notes = village().find(({ slug }) => slug === 'notes')!;
  const lines = ['{"server":"s","name":"x","inputSchema":{"type":"object"}}', '', 'half', JSON.stringify(notes)];
  const { named, tools, messages } = await read('lines.ndjson', lines.join('\n'));
  assert.deepEqual(named, ['s x', ...notes.tools.map(({ definition }) => `notes ${definition.name}`)]);
  assert.equal(tools[1]!.subject.server.name, notes.name);
  assert.equal(messages.length, 1);
  assert.match(messages[0]!, /lines\.ndjson:3: not JSON/);
});

test('a folder is a dataset; what is not there is told', async () => {
  const tools = village().flatMap((server) => server.tools);
  assert.equal((await read('tests/village/servers')).tools.length, tools.length);
  assert.match((await read(join(folder, 'nothing.ndjson'))).messages.join(), /ENOENT/);
});

async function membersIn(text: string, size: number): Promise<(string | undefined)[]> {
  async function* chunks() {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  return Array.fromAsync(membersOf(chunks(), 40));
}

for (const size of [1, 3, 1000])
  test(`members are cut at the commas of the outermost object alone: ${size} bytes`, async () => {
    const text = '\ufeff {"a":{"b":[1,{"c":2}]},"q\\"}{,":"x\\\\","é,": "}"}\n';
    assert.deepEqual(await membersIn(text, size), ['"a":{"b":[1,{"c":2}]}', '"q\\"}{,":"x\\\\"', '"é,": "}"']);
    assert.deepEqual(await membersIn(`{"a":"${'x'.repeat(50)}","b":2}`, size), [undefined, '"b":2']);
    assert.deepEqual(await membersIn('{ }', size), []);
    await assert.rejects(membersIn('{"a":1} {', size), /not one JSON object/);
  });
