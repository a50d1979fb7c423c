/** `npm ci` works on every platform: the lock file names each platform's package, and no registry. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { missingEntries } from '../../scripts/complete-lock.ts';

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
const lock = JSON.parse(text);

test('no optional dependency is missing from the lock file', () => {
  const missing = missingEntries(lock).map(({ place }) => place);
  assert.deepEqual(missing, [], 'npm ci would refuse it; run node scripts/complete-lock.ts');
});

test('a missing platform package is noticed, in the right place', () => {
  const packages = {
    '': {},
    'node_modules/tool': {
      version: '2.0.0',
      optionalDependencies: { 'tool-linux-x64': '2.0.0', 'tool-darwin-arm64': '2.0.0' },
    },
    'node_modules/tool-linux-x64': { version: '2.0.0' },
    'node_modules/tool-darwin-arm64': { version: '1.0.0' },
  };
  assert.deepEqual(missingEntries({ packages }), [
    { place: 'node_modules/tool/node_modules/tool-darwin-arm64', name: 'tool-darwin-arm64', version: '2.0.0' },
  ]);
});

test('the lock file names no registry, and package.json pins every version', () => {
  assert.doesNotMatch(text, /"resolved"/);
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const [name, version] of Object.entries(devDependencies)) assert.match(String(version), /^\d/, name);
});
