/** The commands as a user calls them: what they print, and how they end. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
after(() => rmSync(folder, { recursive: true }));

function run(script: string, args: string[], env: Record<string, string> = {}) {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts', script), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CI: '', ...env },
  });
  return { status, stderr };
}

/** The village with one file changed. */
function broken(name: string, file: string, change: (text: string) => string): string {
  const copy = join(folder, name);
  cpSync(join(root, 'tests/village/servers'), copy, { recursive: true });
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')));
  return copy;
}

test('a valid dataset ends with 0 and its counts', () => {
  const { status, stderr } = run('validate.ts', ['tests/village/servers']);
  assert.equal(status, 0, stderr);
  assert.match(stderr, /7 servers, 21 tools: valid/);
});

test('an invalid one ends with 1; every finding says where, what and what next', () => {
  const copy = broken('definition', 'notes.json', (text) =>
    text.replace('Permanently delete a note', 'Permanently erase a note'),
  );
  const { status, stderr } = run('validate.ts', [copy]);
  assert.equal(status, 1);
  assert.match(stderr, /notes: tools\[\d\]\.verdict\.evidence/);
  assert.match(stderr, /is quoted from description, but the definition reads/);
  assert.match(stderr, /next: run npm run classify/);
});

test('a verdict changed by hand is found', () => {
  const copy = broken('verdict', 'till.json', (text) => text.replace('"category": "Financial"', '"category": "Read"'));
  const { status, stderr } = run('validate.ts', [copy]);
  assert.equal(status, 1);
  assert.match(stderr, /till: tools/);
});

test('half a file loses that server alone, and is named', () => {
  const copy = broken('half', 'workshop.json', (text) => text.slice(0, 400));
  const { status, stderr } = run('validate.ts', [copy]);
  assert.equal(status, 1);
  assert.match(stderr, /workshop\.json/);
  assert.match(stderr, /6 servers, 17 tools/);
});

test('in CI findings are annotations too', () => {
  const copy = broken('annotated', 'workshop.json', (text) => text.slice(0, 400));
  assert.match(run('validate.ts', [copy], { CI: 'true' }).stderr, /::error file=.*workshop\.json/);
});

test('the build refuses an invalid dataset and writes no page', () => {
  const copy = broken('refused', 'workshop.json', (text) => text.slice(0, 400));
  const out = join(folder, 'site');
  assert.equal(run('build.ts', [], { DATASET: copy, OUT: out }).status, 1);
  assert.equal(existsSync(out), false);
});

test('serving a site that was not built says what to do', () => {
  const { status, stderr } = run('serve.ts', [], { OUT: join(folder, 'nothing') });
  assert.equal(status, 2);
  assert.match(stderr, /run npm run build first/);
});
