import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { plainReason } from '../../scripts/capture/plain-reason.ts';
import { definitionOf, isDeeperThan, recordTool } from '../../scripts/capture/record.ts';

suite('a recorded tool', () => {
  test('holds the fields of the model and nothing else', () => {
    const answered = { name: 'a', description: null, inputSchema: {}, annotations: { title: null, x: 1 }, _meta: {} };
    assert.deepEqual(definitionOf(answered), { name: 'a', inputSchema: {}, annotations: { x: 1 } });
  });

  test('is none where it has no name or is no object', () => {
    for (const answered of [null, 'a', [], {}, { name: 1 }, { name: 'a', description: 2 }])
      assert.equal(definitionOf(answered), undefined);
  });

  test('has the same hash whatever the order of its keys, and another when a word changes', () => {
    const hash = (description: string, inputSchema: object) =>
      recordTool({ name: 'a', description, inputSchema }, true).hash;
    assert.equal(hash('x', { a: 1, b: 2 }), hash('x', { b: 2, a: 1 }));
    assert.notEqual(hash('x', { a: [1, 2] }), hash('x', { a: [2, 1] }));
    assert.notEqual(hash('x', {}), hash('y', {}));
    assert.notEqual(hash('x', JSON.parse('{"__proto__":1}')), hash('x', {}));
  });

  test('counts the tokens of any text', () => {
    const tokens = (description: string) => recordTool({ name: 'a', description }, true).tokens;
    assert.ok(tokens('Reads a file from disk.') > tokens(''));
    assert.ok(tokens('<|endoftext|>') > 0);
    assert.ok(tokens('\u202e\ud800'.repeat(10)) > 0);
  });

  test('may be nested, but not without end', () => {
    const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
    assert.equal(isDeeperThan(nested(50), 200), false);
    assert.equal(isDeeperThan(nested(2_000), 200), true);
  });
});

suite('a reason', () => {
  test('is one plain line without colours, times, hidden characters and folders', () => {
    const said =
      '\u001b[31mIt ended: 2026-01-02T03:04:05.678Z started\u202e\n  at main (/here/x.js)\nError: no KEY in /here/x';
    assert.equal(plainReason(said, ['/here']), 'It ended: started … Error: no KEY in …/x');
  });

  test('is short', () => {
    assert.ok(plainReason('word '.repeat(1_000), []).length < 250);
  });
});
