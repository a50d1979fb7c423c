import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { readServers } from '../../src/dataset/read.ts';
import { writeServer } from '../../src/dataset/write.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { fixture, ours } from './village.ts';

const command = fileURLToPath(new URL('../../scripts/capture.ts', import.meta.url));

interface Ran {
  code: number;
  told: string;
}

async function capture(folder: string, ...words: string[]): Promise<Ran> {
  const options = ['--sources', join(folder, 'sources.yaml'), '--out', join(folder, 'out'), '--listings', folder];
  const child = spawn(process.execPath, [command, ...options, '--at', '2026-01-31', ...words]);
  let told = '';
  child.stderr.on('data', (chunk) => (told += chunk));
  const [code] = await once(child, 'close');
  return { code, told };
}

function sourcesFolder(...entries: object[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'capture-test-'));
  writeFileSync(join(folder, 'sources.yaml'), stringify(entries));
  return folder;
}

const entry = (name: string, more: object = {}) => ({
  run: [process.execPath, fixture(name)],
  slug: name,
  licence: ours,
  ...more,
});

suite('the capture command', () => {
  test('writes one file a server, tells how far it is, and is not stopped by a bad one', async () => {
    const folder = sourcesFolder(entry('crash'), entry('paged'), entry('garbage', { failing: 'It speaks no MCP.' }));
    const { code, told } = await capture(folder);
    assert.equal(code, 1);
    assert.match(told, /^2\/3 paged … 5 tools$/m);
    assert.match(told, /^warning: .*crash\.json: .*API_KEY is not set.*; next: /m);
    assert.doesNotMatch(told, /^warning: .*garbage/m);
    const { servers, findings } = readServers(join(folder, 'out'));
    assert.deepEqual(findings, []);
    assert.deepEqual(
      servers.map(({ slug, capture, tools }) => [slug, capture.status, tools.length]),
      [
        ['crash', 'failed', 0],
        ['garbage', 'failed', 0],
        ['paged', 'complete', 5],
      ],
    );
  });

  test('writes the same bytes again, and keeps the verdicts of tools that have not changed', async () => {
    const folder = sourcesFolder(entry('paged'));
    const file = join(folder, 'out', 'paged.json');
    assert.equal((await capture(folder)).code, 0);
    const first = readFileSync(file, 'utf8');
    await capture(folder, '--force');
    assert.equal(readFileSync(file, 'utf8'), first);

    const [server] = readServers(file).servers;
    server!.ruleset = '1';
    server!.tools[0]!.verdict = verdict;
    server!.tools[1]!.verdict = verdict;
    server!.tools[1]!.hash = '0'.repeat(64);
    writeServer(join(folder, 'out'), server!);
    await capture(folder, 'paged');
    const [again] = readServers(file).servers;
    assert.equal(again!.ruleset, '1');
    assert.deepEqual(
      again!.tools.slice(0, 2).map((tool) => tool.verdict),
      [verdict, undefined],
    );
  });

  test('skips what is captured already, unless it is named or forced', async () => {
    const folder = sourcesFolder(entry('paged', { version: '1.0.0' }));
    await capture(folder);
    assert.match((await capture(folder)).told, /captured before/);
    assert.match((await capture(folder, 'paged')).told, /… 5 tools/);
    assert.match((await capture(folder, '--force')).told, /… 5 tools/);
    writeFileSync(join(folder, 'sources.yaml'), stringify([entry('paged', { version: '2.0.0' })]));
    assert.match((await capture(folder)).told, /… 5 tools/);
  });

  test('takes over a listing kept by hand', async () => {
    const folder = sourcesFolder({
      listing: 'known.json',
      slug: 'known',
      repository: 'a/b',
      toolsTotal: 3,
      partial: 'So.',
    });
    writeFileSync(join(folder, 'known.json'), '{"tools":[{"name":"one","description":"First."}]}');
    await capture(folder);
    const [known] = readServers(join(folder, 'out')).servers;
    const { status, way, network, toolsTotal } = known!.capture;
    assert.deepEqual([status, way, network, toolsTotal], ['partial', 'listing', 'not-run', 3]);
    assert.deepEqual(known!.tools[0]!.definition, { name: 'one' });
  });

  test('names a bad entry with its line and goes on with the others', async () => {
    const folder = sourcesFolder({ nmp: 'paged' }, entry('paged'));
    const { code, told } = await capture(folder);
    assert.equal(code, 1);
    assert.match(told, /sources\.yaml:1: .*nmp.*; next: the keys are npm, /);
    assert.deepEqual(readdirSync(join(folder, 'out')), ['paged.json']);
  });

  test('ends with 2 where it is used wrongly', async () => {
    const folder = sourcesFolder(entry('paged'));
    for (const [word, message] of [
      ['nobody', /No source is called nobody/],
      ['--at=soon', /--at soon is no date/],
      ['--jobs=9', /say 1 or 2/],
      ['--colour', /--colour/],
    ] as const) {
      const { code, told } = await capture(folder, word);
      assert.equal(code, 2);
      assert.match(told, message);
      assert.match(told, /Usage: /);
    }
  });
});

const verdict: Verdict = {
  category: 'Read',
  severity: 'low',
  confidence: 1,
  reasons: [],
  rule: 'a-rule',
  evidence: [],
  signals: [],
  rationale: 'Fetches a page.',
};
