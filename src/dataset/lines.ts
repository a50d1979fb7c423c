import { closeSync, openSync, readSync } from 'node:fs';

const lineFeed = 0x0a;
const chunkSize = 4 * 1024 * 1024;

/** The lines of a buffer, each decoded on its own so that the whole is never one string. */
export function* linesOf(bytes: Buffer): Generator<string> {
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found === -1 ? bytes.length : found;
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}

/** The lines of a file of any size, read in chunks. Throws the file system's own errors. */
export function* linesOfFile(path: string): Generator<string> {
  const file = openSync(path, 'r');
  try {
    let rest: Buffer[] = [];
    for (let chunk = nextChunk(file); chunk.length > 0; chunk = nextChunk(file)) {
      const last = chunk.lastIndexOf(lineFeed);
      if (last === -1) {
        rest.push(chunk);
        continue;
      }
      yield* linesOf(Buffer.concat([...rest, chunk.subarray(0, last + 1)]));
      rest = [chunk.subarray(last + 1)];
    }
    yield* linesOf(Buffer.concat(rest));
  } finally {
    closeSync(file);
  }
}

function nextChunk(file: number): Buffer {
  const chunk = Buffer.allocUnsafe(chunkSize);
  return chunk.subarray(0, readSync(file, chunk));
}
