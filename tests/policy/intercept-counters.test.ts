/** How the engine counts: windows, limits, sums, reservations across rules. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interceptYaml } from '../../src/policy/formats/intercept-yaml/format.ts';

type Step = [tool: string, args: Record<string, unknown>, at: string, outcome: string];

const allowed = 'allow';

/** Rules by tool, then calls in turn, each with what becomes of it: `allow`, or the rule that denies and its message. */
const runs: [name: string, tools: string, calls: Step[]][] = [
  [
    'a minute ends on the minute, not sixty seconds later',
    't: {rules: [{name: cap, rate_limit: 1/minute}]}',
    [
      ['t', {}, '2026-02-28T23:58:59Z', allowed],
      ['t', {}, '2026-02-28T23:58:59.999Z', 'cap: Rate limit of 1 per minute reached. Try again later.'],
      ['t', {}, '2026-02-28T23:59:00Z', allowed],
    ],
  ],
  [
    'a day ends at midnight in UTC, whatever the offset of the call',
    't: {rules: [{name: cap, rate_limit: 1/day, on_deny: "Tomorrow."}]}',
    [
      ['t', {}, '2026-02-28T23:59:59Z', allowed],
      ['t', {}, '2026-03-01T00:59:59+01:00', 'cap: Tomorrow.'],
      ['t', {}, '2026-03-01T00:00:00Z', allowed],
    ],
  ],
  [
    'a call of an earlier window starts its count anew',
    't: {rules: [{name: cap, rate_limit: 1/hour}]}',
    [
      ['t', {}, '2026-01-05T12:00:00Z', allowed],
      ['t', {}, '2026-01-05T11:59:59Z', allowed],
      ['t', {}, '2026-01-05T12:00:00Z', allowed],
    ],
  ],
  [
    'two windows count side by side, and the shorter one refuses first',
    't: {rules: [{name: minute, rate_limit: 1/minute}, {name: hour, rate_limit: 2/hour}]}',
    [
      ['t', {}, '2026-01-05T12:00:00Z', allowed],
      ['t', {}, '2026-01-05T12:00:01Z', 'minute: Rate limit of 1 per minute reached. Try again later.'],
      ['t', {}, '2026-01-05T12:01:00Z', allowed],
      ['t', {}, '2026-01-05T12:02:00Z', 'hour: Rate limit of 2 per hour reached. Try again later.'],
      ['t', {}, '2026-01-05T13:00:00Z', allowed],
    ],
  ],
  [
    'what a later rule refuses is given back to the earlier ones, those of the tool before those of all',
    't: {rules: [{name: own, rate_limit: 2/hour}]}, "*": {rules: [{name: all, rate_limit: 1/minute}]}',
    [
      ['u', {}, '2026-01-05T12:00:00Z', allowed],
      ['t', {}, '2026-01-05T12:00:01Z', 'all: Rate limit of 1 per minute reached. Try again later.'],
      ['t', {}, '2026-01-05T12:01:00Z', allowed],
      ['t', {}, '2026-01-05T12:02:00Z', allowed],
      ['t', {}, '2026-01-05T12:03:00Z', 'own: Rate limit of 2 per hour reached. Try again later.'],
      ['u', {}, '2026-01-05T12:03:00Z', allowed],
    ],
  ],
  [
    'each call counts as much as its increment says, 0 as 1',
    't: {rules: [{name: two, conditions: [{path: state.t.c, op: lte, value: 5}], state: {counter: c, window: day, increment: 2}}]}, u: {rules: [{name: one, conditions: [{path: state.u.c, op: lte, value: 1}], state: {counter: c, window: day, increment: 0}}]}',
    [
      ['t', {}, '2026-01-05T12:00:00Z', allowed],
      ['t', {}, '2026-01-05T12:00:00Z', allowed],
      ['t', {}, '2026-01-05T12:00:00Z', 'two: Rate limit exceeded for two'],
      ['u', {}, '2026-01-05T12:00:00Z', allowed],
      ['u', {}, '2026-01-05T12:00:00Z', 'one: Rate limit exceeded for one'],
    ],
  ],
  [
    'a fraction in a limit is cut, and lt allows one less',
    't: {rules: [{name: cut, conditions: [{path: state.t.c, op: lte, value: 1.9}], state: {counter: c, window: day}}]}, u: {rules: [{name: less, conditions: [{path: state.u.c, op: lt, value: 2.9}], state: {counter: c, window: day}}]}',
    [
      ['t', {}, '2026-01-05T12:00:00Z', allowed],
      ['t', {}, '2026-01-05T12:00:00Z', 'cut: Rate limit exceeded for cut'],
      ['u', {}, '2026-01-05T12:00:00Z', allowed],
      ['u', {}, '2026-01-05T12:00:00Z', 'less: Rate limit exceeded for less'],
    ],
  ],
  [
    'the first lt or lte on the own counter is its limit, other conditions on it only read',
    't: {rules: [{name: n, conditions: [{path: state.t.c, op: gte, value: 0}, {path: state.t.c, op: lte, value: 1}, {path: state.t.c, op: lt, value: 9}], state: {counter: c, window: day}}]}',
    [
      ['t', {}, '2026-01-05T12:00:00Z', allowed],
      ['t', {}, '2026-01-05T12:00:00Z', 'n: Rate limit exceeded for n'],
    ],
  ],
  [
    'one tool may read what another one counts, which its own calls do not move',
    't: {rules: [{name: c, rate_limit: 9/day}]}, u: {rules: [{name: after, conditions: [{path: state.t._rate_day, op: gte, value: 1}]}]}',
    [
      ['u', {}, '2026-01-05T12:00:00Z', 'after: Denied by rule "after"'],
      ['t', {}, '2026-01-05T12:00:00Z', allowed],
      ['u', {}, '2026-01-05T12:00:00Z', allowed],
      ['u', {}, '2026-01-06T12:00:00Z', 'after: Denied by rule "after"'],
    ],
  ],
  [
    'a path of two steps reads a counter that nobody keeps',
    't: {rules: [{name: n, conditions: [{path: state.c, op: lte, value: 0}]}]}',
    [
      ['t', {}, '2026-01-05T12:00:00Z', allowed],
      ['t', {}, '2026-01-05T12:00:00Z', allowed],
    ],
  ],
  [
    'a limit beyond 64 bits turns over and refuses everything',
    't: {rules: [{name: n, conditions: [{path: state.t.c, op: lte, value: 1e30}], state: {counter: c, window: day}}]}',
    [['t', {}, '2026-01-05T12:00:00Z', 'n: Rate limit exceeded for n']],
  ],
  [
    'a sum takes numbers alone, cut toward zero; those beyond 64 bits count as the lowest number',
    't: {rules: [{name: sum, conditions: [{path: state.t.s, op: lte, value: 3}], state: {counter: s, window: day, increment_from: args.o.n}}]}',
    [
      ['t', { o: { n: 2.9 } }, '2026-01-05T12:00:00Z', allowed],
      ['t', { o: { n: 1.9 } }, '2026-01-05T12:00:00Z', allowed],
      ['t', { o: { n: 1 } }, '2026-01-05T12:00:00Z', 'sum: Rate limit exceeded for sum'],
      ['t', { o: { n: '1' } }, '2026-01-05T12:00:00Z', 'sum: Internal policy error'],
      ['t', { o: { n: null } }, '2026-01-05T12:00:00Z', 'sum: Internal policy error'],
      ['t', { o: 1 }, '2026-01-05T12:00:00Z', 'sum: Internal policy error'],
      ['t', { o: { n: -0.9 } }, '2026-01-05T12:00:00Z', allowed],
      ['t', { o: { n: 1e30 } }, '2026-01-05T12:00:00Z', allowed],
      ['t', { o: { n: 1e6 } }, '2026-01-05T12:00:00Z', allowed],
    ],
  ],
  [
    'a broken sum gives back what the rules before it took',
    't: {rules: [{name: calls, rate_limit: 1/day}, {name: sum, conditions: [{path: state.t.s, op: lte, value: 3}], state: {counter: s, window: day, increment_from: args.n}}]}',
    [
      ['t', {}, '2026-01-05T12:00:00Z', 'sum: Internal policy error'],
      ['t', { n: 1 }, '2026-01-05T12:00:00Z', allowed],
      ['t', { n: 1 }, '2026-01-05T12:00:00Z', 'calls: Rate limit of 1 per day reached. Try again later.'],
    ],
  ],
];

for (const [name, tools, calls] of runs)
  test(name, () => {
    const { document, findings } = interceptYaml.parse(`version: "1"\ntools: {${tools}}`);
    assert.ok(document, JSON.stringify(findings));
    const decide = interceptYaml.createEvaluator(document);
    for (const [tool, args, at, outcome] of calls) {
      const { decision, rule, message } = decide({ tool, arguments: args, at: Date.parse(at) });
      assert.equal(decision === 'allow' ? allowed : `${rule}: ${message}`, outcome, JSON.stringify([tool, args, at]));
    }
  });
