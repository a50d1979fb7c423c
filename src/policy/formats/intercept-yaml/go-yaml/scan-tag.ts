import { isBlankOrEnd, markOf, need, peek, take, type Mark } from './reader.ts';
import { scanError, tokenOf, type Scanner, type Token } from './scanner.ts';

/** `&anchor` or `*alias`. */
export function scanAnchor(scanner: Scanner): Token {
  const { reader } = scanner;
  const start = markOf(reader);
  const type = take(reader) === '&' ? 'anchor' : 'alias';
  const value = takeName(scanner);
  const next = peek(reader);
  if (value === '' || !(isBlankOrEnd(next) || '?:,]}%@`'.includes(next)))
    scanError(scanner, 'did not find expected alphabetic or numeric character', start);
  return { ...tokenOf(type, start, markOf(reader)), value };
}

/** ASCII letters, digits, `_` and `-`. */
export function takeName({ reader }: Scanner): string {
  const from = reader.at;
  while (/^[0-9A-Za-z_-]$/.test(peek(reader))) take(reader);
  return reader.text.slice(from, reader.at);
}

/** `!suffix`, `!!suffix`, `!handle!suffix` or `!<whole>`; a handle of '' means that the suffix is the whole tag. */
export function scanTag(scanner: Scanner): Token {
  const { reader } = scanner;
  const start = markOf(reader);
  need(reader, 2);
  const [value, suffix] = peek(reader, 1) === '<' ? ['', takeVerbatim(scanner, start)] : takeShorthand(scanner, start);
  if (!isBlankOrEnd(peek(reader))) scanError(scanner, 'did not find expected whitespace or line break', start);
  return { ...tokenOf('tag', start, markOf(reader)), value, suffix };
}

function takeVerbatim(scanner: Scanner, start: Mark): string {
  const { reader } = scanner;
  take(reader);
  take(reader);
  const uri = takeUri(scanner, '', start);
  if (peek(reader) !== '>') scanError(scanner, "did not find the expected '>'", start);
  take(reader);
  return uri;
}

function takeShorthand(scanner: Scanner, start: Mark): [handle: string, suffix: string] {
  const handle = takeHandle(scanner, start);
  if (handle.length > 1 && handle.endsWith('!')) return [handle, takeUri(scanner, '', start)];
  const suffix = takeUri(scanner, handle, start);
  return suffix === '' ? ['', '!'] : ['!', suffix];
}

export function takeHandle(scanner: Scanner, start: Mark, isDirective = false): string {
  const { reader } = scanner;
  if (peek(reader) !== '!') scanError(scanner, "did not find expected '!'", start);
  const name = take(reader) + takeName(scanner);
  if (peek(reader) === '!') return name + take(reader);
  if (isDirective && name !== '!') scanError(scanner, "did not find expected '!'", start);
  return name;
}

const uriUnit = /^[0-9A-Za-z_;/?:@&=+$,.!~*'()[\]%-]$/;

/** A URI, behind what a handle already took of it. */
export function takeUri(scanner: Scanner, head: string, start: Mark): string {
  const { reader } = scanner;
  let uri = head.slice(1);
  let isThere = head !== '';
  while (uriUnit.test(peek(reader))) {
    uri += peek(reader) === '%' ? takeOctets(scanner, start) : take(reader);
    isThere = true;
  }
  if (!isThere) scanError(scanner, 'did not find expected tag URI', start);
  return uri;
}

/** One character as `%C3%A9`. */
function takeOctets(scanner: Scanner, start: Mark): string {
  const octets = [takeOctet(scanner, start)];
  const first = octets[0]!;
  const width = first < 0x80 ? 1 : first < 0xc0 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf8 ? 4 : 0;
  if (width === 0) scanError(scanner, 'found an incorrect leading UTF-8 octet', start);
  while (octets.length < width) {
    const octet = takeOctet(scanner, start);
    if ((octet & 0xc0) !== 0x80) scanError(scanner, 'found an incorrect trailing UTF-8 octet', start);
    octets.push(octet);
  }
  return new TextDecoder().decode(new Uint8Array(octets));
}

function takeOctet(scanner: Scanner, start: Mark): number {
  const { reader } = scanner;
  need(reader, 3);
  const octet = /^%([0-9A-Fa-f]{2})/.exec(reader.text.slice(reader.at, reader.at + 3))?.[1];
  if (octet === undefined) scanError(scanner, 'did not find URI escaped octet', start);
  for (let i = 0; i < 3; i++) take(reader);
  return Number.parseInt(octet, 16);
}
