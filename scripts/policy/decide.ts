import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Finding } from '../../src/model/finding.ts';
import type { Call } from '../../src/model/policy.ts';
import type { Decide } from '../../src/policy/formats/format.ts';
import { existing, formatNamed, nameOf, placed, printFindings, readPolicy, required, type Command } from './use.ts';

/** One call of the NDJSON input. */
const CallLine = z.object({
  tool: z.string(),
  arguments: z.record(z.string(), z.unknown()).nullish(),
  at: z.iso.datetime({ offset: true }).optional(),
});

/** Decides calls line by line under a policy; what it counts stays over the run. */
export const decide: Command = async (options) => {
  const format = formatNamed(options, 'format');
  const [file, calls] = [required(options, 'policy'), required(options, 'calls')];
  const { text, findings: unreadable } = readPolicy(file);
  const { document, findings } = format.parse(text, typeof options.alias === 'string' ? { alias: options.alias } : {});
  const told = printFindings(placed(file, [...unreadable, ...findings]));
  return document === undefined || unreadable.length > 0 ? told : decideLines(format.createEvaluator(document), calls);
};

/** Answers line by line as they come, so that a pipe sees each outcome at once; a bad line is told and passed over. */
async function decideLines(decideCall: Decide, file: string): Promise<number> {
  const input = file === '-' ? process.stdin : createReadStream(existing(file));
  let number = 0;
  let bad = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    const call = readCall(line);
    if ('error' in call) bad += printFindings([lineFinding(`${nameOf(file)}:${number}`, call.error)]);
    else process.stdout.write(`${JSON.stringify(decideCall(call))}\n`);
  }
  return bad > 0 ? 1 : 0;
}

/** The arguments stay as they came: zod's record leaves out a key named `__proto__`. */
function readCall(line: string): Call | { error: z.ZodError } {
  const raw = parseLine(line);
  const { data, error } = CallLine.safeParse(raw);
  if (error) return { error };
  const { arguments: args } = raw as { arguments?: Record<string, unknown> | null };
  return { tool: data.tool, arguments: args ?? {}, at: data.at === undefined ? Date.now() : Date.parse(data.at) };
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // The schema says what a line must be.
  }
}

function lineFinding(where: string, error: z.ZodError): Finding {
  const issue = error.issues[0]!;
  const message = `Not a call: ${issue.path.join('.') || 'the line'}: ${issue.message}.`;
  return { level: 'error', where, message, next: 'Write {"tool": …, "arguments": {…}, "at": "2026-01-31T12:00:00Z"}.' };
}
