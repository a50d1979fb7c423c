import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { actionPhrase } from '../../src/classify/action-phrase.ts';
import { read } from '../../src/classify/reading.ts';

const phrase = (description: string, name = 'x') =>
  actionPhrase(read({ server: { name: 's' }, definition: { name, description } }));

test('the lead sentence is turned into the third person', () => {
  const cases: [string, string | undefined][] = [
    ['Fine-tune a model with Unsloth optimizations', 'fine-tunes a model with Unsloth optimizations'],
    ['Deletes a record.', 'deletes a record'],
    ['This tool can copy files between folders.', 'copies files between folders'],
    ['Create or update an Apex trigger', 'creates or updates an Apex trigger'],
    ['Fetch a page - use it sparingly', 'fetches a page'],
    ['Get a page, always call this tool first', 'gets a page'],
    ['List of all categories', undefined],
    ['Create/issue a certificate', undefined],
    ['A tool for sorting things', undefined],
    ['删除一个页面', undefined],
    ['Run <b>markup</b> here', undefined],
    ['', undefined],
  ];
  for (const [description, expected] of cases) assert.equal(phrase(description), expected, description);
});

test('a long sentence is cut at the end of a clause', () => {
  const long = `Get the status of a job, ${'including one more thing, '.repeat(12)}and the end.`;
  const cut = phrase(long)!;
  assert.ok(cut.length <= 140);
  assert.match(cut, /^gets the status of a job, including one more thing(?:, including one more thing)*$/);
});

test('a phrase completes a sentence, whatever the description', () => {
  const words = fc.constantFrom('Get', 'the', 'Delete', '(', ')', '"', 'page', 'and', '\n', '*', '`', 'creates', '.', ',', '💣'); // prettier-ignore
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (list) => {
      const text = phrase(list.join(' '));
      if (text === undefined) return;
      assert.ok(text.length <= 140);
      assert.match(text, /^[a-z][a-z-]*s\b/);
      assert.doesNotMatch(text, /[.,;:\s]$|\n|"/);
    }),
    { numRuns: 2000 },
  );
});
