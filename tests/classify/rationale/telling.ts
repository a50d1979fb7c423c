import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classifyTool } from '../../../src/classify/classify.ts';

type Schema = Record<string, unknown>;

/** A tool, what its rationale must say and what it must not. */
export interface Case {
  /** What the row shows, to complete "the rationale …". */
  shows?: string;
  server?: string;
  name: string;
  description: string;
  properties?: Record<string, Schema>;
  required?: string[];
  /** The schema refuses what it doesn't declare. */
  isClosed?: boolean;
  says?: readonly (string | RegExp)[];
  omits?: readonly (string | RegExp)[];
}

export const text = { type: 'string' };
export const whole = { type: 'integer' };
export const flag = { type: 'boolean' };
export const texts = { type: 'array', items: text };

/** The rationale of a tool on a server of no other meaning. */
export function rationaleFor({ server = 'Harbour', name, description, properties, required, isClosed }: Case): string {
  const closed = isClosed && { additionalProperties: false };
  const inputSchema = properties && { type: 'object', properties, required: required ?? [], ...closed };
  const definition = { name, description, ...(inputSchema && { inputSchema }) };
  return classifyTool({ server: { name: server }, definition }).rationale;
}

/** One test a row. */
export function testRationales(cases: readonly Case[]): void {
  for (const row of cases)
    test(`the rationale of ${row.name} ${row.shows ?? 'says what is true of it'}`, () => {
      const said = rationaleFor(row);
      for (const part of row.says ?? []) assert.ok(holds(said, part), `${part} is missing in: ${said}`);
      for (const part of row.omits ?? []) assert.ok(!holds(said, part), `${part} stands in: ${said}`);
    });
}

function holds(said: string, part: string | RegExp): boolean {
  return typeof part === 'string' ? said.includes(part) : part.test(said);
}
