import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editDistance } from '../../src/widgets/edit-distance.ts';
import { nearestNames, wordsOf } from '../../src/widgets/search-index.ts';

test('counts inserts, deletes, replacements and swapped neighbours', () => {
  const rows: [string, string, number][] = [
    ['deletenote', 'deletenote', 0],
    ['deletente', 'deletenote', 1],
    ['delletenote', 'deletenote', 1],
    ['deletanote', 'deletenote', 1],
    ['deltee', 'delete', 1],
    ['', 'ab', 2],
  ];
  for (const [a, b, expected] of rows) assert.equal(editDistance(a, b, 2), expected, `${a} ${b}`);
});

test('gives up above the bound', () => {
  assert.equal(editDistance('createissue', 'deletenote', 2), 3);
  assert.equal(editDistance('a', 'abcdef', 2), 3);
});

test('a query becomes the words that the index knows', () => {
  assert.equal(wordsOf('createIssue'), 'create Issue');
  assert.equal(wordsOf('@scope/pkg-name.do_it'), 'scope pkg name do it');
});

test('offers the nearest names, and not those that only go on after the query', () => {
  const names = ['delete_note', 'delete_notes_all', 'delete_vote', 'list_notes'];
  assert.deepEqual(nearestNames('deletente', names), ['delete_note', 'delete_vote']);
  assert.deepEqual(nearestNames('delete', names), []);
});
