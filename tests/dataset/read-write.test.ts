import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { canonicalPrint, definitionText } from '../../src/dataset/canonical.ts';
import { readServers } from '../../src/dataset/read.ts';
import { writeServer } from '../../src/dataset/write.ts';
import type { Server } from '../../src/model/server.ts';

function serverOf(slug: string, definition: object = {}): Server {
  return {
    format: 1,
    slug,
    name: slug,
    source: { ecosystem: 'npm', package: slug },
    licence: { spdx: 'MIT', from: 'package.json', quotable: true },
    capture: { status: 'complete', at: '2026-01-31', way: 'stdio', network: 'none' },
    tools: [{ definition: { name: 'tool', ...definition }, hash: '0'.repeat(64), tokens: 1 }],
  };
}

const folderOf = () => mkdtempSync(join(tmpdir(), 'dataset-test-'));
const slugsIn = (path: string) => readServers(path).servers.map(({ slug }) => slug);

suite('a written server', () => {
  test('is read as it was, `__proto__` and odd names included', () => {
    const folder = folderOf();
    const inputSchema = JSON.parse('{"zeta":1,"alpha":{"__proto__":{"constructor":null}},"\u202e":"\\ud800"}');
    const server = serverOf('one', { description: '\u0000\u2028"', inputSchema });
    writeServer(folder, server);
    const { servers, findings } = readServers(folder);
    assert.deepEqual(findings, []);
    assert.deepEqual(servers, [server]);
    const schema = servers[0]!.tools[0]!.definition.inputSchema as { alpha: object };
    assert.deepEqual(Object.keys(schema), ['zeta', 'alpha', '\u202e']);
    assert.deepEqual(Object.keys(schema.alpha), ['__proto__']);
  });

  test('is printed in the order of the model, without absent fields, with a line feed at the end', () => {
    const { tools, name, ...rest } = serverOf('one');
    const shuffled = { tools, ruleset: undefined, ...rest, name };
    assert.equal(canonicalPrint(shuffled), canonicalPrint(serverOf('one')));
    const text = canonicalPrint(shuffled);
    assert.match(text, /^\{\n {2}"format": 1,\n {2}"slug": "one",\n {2}"name"/);
    assert.match(text, /\}\n$/);
    assert.doesNotMatch(text, /ruleset/);
  });

  test('replaces the former file and leaves nothing else', () => {
    const folder = folderOf();
    writeServer(folder, serverOf('one'));
    writeServer(folder, { ...serverOf('one'), name: 'Other' });
    assert.deepEqual(readdirSync(folder), ['one.json']);
    assert.equal(readServers(folder).servers[0]!.name, 'Other');
  });

  test('cannot leave its folder', () => {
    assert.throws(() => writeServer(folderOf(), serverOf('../one')));
  });

  test('reads and prints to the same bytes, whatever its tools hold', () => {
    const folder = folderOf();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.jsonValue(), (description, inputSchema) => {
        writeServer(folder, serverOf('one', { description, inputSchema }));
        const text = readFileSync(join(folder, 'one.json'), 'utf8');
        assert.equal(canonicalPrint(readServers(folder).servers[0]!), text);
      }),
    );
  });
});

suite('the text of a definition', () => {
  test('has sorted keys at every level and is compact', () => {
    const definition = { name: 'a', inputSchema: { b: [{ d: 1, c: 2 }], a: null } };
    assert.equal(definitionText(definition), '{"inputSchema":{"a":null,"b":[{"c":2,"d":1}]},"name":"a"}');
  });
});

