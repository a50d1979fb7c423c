import { holdBytes } from './held-bytes.ts';

const quote = 0x22;
const comma = 0x2c;
const backslash = 0x5c;
const brace = 0x7b;
const openings = new Set([brace, 0x5b]);
const closings = new Set([0x7d, 0x5d]);
/** Space, and the bytes of a byte order mark. */
const blanks = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/**
 * The members of one large JSON object, each as the text `"key": value`; undefined in place of one with more than
 * `limit` bytes. Only one is held at a time. Throws an Error where the input is anything but one whole object.
 */
export async function* membersOf(input: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<string | undefined> {
  const held = holdBytes(limit);
  const scanner = createScanner();
  for await (const chunk of input) {
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const place = scanner.scan(chunk[at]!);
      if (place === 'member') continue;
      if (place === 'end') {
        held.add(chunk.subarray(start, at));
        const member = held.take();
        if (member?.trim() !== '') yield member;
      }
      start = at + 1;
    }
    held.add(chunk.subarray(start));
  }
  if (!scanner.isClosed()) throw new Error('ends before its JSON object does');
}

/** Where a byte stands: around the members, in one of them, or at the comma or brace that ends one. */
type Place = 'around' | 'member' | 'end';

/** Follows JSON byte by byte: a quote, a bracket or a comma is never part of a longer UTF-8 character. */
function createScanner() {
  let depth = 0;
  let isClosed = false;
  const text = followText();
  const scan = (byte: number): Place => {
    if (depth === 0) {
      depth = isClosed || byte !== brace ? 0 : 1;
      if (depth === 0 && !blanks.has(byte)) throw new Error('is not one JSON object');
      return 'around';
    }
    if (text(byte)) return 'member';
    if (openings.has(byte)) depth++;
    else if (closings.has(byte)) depth--;
    isClosed = depth === 0;
    return isClosed || (depth === 1 && byte === comma) ? 'end' : 'member';
  };
  return { scan, isClosed: () => isClosed };
}

/** Tells of each byte whether it belongs to a string, its quotes included. */
function followText(): (byte: number) => boolean {
  let isText = false;
  let isEscaped = false;
  return (byte) => {
    if (!isText) return (isText = byte === quote);
    isText = isEscaped || byte !== quote;
    isEscaped = !isEscaped && byte === backslash;
    return true;
  };
}
