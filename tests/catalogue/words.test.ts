import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quote } from '../../src/catalogue/text.ts';
import { aTool, count, firmness, list, plainName, shorten, theServer } from '../../src/catalogue/words.ts';

test('numbers agree with their nouns', () => {
  assert.equal(count(1, 'tool'), '1 tool');
  assert.equal(count(0, 'tool'), '0 tools');
  assert.equal(count(1204, 'tool'), '1,204 tools');
  assert.equal(list(['a']), 'a');
  assert.equal(list(['a', 'b', 'c']), 'a, b and c');
});

test('articles fit the category', () => {
  assert.equal(aTool('Execute'), 'an Execute tool');
  assert.equal(aTool('Read'), 'a Read tool');
});

test('no server is called a server twice', () => {
  assert.equal(theServer('Unsloth MCP Server'), 'Unsloth MCP Server');
  assert.equal(theServer('GitHub'), 'the GitHub server');
  assert.equal(theServer('GitHub (reference server)'), 'the GitHub reference server');
  assert.equal(theServer('GitLab (zereight)'), 'the GitLab server (zereight)');
});

test('firm, likely and unsure follow confidence', () => {
  assert.deepEqual([0.95, 0.9, 0.8, 0.69].map(firmness), ['firm', 'firm', 'likely', 'unsure']);
});

test('a name in running text shows what it hides, and is bounded', () => {
  assert.equal(plainName('a\u202eb'), 'a[U+202E]b');
  assert.equal(plainName(''), '(empty name)');
  assert.ok(plainName('x'.repeat(10_000)).length < 130);
});

test('a text is cut at a word and never inside a character', () => {
  assert.equal(shorten('one two three', 9), 'one two …');
  assert.ok(shorten('😀'.repeat(50), 21).isWellFormed());
});

test('a quotation marks its evidence and reveals hidden characters, and loses nothing', () => {
  const text = 'Delete\u200b all';
  const { segments } = quote(text, [{ field: 'description', start: 0, end: 6, quote: 'Delete' }], 'description');
  assert.deepEqual(segments, [
    { text: 'Delete', mark: true },
    { text: 'U+200B', hidden: 'zero-width or direction mark' },
    { text: ' all' },
  ]);
});

test('overlapping evidence is marked once, evidence of other fields not at all', () => {
  const spans = [
    { field: 'name', start: 0, end: 3, quote: 'abc' },
    { field: 'name', start: 2, end: 5, quote: 'cde' },
    { field: 'description', start: 0, end: 6, quote: 'abcdef' },
  ];
  const { segments } = quote('abcdef', spans, 'name');
  assert.equal(segments.map(({ text }) => text).join(''), 'abcdef');
  assert.equal(
    segments
      .filter(({ mark }) => mark)
      .map(({ text }) => text)
      .join(''),
    'abcde',
  );
});

test('a very long quotation is cut and says by how much', () => {
  assert.equal(quote('x'.repeat(10_000), [], 'description').cut, 4000);
});
