import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hiddenCharacters } from '../../src/model/hidden-characters.ts';
import { isQuotable } from '../../src/model/licence.ts';
import { joinedName } from '../../src/model/name.ts';
import { slugOf, slugsOf } from '../../src/model/slug.ts';

test('a slug is lower case with single hyphens', () => {
  assert.equal(slugOf('createIssue_v2 (beta)'), 'createissue-v2-beta');
  assert.equal(slugOf('../../../../etc/passwd'), 'etc-passwd');
  assert.equal(slugOf('حذف_ملف'), '');
});

test('names that clash get different addresses, whatever their order', () => {
  const names = ['Create_Issue', 'create-issue', 'create issue'];
  const slugs = slugsOf(names);
  assert.equal(slugs.get('create-issue'), 'create-issue');
  assert.equal(new Set(slugs.values()).size, 3);
  assert.deepEqual(new Map([...slugsOf(names.toReversed())].sort()), new Map([...slugs].sort()));
});

test('no name becomes a path, a reserved file or nothing', () => {
  for (const name of ['', '..', 'aux', 'CON', 'index', '/', '🗑️']) {
    const slug = slugsOf([name]).get(name)!;
    assert.match(slug, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.notEqual(slug, slugOf(name));
  }
});

test('for any names: each gets one safe slug of bounded length, and different names different slugs', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 120 })), (names) => {
      const slugs = slugsOf(names);
      assert.equal(new Set(slugs.values()).size, names.length);
      for (const slug of slugs.values()) assert.match(slug, /^[a-z0-9-]{1,90}$/);
    }),
  );
});

test('all spellings of a name are one when joined', () => {
  const spellings = ['create_issue', 'create-issue', 'createissue', 'create issue', 'createIssue', 'Create.Issue'];
  assert.deepEqual(new Set(spellings.map(joinedName)), new Set(['createissue']));
});

test('hidden characters are found with place, code and kind', () => {
  const found = hiddenCharacters('a\u202eb\u{e0041}c\u001b[31m');
  assert.deepEqual(
    found.map(({ index, length, code }) => [index, length, code]),
    [
      [1, 1, 'U+202E'],
      [3, 2, 'U+E0041'],
      [6, 1, 'U+001B'],
    ],
  );
});

test('a joiner inside an emoji is ordinary writing, one between letters is not', () => {
  assert.deepEqual(hiddenCharacters('👩‍💻 at work, tabs\tand lines\n'), []);
  assert.equal(hiddenCharacters('ad\u200dmin').length, 1);
});

test('a licence allows quotation by any side of OR and every side of AND', () => {
  assert.ok(isQuotable('MIT'));
  assert.ok(isQuotable('(Apache-2.0 OR LicenseRef-commercial)'));
  assert.ok(!isQuotable('MIT AND LicenseRef-commercial'));
  assert.ok(!isQuotable('NOASSERTION'));
  assert.ok(!isQuotable('AGPL-3.0-only'));
});
