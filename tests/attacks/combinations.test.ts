import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { combinationFacts, findCombinations, holdersOf, type PlacedTool } from '../../src/attacks/combinations.ts';
import { Category } from '../../src/model/category.ts';
import { CombinationId } from '../../src/model/role.ts';
import type { SignalId } from '../../src/model/signal.ts';

/** `free-form-code` is seen on a parameter `command` here; a query is placed by hand. */
type Short = readonly [name: string, category: Category, ...signals: SignalId[]];

function place([name, category, ...signals]: Short): PlacedTool {
  return {
    server: 'here',
    name,
    verdict: { category, reasons: [], signals: signals.map((id) => ({ id, parameter: 'command' })) },
  };
}

const found = (...tools: Short[]) => findCombinations(tools.map(place));
const ids = (...tools: Short[]) => found(...tools).map(({ id }) => id);
const denied = (...tools: Short[]) => found(...tools).map(({ denials }) => denials.tools.map(({ name }) => name));

const secret: Short = ['read_secret', 'Read', 'reads-secrets'];
const page: Short = ['read_page', 'Read', 'untrusted-content'];
const mail: Short = ['send_mail', 'Write', 'egress'];
const shell: Short = ['shell', 'Execute', 'free-form-code'];

test('exfiltration needs all three roles', () => {
  assert.deepEqual(ids(secret, page, mail), ['exfiltration']);
  assert.deepEqual(ids(secret, page), []);
  assert.deepEqual(ids(secret, mail), []);
  assert.deepEqual(ids(page, mail), []);
});

test('one tool can hold several roles', () => {
  assert.deepEqual(ids(['fetch', 'Read', 'untrusted-content', 'egress'], secret), ['exfiltration']);
});

test('roles of different servers add up, and tools of one name stay apart', () => {
  const there = { ...place(['send_mail', 'Write', 'egress']), server: 'there' };
  const [combination] = findCombinations([place(secret), place(page), place(mail), there, place(['x', 'Read', 'egress'])]); // prettier-ignore
  assert.deepEqual(combination!.parts[2]!.holders.map(({ tool }) => tool.server), ['here', 'there', 'here']); // prettier-ignore
});

test('destroying and paying count next to untrusted content only', () => {
  assert.deepEqual(ids(page, ['delete', 'Destructive'], ['pay', 'Financial']), [
    'untrusted-to-pays',
    'untrusted-to-destroys',
  ]);
  assert.deepEqual(ids(['delete', 'Destructive'], ['pay', 'Financial']), []);
});

test('only a program text counts as executing: a click or a build does not', () => {
  assert.deepEqual(ids(page, ['click', 'Execute']), []);
  const query = place(['run_sql', 'Execute', 'free-form-code']);
  query.verdict.signals[0]!.parameter = 'sql';
  assert.deepEqual(findCombinations([place(page), query]).map(({ id }) => id), ['exfiltration', 'untrusted-to-executes']); // prettier-ignore
});

test('a text or any request may destroy and pay, beside what surely does', () => {
  const parts = (...tools: Short[]) => found(...tools).find(({ id }) => id === 'untrusted-to-destroys')?.parts[1]!.holders.map(({ tool, may }) => [tool.name, may]); // prettier-ignore
  assert.deepEqual(parts(page, ['delete', 'Destructive'], shell), [['delete', false], ['shell', true]]); // prettier-ignore
  assert.equal(parts(page, shell), undefined, 'said by untrusted-to-executes already');
  const request = place(['request', 'Execute', 'egress', 'url-or-host']);
  request.verdict.rule = 'sends-requests';
  assert.deepEqual(findCombinations([place(page), request]).map(({ id, may }) => [id, may]), [['untrusted-to-pays', true], ['untrusted-to-destroys', true]]); // prettier-ignore
  request.verdict.signals = [];
  assert.deepEqual(findCombinations([place(page), request]).map(({ id }) => id), ['untrusted-to-destroys'], 'held to one host'); // prettier-ignore
});

