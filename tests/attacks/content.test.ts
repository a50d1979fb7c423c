import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { checkAttacks } from '../../src/attacks/check.ts';
import { frameworkName } from '../../src/attacks/frameworks.ts';
import { parseAttack } from '../../src/attacks/parse.ts';
import { Attack } from '../../src/model/attack.ts';
import type { Finding } from '../../src/model/finding.ts';

const folder = 'content/attacks';
const root = new URL('../../', import.meta.url);
const files = readdirSync(new URL(folder, root))
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => `${folder}/${name}`);
const entries = files.map((file) => parseAttack(file, readFileSync(new URL(file, root), 'utf8')));
const attacks = entries.flatMap(({ attack }) => attack ?? []);
const bodies = new Map(entries.map(({ attack, body }) => [attack?.id ?? '', body]));

test('every file of content/attacks is a valid entry', () => {
  const findings = [...entries.flatMap((entry) => entry.findings), ...checkAttacks(attacks, bodies)];
  assert.ok(files.length > 0);
  assert.deepEqual(findings.map(inOneLine), []);
});

for (const { attack, body } of entries) {
  if (!attack) continue;
  test(`${attack.id}: what a page needs is there`, () => {
    Attack.parse(attack);
    const ids = Object.values(attack.frameworks).flat();
    assert.deepEqual(
      ids.filter((id) => frameworkName(id) === undefined),
      [],
      'framework ids without a name',
    );
    const words = body.match(/[\p{L}\p{N}]+/gu)!.length;
    assert.ok(words >= 120 && words <= 320, `${words} words of prose`);
    assert.ok((body.match(/^## /gm) ?? []).length >= 2, 'two sections or more');
  });

  test(`${attack.id}: no sentence is said twice`, () => {
    const texts = [attack.summary, attack.exposure, ...attack.steps, ...attack.prevention, ...attack.limits];
    const sentences = [...texts, body].flatMap((text) => text.split(/(?<=[.!?])\s+/)).filter((s) => s.length > 30);
    assert.deepEqual(
      sentences.filter((sentence, i) => sentences.indexOf(sentence) < i),
      [],
    );
  });

  test(`${attack.id}: clauses read on after "because"`, () => {
    for (const { because } of attack.conditions) {
      assert.match(because, /^[a-z`]/, 'begins in lower case');
      assert.doesNotMatch(because, /\.$/, 'ends without a full stop');
    }
  });
}

test('a broken copy of a real file says where and what to do', () => {
  const text = readFileSync(new URL(`${folder}/tool-poisoning.mdx`, root), 'utf8');
  const line = text.split('\n').findIndex((row) => row.startsWith('severity:')) + 1;
  const { attack, findings } = parseAttack(
    `${folder}/tool-poisoning.mdx`,
    text.replace(/^severity: .*$/m, 'severity: huge'),
  );
  assert.equal(attack, undefined);
  assert.deepEqual(findings.map(inOneLine), [
    `${folder}/tool-poisoning.mdx:${line} \`severity\` is "huge" → allowed: low, medium, high, critical`,
  ]);
});

function inOneLine({ where, message, next }: Finding): string {
  return `${where} ${message} → ${next}`;
}
