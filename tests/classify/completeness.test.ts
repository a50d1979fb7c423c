import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { rules, ruleset } from '../../src/classify/ruleset.ts';
import { signals } from '../../src/classify/signals/index.ts';
import { categoryFacts } from '../../src/model/category.ts';
import { SignalId } from '../../src/model/signal.ts';

const root = new URL('../../', import.meta.url);
const idsIn = (folder: string, ending: string) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(ending) && name !== 'index.ts')
    .map((name) => name.slice(0, -ending.length))
    .sort();
const sorted = (ids: readonly string[]) => [...ids].sort();

test('every rule has its file and its table test, and none is left over', () => {
  const ids = sorted(rules.map(({ id }) => id));
  assert.deepEqual(idsIn('src/classify/rules/', '.ts'), ids);
  assert.deepEqual(idsIn('tests/classify/rules/', '.test.ts'), ids);
});

test('every signal of the model has its file and its table test', () => {
  const ids = sorted(SignalId.options);
  assert.deepEqual(sorted(signals.map(({ id }) => id)), ids);
  assert.deepEqual(idsIn('src/classify/signals/', '.ts'), ids);
  assert.deepEqual(idsIn('tests/classify/signals/', '.test.ts'), ids);
});

test('every rule and signal says what it means and what it misses, each in its own words', () => {
  const texts = [...rules, ...signals].flatMap(({ says, misses }) => [says, misses]);
  for (const text of texts) assert.match(text, /^[A-Z“].{30,}\.$/s);
  assert.equal(new Set(texts).size, texts.length);
});

test('rules are asked in the order of precedence, and the last applies to anything', () => {
  const order = rules.map(({ category }) => categoryFacts[category].precedence);
  assert.deepEqual(order, [...order].sort((a, b) => a - b)); // prettier-ignore
  assert.equal(rules.at(-1)!.id, 'unclear');
  assert.match(ruleset, /^\d+\.\d+\.\d+$/);
});

test('no rule text names a single server', () => {
  for (const { says, misses } of rules)
    assert.doesNotMatch(`${says} ${misses}`, /github|slack|stripe|playwright|notion/i);
});
