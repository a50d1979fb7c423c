import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import { type GradedTool, gradeOf, scoreOf } from '../../src/catalogue/grade.ts';
import { gradeMethod } from '../../src/catalogue/grade-method.ts';
import { Category, Severity, severityRank } from '../../src/model/category.ts';
import { Grade, Letter } from '../../src/model/grade.ts';
import type { Server } from '../../src/model/server.ts';
import type { SignalId } from '../../src/model/signal.ts';
import { verdictOf, type Row } from '../classify/tables.ts';
import { village } from '../village/make.ts';

const toolOf = (row: Row): GradedTool => ({ server: 'here', name: row[0], verdict: verdictOf(row) });
const times = (n: number, row: Row) => Array.from({ length: n }, () => toolOf(row));
const rank = (letter: Letter) => Letter.options.indexOf(letter);
const reading: Row = ['get_time', 'Get the current time'];
const shell: Row = ['run_command', 'Run a shell command', { command: { type: 'string' } }];

function gradeIn(change: (server: Server) => void, slug = 'tracker'): Grade {
  const servers = structuredClone(village());
  change(servers.find((server) => server.slug === slug)!);
  return gradeOf(buildCatalogue({ servers, attacks: [], base: '/' }).bySlug.get(slug)!);
}

test('200 tools that only read get an A, one shell is at least two letters worse', () => {
  assert.equal(scoreOf(times(200, reading)).letter, 'A');
  assert.ok(rank(scoreOf([toolOf(shell)]).letter) >= 2);
  assert.equal(scoreOf([...times(200, reading), toolOf(shell)]).points, scoreOf([toolOf(shell)]).points);
});

test('many tools of one kind count as no more than four', () => {
  const writing: Row = ['create_note', 'Create a note'];
  const { contributions, points } = scoreOf(times(200, writing));
  assert.equal(contributions.length, 1);
  assert.equal(points, 4 * gradeMethod.weights.Write.medium);
});

test('an agent that can be misled into sending costs a reading server its A', () => {
  const fetch = toolOf(['fetch', 'Fetch a page from the web', { url: { type: 'string' } }]);
  assert.equal(fetch.verdict.severity, 'low');
  assert.equal(scoreOf([fetch]).points, gradeMethod.sendsDataOut);
  assert.equal(scoreOf([fetch]).letter, 'B');
});

test('a complete combination adds its points to those of its tools', () => {
  const tools = [['list_customers', 'List customers'], ['search', 'Search the web for pages'], ['send_email', 'Send an email']] satisfies Row[]; // prettier-ignore
  const alone = scoreOf(tools.slice(0, 2).map(toolOf));
  const together = scoreOf(tools.map(toolOf));
  assert.deepEqual(alone.contributions.filter(({ of }) => of === 'combination'), []); // prettier-ignore
  assert.deepEqual(together.contributions.at(-1), { of: 'combination', id: 'exfiltration', points: gradeMethod.combinations.exfiltration }); // prettier-ignore
});

test('weights never fall as severity rises, and the letters’ bounds rise', () => {
  for (const weights of Object.values(gradeMethod.weights)) {
    const steps = Severity.options.map((severity) => weights[severity]);
    assert.deepEqual(steps, steps.toSorted((a, b) => a - b)); // prettier-ignore
  }
  const bounds = gradeMethod.thresholds.map(({ below }) => below);
  assert.deepEqual(bounds, bounds.toSorted((a, b) => a - b)); // prettier-ignore
  assert.deepEqual(gradeMethod.thresholds.map(({ letter }) => letter), Letter.options); // prettier-ignore
});

const tool = fc
  .record({
    category: fc.constantFrom(...Category.options),
    severity: fc.constantFrom(...Severity.options),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    signals: fc.subarray(['private-data', 'untrusted-content', 'egress', 'free-form-code'] as SignalId[]),
  })
  .map(({ signals, ...verdict }): GradedTool => {
    return { server: 'here', name: 'x', verdict: { ...verdict, reasons: [], signals: signals.map((id) => ({ id })) } };
  });
