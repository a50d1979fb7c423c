import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileGoRegex } from '../../src/policy/operators/go-regex.ts';

/** A Go pattern, texts it matches, and texts it doesn't. */
const patterns: [pattern: string, matches: string[], misses: string[]][] = [
  ['a.b', ['axb', 'a\rb', 'a\u2028b'], ['a\nb']],
  ['(?s)a.b', ['a\nb'], ['ab']],
  ['(?i)MAIN', ['main'], ['mine']],
  ['(?i:a)b', ['Ab'], ['AB']],
  ['^b$', ['b'], ['a\nb', 'b\n']],
  ['(?m)^b$', ['a\nb'], ['ab']],
  ['\\Aab\\z', ['ab'], ['ab\n', 'xab']],
  ['[[:alpha:]]+', ['a1'], ['12']],
  ['[^[:digit:]]', ['a'], ['1']],
  ['\\Qa.b\\E', ['a.b'], ['axb']],
  ['(?P<n>x)y', ['xy'], ['x']],
  ['\\sx', [' x'], ['\u00a0x']],
  ['\\pL\\x{41}', ['éA'], ['1A']],
  ['\\/\\-\\_', ['/-_'], ['/']],
  ['x{2,3}?', ['xx'], ['x']],
];

for (const [pattern, matches, misses] of patterns)
  test(`${pattern} matches what Go’s engine matches`, () => {
    const { test: run, error } = compileGoRegex(pattern);
    assert.equal(error, undefined);
    assert.deepEqual([matches.every((text) => run!(text)), misses.some((text) => run!(text))], [true, false]);
  });

/** What Go refuses, in its words. */
const refused: [pattern: string, error: string][] = [
  ['a(?=b)', 'error parsing regexp: invalid or unsupported Perl syntax: `(?=`'],
  ['(?<!a)b', 'error parsing regexp: invalid named capture: `(?<!a)b`'],
  ['(?>a)', 'error parsing regexp: invalid or unsupported Perl syntax: `(?>`'],
  ['\\Z', 'error parsing regexp: invalid escape sequence: `\\Z`'],
  ['[[:foo:]]', 'error parsing regexp: invalid character class range: `[:foo:]`'],
];

for (const [pattern, error] of refused)
  test(`${pattern} is refused`, () => assert.equal(compileGoRegex(pattern).error, error));
