import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formats } from '../../src/policy/formats/index.ts';
import { loadFormat } from '../../src/widgets/formats.ts';

test('the browser can load every format that the build knows, and no other', async () => {
  assert.deepEqual(Object.keys(loadFormat), formats.map(({ id }) => id)); // prettier-ignore
  for (const format of formats) assert.equal(await loadFormat[format.id]!(), format);
});
