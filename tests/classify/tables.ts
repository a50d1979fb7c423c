import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeTool } from '../../src/classify/classify.ts';
import { textAt } from '../../src/model/evidence.ts';
import type { SignalId } from '../../src/model/signal.ts';
import type { Verdict } from '../../src/model/verdict.ts';

/** A definition in a table: name, description, and the parameters by name where the case needs them. */
export type Row = readonly [name: string, description: string, parameters?: Record<string, object>];

export function definitionOf([name, description, parameters]: Row) {
  const inputSchema = parameters && { type: 'object', properties: parameters };
  return { name, ...(description && { description }), ...(inputSchema && { inputSchema }) };
}

export function verdictOf(row: Row, server = 'example'): Verdict {
  return describeTool({ server: { name: server }, definition: definitionOf(row) });
}

/** Every span must be found where it says it is. */
export function assertEvidence(definition: object, { evidence, signals }: Verdict): void {
  for (const span of [...evidence, ...signals.flatMap(({ evidence: own }) => own ?? [])])
    assert.equal(textAt(definition, span.field)?.slice(span.start, span.end), span.quote, `${span.field} is misquoted`);
}

/** Rows that a rule decides, and rows that look alike and go elsewhere. */
export function testRule(id: string, { hits, misses }: { hits: readonly Row[]; misses: readonly Row[] }): void {
  for (const row of hits)
    test(`${id} decides ${row[0]}: ${row[1]}`, () => {
      const verdict = verdictOf(row);
      assert.equal(verdict.rule, id);
      assert.notEqual(verdict.evidence.length, 0);
      assertEvidence(definitionOf(row), verdict);
    });
  for (const row of misses) test(`${id} leaves ${row[0]}: ${row[1]}`, () => assert.notEqual(verdictOf(row).rule, id));
}

/** Rows that carry a signal (on a parameter, where one is named), and rows that look alike and don't. */
export function testSignal(
  id: SignalId,
  { hits, misses }: { hits: readonly (readonly [row: Row, parameter?: string])[]; misses: readonly Row[] },
): void {
  for (const [row, parameter] of hits)
    test(`${id} is seen on ${row[0]}${parameter ? ` in ${parameter}` : ''}`, () => {
      const verdict = verdictOf(row);
      const seen = verdict.signals.filter((signal) => signal.id === id);
      assert.notEqual(seen.length, 0, `only saw ${verdict.signals.map((signal) => signal.id).join(', ') || 'nothing'}`);
      if (parameter) assert.ok(seen.some((signal) => signal.parameter === parameter));
      assertEvidence(definitionOf(row), verdict);
    });
  for (const row of misses)
    test(`${id} is not seen on ${row[0]}: ${row[1]}`, () =>
      assert.deepEqual(verdictOf(row).signals.filter((signal) => signal.id === id), [])); // prettier-ignore
}