test('a shell left behind is among the denials of deletion', () => {
  const more: Short[] = [page, ['read_web', 'Read', 'untrusted-content'], ['read_mail', 'Read', 'untrusted-content']];
  const deletion = found(...more, ['delete', 'Destructive'], shell).find(({ id }) => id === 'untrusted-to-destroys')!;
  assert.deepEqual(deletion.denials.tools.map(({ name }) => name), ['delete', 'shell']); // prettier-ignore
});

test('a shell completes exfiltration alone, as a possibility', () => {
  assert.deepEqual(found(shell).map(({ id, may }) => [id, may]), [['exfiltration', true], ['untrusted-to-executes', true]]); // prettier-ignore
  assert.equal(found(secret, page, mail, shell)[0]!.may, false);
});

test('the denials are the smallest part; a shell that could take its place is among them', () => {
  assert.deepEqual(denied(secret, page, ['read_web', 'Read', 'untrusted-content'], mail), [['send_mail']]);
  assert.deepEqual(denied(secret, page, mail, shell)[0], ['send_mail', 'shell']);
});

test('of two parts of one size the one that loses fewer Read tools is denied, then the first by name', () => {
  assert.deepEqual(denied(secret, page, mail), [['send_mail']]);
  const out: Short = ['ping', 'Read', 'egress'];
  assert.deepEqual(denied(secret, page, out), [['ping']]);
  assert.deepEqual(denied(secret, ['a_page', 'Read', 'untrusted-content'], out), [['a_page']]);
});

const verdicts = fc.record({
  category: fc.constantFrom(...Category.options),
  signals: fc.subarray(['private-data', 'untrusted-content', 'egress', 'free-form-code'] as SignalId[]),
});
const stacks = fc.array(verdicts, { maxLength: 7 }).map((list) =>
  list.map(({ category, signals }, i) => place([`tool_${i}`, category, ...signals])),
); // prettier-ignore

/** Every subset of the tools with fewer than `size` of them. */
function* smallerSets(tools: readonly PlacedTool[], size: number): Generator<PlacedTool[]> {
  for (let bits = 0; bits < 1 << tools.length; bits++) {
    const set = tools.filter((_, i) => bits & (1 << i));
    if (set.length < size) yield set;
  }
}

const has = (tools: readonly PlacedTool[], id: CombinationId) => findCombinations(tools).some((one) => one.id === id);
const without = (tools: readonly PlacedTool[], gone: readonly PlacedTool[]) =>
  tools.filter((tool) => !gone.includes(tool));

/** True where every ability that a combination needs has a tool, be it only a possible one. */
const stands = (tools: readonly PlacedTool[], id: CombinationId) =>
  combinationFacts[id].needs.every((ability) => holdersOf(tools).has(ability));

test('the denials leave some ability without a tool, even a possible one, and no smaller set does', () => {
  fc.assert(
    fc.property(stacks, (tools) => {
      for (const { id, denials } of findCombinations(tools)) {
        assert.equal(stands(without(tools, denials.tools), id), false, `${id} survives`);
        for (const set of smallerSets(tools, denials.tools.length))
          assert.equal(stands(without(tools, set), id), true, `${id} breaks with ${set.length}`);
      }
    }),
  );
});

test('the order of the tools changes neither what is found nor what is denied', () => {
  const summary = (tools: readonly PlacedTool[]) =>
    findCombinations(tools).map(({ id, denials }) => [id, denials.tools.map(({ name }) => name).sort()]);
  fc.assert(
    fc.property(stacks, (tools) => {
      assert.deepEqual(summary(tools.toReversed()), summary(tools));
    }),
  );
});

test('a further tool never takes a combination away', () => {
  fc.assert(
    fc.property(stacks, verdicts, (tools, { category, signals }) => {
      const more = [...tools, place(['one_more', category, ...signals])];
      for (const { id } of findCombinations(tools)) assert.ok(has(more, id));
    }),
  );
});
