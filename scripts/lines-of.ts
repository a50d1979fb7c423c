import { holdBytes } from './regression/held-bytes.ts';

const lineFeed = 0x0a;

/** Lines end at a line feed only: U+2028 may stand inside a JSON string, and readline would cut there. */
export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  for await (const line of boundedLinesOf(input, Infinity)) yield line!;
}

/** The lines of UTF-8 input; undefined in place of one with more than `limit` bytes, which is never held whole. */
export async function* boundedLinesOf(
  input: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<string | undefined> {
  const held = holdBytes(limit);
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      held.add(chunk.subarray(start, end));
      start = end + 1;
      yield held.take();
    }
    held.add(chunk.subarray(start));
  }
  if (!held.isEmpty()) yield held.take();
}
