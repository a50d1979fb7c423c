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
  ['\\07\\123', ['\x07S'], ['7S']],
  ['[[:^alpha:]]', ['1'], ['a']],
  ['[^\\S]x', [' x'], ['xx']],
  ['(?U)^a+$', ['aaa'], ['b']],
  ['(?i)k', ['K', '\u212a'], ['c']],
  ['\\Bb', ['ab'], ['a b']],
  ['^\\B.\\B$', ['\u{1f600}'], ['a']],
  ['\\p{Greek}\\P{Lu}', ['\u03b1b'], ['ab', '\u03b1B']],
  ['(?P<n>a)(?P<n>b)', ['ab'], ['a']],
  ['a{,3}', ['a{,3}'], ['aaa']],
  ['[]a]', [']', 'a'], ['b']],
  ['(?i-s:A.)B', ['axB'], ['axb', 'a\nB']],
  ['^(\\w+\\s?)*$', ['a b c'], ['a-b']],
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
  ['(a', 'error parsing regexp: missing closing ): `(a`'],
  ['a)', 'error parsing regexp: unexpected ): `a)`'],
  ['[a', 'error parsing regexp: missing closing ]: `[a`'],
  ['*', 'error parsing regexp: missing argument to repetition operator: `*`'],
  ['a**', 'error parsing regexp: invalid nested repetition operator: `**`'],
  ['a{1001}', 'error parsing regexp: invalid repeat count: `{1001}`'],
  ['a{2,1}', 'error parsing regexp: invalid repeat count: `{2,1}`'],
  ['[z-a]', 'error parsing regexp: invalid character class range: `z-a`'],
  ['(?P<n', 'error parsing regexp: invalid named capture: `(?P<n`'],
  ['(?P=n)', 'error parsing regexp: invalid or unsupported Perl syntax: `(?P`'],
  ['(a)\\1', 'error parsing regexp: invalid escape sequence: `\\1`'],
  ['\\pX', 'error parsing regexp: invalid character class range: `\\pX`'],
  ['\\', 'error parsing regexp: trailing backslash at end of expression: ``'],
];

test('a pattern that makes others run for ever is done in no time', () => {
  assert.equal(compileGoRegex('^(a+)+$').test!(`${'a'.repeat(50_000)}b`), false);
});

for (const [pattern, error] of refused)
  test(`${pattern} is refused`, () => assert.equal(compileGoRegex(pattern).error, error));
