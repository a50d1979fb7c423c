/** The hand labels of the embedded dataset: they fit it, and the verdicts agree with them as far as we claim. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import { qualityOf } from '../../src/catalogue/quality.ts';
import { signalQualityOf } from '../../src/catalogue/signal-quality.ts';
import { checkLabels, readLabels } from '../../src/dataset/read-labels.ts';
import { readServers } from '../../src/dataset/read.ts';
import type { Label } from '../../src/model/label.ts';
import { village } from '../village/make.ts';

const root = join(import.meta.dirname, '../..');
const { servers } = readServers(join(root, 'content/servers'));
const { labels, signalLabels, findings } = readLabels(join(root, 'content/labels'));

test('there are at least 300 labels, each of a tool that is there, none twice', () => {
  assert.deepEqual(findings, []);
  assert.deepEqual(checkLabels(labels, servers), []);
  assert.deepEqual(checkLabels(signalLabels, servers), []);
  assert.ok(labels.length >= 300);
});

test('clear labels are met, and no clear dangerous tool is called Read', () => {
  const { tools } = buildCatalogue({ servers, attacks: [], base: '/' });
  const { clear, dangerousCalledRead, misses } = qualityOf(labels, tools);
  const names = misses.map(({ label }) => `${label.server} ${label.name}`).join(', ');
  assert.ok(clear.right / clear.of >= 0.96, names);
  assert.equal(dangerousCalledRead.right, 0, names);
});

const { tools } = buildCatalogue({ servers: village(), attacks: [], base: '/' });
const label = (name: string, rest: Partial<Label>): Label => ({
  server: 'notes',
  name,
  category: 'Read',
  severity: 'low',
  clear: true,
  why: 'x',
  ...rest,
});

test('quality counts what is right, what is missed and how sure we were', () => {
  const quality = qualityOf(
    [label('list_notes', {}), label('create_note', { category: 'Destructive', severity: 'critical' })],
    tools,
  );
  assert.deepEqual(quality.all, { right: 1, of: 2 });
  assert.deepEqual(quality.severity, { right: 1, of: 2 });
  assert.deepEqual(
    quality.misses.map(({ label: { name } }) => name),
    ['create_note'],
  );
  assert.equal(quality.matrix.find((row) => row.label === 'Destructive')!.counts[1], 1);
  assert.equal(
    quality.calibration.reduce((sum, { share }) => sum + share.of, 0),
    2,
  );
});

test('a label without its tool, or twice, is found', () => {
  const found = checkLabels([label('list_notes', {}), label('list_notes', {}), label('gone', {})], village());
  assert.deepEqual(
    found.map(({ message }) => message),
    ['list_notes of notes is labelled twice', 'notes has no tool gone'],
  );
});

test('a line that is no label is found with its number, the others stay', () => {
  const folder = mkdtempSync(join(tmpdir(), 'labels-'));
  writeFileSync(join(folder, 'a.ndjson'), `${JSON.stringify(label('list_notes', {}))}\n{"server": 1}\n`);
  const read = readLabels(folder);
  rmSync(folder, { recursive: true });
  assert.equal(read.labels.length, 1);
  assert.match(read.findings[0]!.where, /a\.ndjson:2$/);
});

test('of the hits of a signal that a person read, those still there are counted', () => {
  const [entry] = tools.filter(({ verdict }) => verdict.signals.length > 0);
  const { id, parameter } = entry!.verdict.signals[0]!;
  const hit = { server: entry!.server.server.slug, name: entry!.tool.definition.name, signal: id, parameter };
  const shares = signalQualityOf([{ ...hit, right: true }, { ...hit, right: false }, { ...hit, name: 'gone', right: true }], tools); // prettier-ignore
  assert.deepEqual([...shares], [[id, { right: 1, of: 2 }]]);
});

test('verdicts are measured without the reviews, which a person wrote', () => {
  const [entry] = tools.filter(({ tool }) => tool.definition.name === 'list_notes');
  const was = { category: 'Read', severity: 'low', confidence: 0.97, rule: 'reads' } as const;
  const moved = {
    ...entry!,
    verdict: { ...entry!.verdict, category: 'Write', review: { because: 'x', was } } as const,
  };
  assert.deepEqual(qualityOf([label('list_notes', {})], [moved]).all, { right: 1, of: 1 });
});

test('at least thirty hits of each signal were read, or all there are, and nine in ten are right', () => {
  const { tools: all, signalQuality } = buildCatalogue({ servers, attacks: [], signalLabels, base: '/' });
  const seen = Map.groupBy(all.flatMap(({ verdict }) => verdict.signals), ({ id }) => id); // prettier-ignore
  for (const [id, hits] of seen) {
    const { right, of } = signalQuality.get(id) ?? { right: 0, of: 0 };
    assert.ok(of >= Math.min(30, hits.length), `${id}: ${of} of ${hits.length} read`);
    assert.ok(right / of >= 0.9, `${id}: ${right} of ${of} right`);
  }
});