const servers = fc.array(tool, { maxLength: 40 });

test('a further tool never improves a grade', () => {
  fc.assert(
    fc.property(servers, tool, (tools, more) => {
      const [before, after] = [scoreOf(tools), scoreOf([...tools, more])];
      assert.ok(after.points >= before.points);
      assert.ok(rank(after.letter) >= rank(before.letter));
    }),
  );
});

test('a tool that becomes more severe never improves a grade', () => {
  fc.assert(
    fc.property(servers, tool, fc.constantFrom(...Severity.options), (tools, one, severity) => {
      fc.pre(severityRank(severity) > severityRank(one.verdict.severity));
      const worse = { ...one, verdict: { ...one.verdict, severity } };
      assert.ok(scoreOf([...tools, worse]).points >= scoreOf([...tools, one]).points);
    }),
  );
});

test('a Read tool of low risk without a role never changes a grade', () => {
  fc.assert(
    fc.property(servers, fc.integer({ min: 1, max: 50 }), (tools, n) => {
      const { letter, points } = scoreOf([...tools, ...times(n, reading)]);
      assert.deepEqual([letter, points], [scoreOf(tools).letter, scoreOf(tools).points]);
    }),
    { numRuns: 30 },
  );
});

test('the rows add up to the points, and count every tool once', () => {
  fc.assert(
    fc.property(servers, (tools) => {
      const { points, contributions } = scoreOf(tools);
      const sum = contributions.reduce((total, one) => total + Math.round(one.points * 10), 0);
      assert.equal(sum, Math.round(points * 10));
      assert.equal(contributions.reduce((n, one) => n + (one.of === 'tools' ? one.tools : 0), 0), tools.length); // prettier-ignore
    }),
  );
});

test('a server without tools is not graded and says why, and is never an F', () => {
  const mill = gradeIn(() => {}, 'mill');
  assert.deepEqual(mill, {
    state: 'not-graded',
    because: 'not-captured',
    reason: 'it asks for an account before it lists its tools.',
  });
  const empty = gradeIn((server) => (server.tools = []));
  assert.ok(empty.state === 'not-graded' && empty.because === 'no-tools');
});

test('a server whose definitions are withheld is not graded', () => {
  const grade = gradeIn(() => {}, 'reading-room');
  assert.ok(grade.state === 'not-graded' && grade.because === 'withheld');
});

test('a partly captured server is graded from what was seen, and marked', () => {
  const grade = gradeIn((server) => (server.capture.status = 'partial'));
  const whole = gradeIn(() => {});
  assert.deepEqual(grade, { ...whole, isPartial: true });
});

test('unsure verdicts count in full, and the letter without them is told', () => {
  const unsure = (server: Server) => server.tools.forEach((one) => (one.verdict!.confidence = 0.4));
  const [grade, whole] = [gradeIn(unsure, 'workshop'), gradeIn(() => {}, 'workshop')];
  assert.ok(grade.state === 'graded' && whole.state === 'graded');
  assert.equal(grade.points, whole.points);
  assert.deepEqual(grade.unsure, { tools: 4, letter: 'A' });
  assert.deepEqual(whole.unsure, { tools: 0, letter: whole.letter });
});

test('every grade of the village holds to its schema', () => {
  const { servers: entries } = buildCatalogue({ servers: village(), attacks: [], base: '/' });
  for (const entry of entries) assert.deepEqual(Grade.parse(gradeOf(entry)), gradeOf(entry));
});

test('the method says the numbers that it uses', () => {
  const { says, combinations, thresholds } = gradeMethod;
  for (const points of Object.values(combinations)) assert.ok(says.includes(`${points} for`));
  for (const { letter, below } of thresholds.slice(0, -1)) assert.ok(says.includes(`${letter} below ${below}`));
});
