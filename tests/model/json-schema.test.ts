/** The published schemas: they say of a document what our own checks say. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { schemaText, schemas } from '../../src/catalogue/views/schemas.ts';
import { createUrls } from '../../src/catalogue/urls.ts';
import { Posture } from '../../src/model/policy.ts';
import { formats } from '../../src/policy/formats/index.ts';
import { recommendPolicy } from '../../src/policy/recommend.ts';
import { readYaml } from '../../src/policy/source/yaml.ts';
import { valueOf } from '../../src/policy/source/node.ts';
import { office } from '../policy/village.ts';
import { village } from '../village/make.ts';

const urls = createUrls('/');
const validatorOf = (name: string) =>
  new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(schemaText(name, urls, undefined)));

/** A document as an editor sees it. JSON is YAML. */
const plain = (value: unknown): unknown =>
  value instanceof Map
    ? Object.fromEntries([...value].map(([key, item]) => [key, plain(item)]))
    : Array.isArray(value)
      ? value.map(plain)
      : value;

test('every schema compiles, is titled and knows where it stands', () => {
  for (const { name, title } of schemas) {
    const schema = JSON.parse(schemaText(name, urls, new URL('https://example.org')));
    assert.equal(schema.$id, `https://example.org/schemas/${name}.json`);
    assert.equal(schema.title, title);
    validatorOf(name);
  }
});

for (const format of formats.filter(({ schema }) => schema !== undefined)) {
  test(`what ${format.id} renders fits its schema, with another key it doesn’t`, () => {
    const isValid = validatorOf(format.id);
    for (const posture of Posture.options) {
      const { text } = format.render(recommendPolicy(office, posture));
      const document = plain(valueOf(readYaml(text).node!)) as object;
      assert.ok(isValid(document), JSON.stringify(isValid.errors));
      assert.ok(!isValid({ ...document, unknown_key: 1 }));
    }
  });
}

test('the village’s servers fit the schema of a server', () => {
  const isValid = validatorOf('server');
  for (const server of village())
    assert.ok(isValid(JSON.parse(JSON.stringify(server))), JSON.stringify(isValid.errors));
});
