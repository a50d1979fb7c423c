import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Category } from '../../src/model/category.ts';
import type { Posture } from '../../src/model/policy.ts';
import { formats } from '../../src/policy/formats/index.ts';
import { recommendPolicy } from '../../src/policy/recommend.ts';
import { ordinal, traceOf } from '../../src/policy/trace.ts';
import { judged } from './village.ts';

const counting = formats.filter(({ can }) => can.limits.length > 0);
const linesOf = (category: Category, posture: Posture, among = counting) =>
  among.map((format) => {
    const policy = recommendPolicy([judged('t', category)], posture);
    const trace = traceOf({ format, policy, tool: { name: 't' }, other: 'export_model' });
    return trace.map(({ decision, call, because }) => `${decision}: ${call}: ${because}`);
  });

/** The three lines of a tool of a category under a posture; the same in every format that counts calls. */
const traces: [Category, Posture, string[]][] = [
  [
    'Execute',
    'recommended',
    [
      'allow: t, first call of the minute: within the limit of 10 calls a minute',
      'deny: t, 11th call of the same minute: over the limit of 10 calls a minute',
      'deny: export_model: not listed, and the default is deny',
    ],
  ],
  [
    'Read',
    'recommended',
    [
      'allow: t, first call of the minute: allowed, with no limit on how often',
      'allow: t, 1,000th call of the same minute: allowed, with no limit on how often',
      'deny: export_model: not listed, and the default is deny',
    ],
  ],
  [
    'Destructive',
    'recommended',
    [
      'deny: t, first call of the minute: hidden, and refused when called all the same',
      'deny: t, called again an hour later: hidden, and refused when called all the same',
      'deny: export_model: not listed, and the default is deny',
    ],
  ],
  [
    'Financial',
    'open',
    [
      'deny: t, first call of the minute: Needs a person to decide: it moves or commits money or assets.',
      'deny: t, called again an hour later: Needs a person to decide: it moves or commits money or assets.',
      'allow: export_model: not listed, and the default is allow',
    ],
  ],
];

for (const [category, posture, lines] of traces)
  test(`${category} under ${posture} is traced in words`, () => {
    for (const traced of linesOf(category, posture)) assert.deepEqual(traced, lines);
  });

test('a client that can’t count asks instead, and says so in the trace', () => {
  const clients = formats.filter(({ can }) => can.limits.length === 0 && can.ask);
  for (const [first, again] of linesOf('Execute', 'recommended', clients)) {
    assert.equal(first, 'ask: t, first call of the minute: a person is asked');
    assert.equal(again, 'ask: t, called again an hour later: a person is asked');
  }
});

test('the lines come from the document, not from the policy', () => {
  const format = formats.find(({ id }) => id === 'intercept-yaml')!;
  const loose = { ...format, render: () => ({ text: 'version: "1"\ndefault: "allow"\n', losses: [] }) };
  const policy = recommendPolicy([judged('t', 'Execute')], 'recommended');
  const trace = traceOf({ format: loose, policy, tool: { name: 't' } });
  assert.deepEqual(
    trace.map(({ decision }) => decision),
    ['allow', 'allow', 'allow'],
  );
});

test('a listed tool is not called unlisted', () => {
  const policy = recommendPolicy([judged('t', 'Read'), judged('u', 'Read')], 'recommended');
  const trace = traceOf({ format: formats[0]!, policy, tool: { name: 't' }, other: 'u' });
  assert.equal(trace[2]?.call, 'a_tool_that_is_not_listed');
});

test('ordinals end as they are spoken', () => {
  assert.deepEqual([1, 2, 3, 4, 11, 12, 13, 21, 31, 61, 111, 1000, 1001].map(ordinal), [
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '12th',
    '13th',
    '21st',
    '31st',
    '61st',
    '111th',
    '1,000th',
    '1,001st',
  ]);
});
