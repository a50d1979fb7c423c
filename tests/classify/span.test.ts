import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { spanOf } from '../../src/classify/reading/span.ts';

const half = /^[\udc00-\udfff]|[\ud800-\udbff]$/;

test('a span quotes its text exactly and splits no surrogate pair, wherever it is cut', () => {
  const text = fc.array(fc.constantFrom('a', '💣', '👩‍👧', 'é', ' '), { maxLength: 300 }).map((list) => list.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: -5, max: 700 }), fc.integer({ min: -5, max: 700 }), (whole, start, end) => {
      const span = spanOf('description', whole, [start, end]);
      if (!span) return;
      assert.equal(whole.slice(span.start, span.end), span.quote);
      assert.doesNotMatch(span.quote, half);
      assert.ok(span.quote.length <= 162);
    }),
    { numRuns: 2000 },
  );
});

test('an empty span is none', () => assert.equal(spanOf('name', 'abc', [2, 2]), undefined));
