import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formats } from '../../src/policy/formats/index.ts';
import { interceptYaml } from '../../src/policy/formats/intercept-yaml/format.ts';
import { recommendPolicy } from '../../src/policy/recommend.ts';
import { office } from './village.ts';

const policy = recommendPolicy(office, 'recommended');
const schemas = 'https://example.org/schemas/';

test('an Intercept document names our schema in its first line, where the site knows its address', () => {
  const { text } = interceptYaml.render(policy, { schemas });
  assert.equal(text.split('\n')[0], '# yaml-language-server: $schema=https://example.org/schemas/intercept-yaml.json');
  assert.deepEqual(interceptYaml.parse(text).document, interceptYaml.parse(interceptYaml.render(policy).text).document);
});

test('no other document changes by it', () => {
  for (const format of formats.filter((one) => one !== interceptYaml))
    assert.equal(format.render(policy, { schemas }).text, format.render(policy).text);
});
