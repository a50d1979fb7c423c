import {
  isBlank,
  isBlankOrEnd,
  isBreak,
  isBreakOrEnd,
  markOf,
  need,
  peek,
  take,
  takeBreak,
  type Mark,
} from './reader.ts';
import { takeHandle, takeName, takeUri } from './scan-tag.ts';
import { scanError, tokenOf, type Scanner, type Token } from './scanner.ts';

/** `%YAML 1.1` (the version as value) or `%TAG !handle! prefix` (the prefix as suffix). */
export function scanDirective(scanner: Scanner): Token {
  const { reader } = scanner;
  const start = markOf(reader);
  take(reader);
  const token = takeDirective(scanner, start);
  takeBlanks(scanner);
  if (peek(reader) === '#') while (!isBreakOrEnd(peek(reader))) take(reader);
  if (!isBreakOrEnd(peek(reader))) scanError(scanner, 'did not find expected comment or line break', start);
  if (isBreak(peek(reader))) {
    need(reader, 2);
    takeBreak(reader);
  }
  return token;
}

function takeDirective(scanner: Scanner, start: Mark): Token {
  const name = takeName(scanner);
  if (name === '') scanError(scanner, 'could not find expected directive name', start);
  if (!isBlankOrEnd(peek(scanner.reader))) scanError(scanner, 'found unexpected non-alphabetical character', start);
  if (name === 'YAML') return takeVersion(scanner, start);
  if (name === 'TAG') return takePrefix(scanner, start);
  return scanError(scanner, 'found unknown directive name', start);
}

function takeBlanks({ reader }: Scanner): void {
  while (isBlank(peek(reader))) take(reader);
}

function takeVersion(scanner: Scanner, start: Mark): Token {
  const { reader } = scanner;
  takeBlanks(scanner);
  const major = takeNumber(scanner, start);
  if (peek(reader) !== '.') scanError(scanner, "did not find expected digit or '.' character", start);
  take(reader);
  const value = `${major}.${takeNumber(scanner, start)}`;
  return { ...tokenOf('version', start, markOf(reader)), value };
}

function takeNumber(scanner: Scanner, start: Mark): number {
  const { reader } = scanner;
  let digits = '';
  while (/^[0-9]$/.test(peek(reader))) {
    if (digits.length === 2) scanError(scanner, 'found extremely long version number', start);
    digits += take(reader);
  }
  if (digits === '') scanError(scanner, 'did not find expected version number', start);
  return Number(digits);
}

function takePrefix(scanner: Scanner, start: Mark): Token {
  const { reader } = scanner;
  takeBlanks(scanner);
  const value = takeHandle(scanner, start, true);
  if (!isBlank(peek(reader))) scanError(scanner, 'did not find expected whitespace', start);
  takeBlanks(scanner);
  const suffix = takeUri(scanner, '', start);
  if (!isBlankOrEnd(peek(reader))) scanError(scanner, 'did not find expected whitespace or line break', start);
  return { ...tokenOf('tag-directive', start, markOf(reader)), value, suffix };
}
