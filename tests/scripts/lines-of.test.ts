import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundedLinesOf, linesOf } from '../../scripts/lines-of.ts';

/** The bytes of a text in chunks of a size that cuts through characters and lines. */
async function* chunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const sizes = [1, 2, 3, 7, 1000];

for (const size of sizes)
  test(`lines end at a line feed alone, however the input is cut: ${size} bytes`, async () => {
    const lines = await Array.fromAsync(linesOf(chunks('a\u2028b\r\n\nЖ💣\nlast', size)));
    assert.deepEqual(lines, ['a\u2028b\r', '', 'Ж💣', 'last']);
  });

test('a line feed at the end begins no further line; nothing is no line', async () => {
  assert.deepEqual(await Array.fromAsync(linesOf(chunks('a\n', 1))), ['a']);
  assert.deepEqual(await Array.fromAsync(linesOf(chunks('', 1))), []);
});

test('byte order marks at the beginning of lines are left out', async () => {
  assert.deepEqual(await Array.fromAsync(linesOf(chunks('\ufeffa\n\ufeffb\ufeff', 2))), ['a', 'b\ufeff']);
});

for (const size of sizes)
  test(`a line over the limit is told by undefined, and the next is whole: ${size} bytes`, async () => {
    const input = `12345\n123456\n${'x'.repeat(5000)}\nafter\n${'y'.repeat(6)}`;
    const lines = await Array.fromAsync(boundedLinesOf(chunks(input, size), 5));
    assert.deepEqual(lines, ['12345', undefined, undefined, 'after', undefined]);
  });
