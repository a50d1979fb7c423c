import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { matchAttacks } from '../src/attacks/match.ts';
import { parseAttack } from '../src/attacks/parse.ts';
import { classifyTool } from '../src/classify/classify.ts';
import type { Attack } from '../src/model/attack.ts';
import type { Finding } from '../src/model/finding.ts';
import { ToolDefinition } from '../src/model/tool.ts';
import { linesOf } from './lines-of.ts';

const folder = 'content/attacks';
const root = new URL('../', import.meta.url);
const usage = 'usage: node scripts/attacks.ts match --stdin   (NDJSON {server, name, description?, inputSchema?, …})';

/** One line of input: a tool as its server answered it, with the server's name beside it. */
const Line = z.object({ server: z.string(), ...ToolDefinition.shape });

async function main(args: string[]): Promise<number> {
  if (args.join(' ') !== 'match --stdin') {
    console.error(usage);
    return 2;
  }
  const { attacks, findings } = await readAttacks();
  findings.forEach(report);
  const isWhole = await matchLines(attacks);
  return isWhole && !findings.some(({ level }) => level === 'error') ? 0 : 1;
}

async function readAttacks(): Promise<{ attacks: Attack[]; findings: Finding[] }> {
  const names = (await readdir(new URL(folder, root))).filter((name) => name.endsWith('.mdx')).sort();
  const files = names.map((name) => `${folder}/${name}`);
  const parsed = await Promise.all(
    files.map(async (file) => parseAttack(file, await readFile(new URL(file, root), 'utf8'))),
  );
  return {
    attacks: parsed.flatMap(({ attack }) => attack ?? []),
    findings: parsed.flatMap(({ findings }) => findings),
  };
}

/** Answers each line of standard input; false where one of them was malformed. */
async function matchLines(attacks: readonly Attack[]): Promise<boolean> {
  let number = 0;
  let isWhole = true;
  for await (const text of linesOf(process.stdin)) {
    number++;
    if (text.trim() === '') continue;
    const line = readLine(text, number);
    if (line) await print(JSON.stringify(answer(line, attacks)));
    else isWhole = false;
  }
  return isWhole;
}

function answer({ server, ...definition }: z.infer<typeof Line>, attacks: readonly Attack[]) {
  const verdict = classifyTool({ server: { name: server }, definition });
  return { server, name: definition.name, attacks: matchAttacks({ definition, verdict }, attacks) };
}

function readLine(text: string, number: number): z.infer<typeof Line> | undefined {
  const where = `standard input:${number}`;
  try {
    const parsed = Line.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    const { path, message } = parsed.error.issues[0]!;
    const next = 'give {"server": "…", "name": "…"} and the fields of the definition';
    report({ level: 'error', where, message: `${path.join('.') || 'the line'}: ${message}`, next });
  } catch (error) {
    report({ level: 'error', where, message: (error as Error).message, next: 'give one JSON object a line' });
  }
  return undefined;
}

/** Waits for a slow reader, so that a long answer isn't held in memory. */
async function print(text: string): Promise<void> {
  if (process.stdout.write(`${text}\n`)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}

function report({ level, where, message, next }: Finding): void {
  console.error(`${level} ${where}: ${message}\n  → ${next}`);
}

process.exitCode = await main(process.argv.slice(2));