suite('a dataset', () => {
  const lines = (...slugs: string[]) => slugs.map((slug) => JSON.stringify(serverOf(slug))).join('\n');

  test('is a file, lines, compressed lines, or a folder of these, sorted by slug', () => {
    const folder = folderOf();
    mkdirSync(join(folder, 'shards'));
    writeFileSync(join(folder, 'b.json'), canonicalPrint(serverOf('b')));
    writeFileSync(join(folder, 'shards', '1.jsonl'), `${lines('d', 'a')}\n\n`);
    writeFileSync(join(folder, 'shards', '2.jsonl.gz'), gzipSync(lines('e', 'c')));
    writeFileSync(join(folder, 'README.md'), 'not of the dataset');
    writeFileSync(join(folder, '.x.json'), 'unfinished');
    assert.deepEqual(slugsIn(folder), ['a', 'b', 'c', 'd', 'e']);
    assert.deepEqual(slugsIn(join(folder, 'b.json')), ['b']);
    assert.deepEqual(slugsIn(join(folder, 'shards', '1.jsonl')), ['a', 'd']);
    assert.deepEqual(slugsIn(join(folder, 'shards', '2.jsonl.gz')), ['c', 'e']);
    assert.deepEqual(readServers(folder).findings, []);
  });

  test('may have lines longer than what is read at once', () => {
    const file = join(folderOf(), 'long.jsonl');
    const long = (slug: string) => JSON.stringify(serverOf(slug, { description: 'ä'.repeat(3_000_001) }));
    writeFileSync(file, `${long('b')}\n${long('a')}`);
    const { servers, findings } = readServers(file);
    assert.deepEqual(findings, []);
    assert.deepEqual(
      servers.map(({ slug, tools }) => [slug, tools[0]!.definition.description!.length]),
      [
        ['a', 3_000_001],
        ['b', 3_000_001],
      ],
    );
  });

  test('loses a bad line alone, and tells its number', () => {
    const file = join(folderOf(), 'bad.jsonl');
    const noName = JSON.stringify({ ...serverOf('c'), name: '' });
    writeFileSync(file, ['\ufeff' + lines('a'), '{"slug":', '', noName, '[]', lines('b')].join('\n'));
    const { servers, findings } = readServers(file);
    assert.deepEqual(
      servers.map(({ slug }) => slug),
      ['a', 'b'],
    );
    assert.deepEqual(
      findings.map(({ where }) => where),
      [`${file}:2`, `${file}:4 name`, `${file}:5`],
    );
    for (const { level, message, next } of findings) assert.ok(level === 'error' && message && next);
  });

  test('loses a bad tool alone, and tells its place', () => {
    const folder = folderOf();
    const server = serverOf('a');
    const [good] = server.tools;
    const bad = { ...good!, hash: 'none' };
    writeFileSync(join(folder, 'a.json'), JSON.stringify({ ...server, tools: [bad, good, bad] }));
    const { servers, findings } = readServers(folder);
    assert.deepEqual(servers[0]!.tools, [good]);
    assert.deepEqual(
      findings.map(({ where }) => where),
      [`${join(folder, 'a.json')} tools[0].hash`, `${join(folder, 'a.json')} tools[2].hash`],
    );
  });

  test('has each slug once', () => {
    const file = join(folderOf(), 'twice.jsonl');
    writeFileSync(file, lines('a', 'b', 'a'));
    const { servers, findings } = readServers(file);
    assert.equal(servers.length, 2);
    assert.deepEqual(
      findings.map(({ where }) => where),
      [`${file}:3`],
    );
  });

  test('that is missing, broken or hostile is a finding, never an exception', () => {
    const folder = folderOf();
    writeFileSync(join(folder, 'broken.jsonl.gz'), 'not compressed');
    writeFileSync(join(folder, 'deep.json'), '['.repeat(200_000));
    writeFileSync(join(folder, 'empty.json'), '');
    writeFileSync(join(folder, 'proto.json'), '{"__proto__":{"slug":"a"},"tools":[{"__proto__":1}]}');
    const { servers, findings } = readServers(folder);
    assert.deepEqual(servers, []);
    for (const name of ['broken.jsonl.gz', 'deep.json', 'empty.json', 'proto.json'])
      assert.ok(
        findings.some(({ where }) => where.startsWith(join(folder, name))),
        name,
      );
    assert.match(readServers(join(folder, 'nowhere')).findings[0]!.where, /nowhere$/);
  });
});
