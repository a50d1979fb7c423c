import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Posture } from '../../src/model/policy.ts';
import { recommendPolicy, ruleFor } from '../../src/policy/recommend.ts';
import { judged, office } from './village.ts';

const minute = (max: number) => [{ max, window: 'minute' }];

/** Decision and limits by posture, for Read, Write, Execute, Destructive, Financial. */
const table: Record<Posture, [string, unknown][]> = {
  recommended: [
    ['allow', []],
    ['allow', minute(30)],
    ['allow', minute(10)],
    ['hide', []],
    ['deny', []],
  ],
  'read-only': [
    ['allow', []],
    ['deny', []],
    ['deny', []],
    ['deny', []],
    ['deny', []],
  ],
  strict: [
    ['allow', minute(60)],
    ['ask', []],
    ['ask', []],
    ['ask', []],
    ['ask', []],
  ],
  open: [
    ['allow', []],
    ['allow', []],
    ['allow', []],
    ['hide', []],
    ['deny', []],
  ],
};

for (const posture of Posture.options)
  test(`${posture} gives each category its rule`, () => {
    const rules = office.map((tool) => ruleFor(tool, posture));
    assert.deepEqual(
      rules.map(({ decision, limits }) => [decision, limits]),
      table[posture],
    );
    assert.equal(recommendPolicy(office, posture).default, posture === 'open' ? 'allow' : 'deny');
  });

test('a tool has the same rule alone and among its server’s tools', () => {
  for (const posture of Posture.options) {
    const whole = recommendPolicy(office, posture);
    for (const tool of office) {
      const alone = recommendPolicy([tool], posture);
      assert.deepEqual([...alone.tools], [[tool.name, whole.tools.get(tool.name)]]);
      assert.equal(alone.default, whole.default);
    }
  }
});

test('paying says that a person must decide, in every posture', () => {
  for (const posture of Posture.options)
    assert.equal(
      ruleFor(office[4]!, posture).because,
      'Needs a person to decide: it moves or commits money or assets.',
    );
});

test('a tool that nobody has judged is denied, and asked about under strict', () => {
  const tool = { name: 'mystery', parameters: [] };
  assert.deepEqual(
    Posture.options.map((posture) => ruleFor(tool, posture).decision),
    ['deny', 'deny', 'ask', 'allow'],
  );
});

test('a required choice keeps its harmless values, and nothing else gets a condition', () => {
  const schema = (required: string[]) => ({
    type: 'object',
    properties: { mode: { type: 'string', enum: ['run', 'stop', 'wipe'] }, note: { type: 'string' } },
    required,
  });
  const byArgument = [{ parameter: 'mode', value: 'wipe', category: 'Destructive' as const }];
  const tool = (required: string[], marks = byArgument) => {
    const plain = judged('jobs', 'Execute', schema(required));
    return { ...plain, verdict: { category: 'Execute' as const, byArgument: marks } };
  };
  const conditions = (required: string[], marks = byArgument) =>
    ruleFor(tool(required, marks), 'recommended').conditions;
  assert.deepEqual(conditions(['mode']), [{ path: 'args.mode', op: 'in', value: ['run', 'stop'] }]);
  assert.deepEqual(conditions([]), [], 'a condition on an optional argument would refuse calls that omit it');
  assert.deepEqual(conditions(['mode'], []), [], 'no value is dangerous');
  assert.deepEqual(ruleFor(tool(['mode']), 'open').conditions, []);
});
