import { z } from 'zod';
import { ToolDefinition } from '../../src/model/tool.ts';

/** One line of input: a tool as its server answered it, with the server's name beside it. */
export const ToolLine = z.object({ server: z.string(), ...ToolDefinition.shape });
export type ToolLine = z.infer<typeof ToolLine>;

/** Longest line that is held, in bytes: far above any definition that a server answers with. */
export const longestLine = 16 * 1024 * 1024;

/** What a line says, or in words why it can't be read. Undefined stands for a line that was too long to hold. */
export function readToolLine(text: string | undefined): { line: ToolLine } | { problem: string } {
  if (text === undefined) return { problem: `longer than ${longestLine / 1024 / 1024} MiB` };
  if (text.trim() === '') return { problem: 'empty' };
  try {
    return toolLineOf(JSON.parse(text));
  } catch (error) {
    return { problem: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Reads a value that is a line already parsed. */
export function toolLineOf(value: unknown): { line: ToolLine } | { problem: string } {
  const parsed = ToolLine.safeParse(withoutNulls(value));
  if (parsed.success) return { line: parsed.data };
  const { path, message } = parsed.error.issues[0]!;
  return { problem: `${path.join('.') || 'the line'}: ${message}` };
}

/** Absent and null mean the same on this input, in the hints too. */
function withoutNulls(value: unknown): unknown {
  if (!isObject(value)) return value;
  const tool = definedOf(value);
  return isObject(tool.annotations) ? { ...tool, annotations: definedOf(tool.annotations) } : tool;
}

function definedOf(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
