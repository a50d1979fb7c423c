import { join } from 'node:path';
import { z } from 'zod';
import { classifyServer, classifyTool } from '../src/classify/classify.ts';
import { checkReviews } from '../src/classify/reviews.ts';
import { readServers } from '../src/dataset/read.ts';
import { writeServer } from '../src/dataset/write.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Server } from '../src/model/server.ts';
import { ToolDefinition } from '../src/model/tool.ts';
import { readReviews } from './read-reviews.ts';
import { linesOf } from './lines-of.ts';

const usage = `Usage: node scripts/classify.ts             rewrites the verdicts in content/servers
       node scripts/classify.ts --stdin     NDJSON {server, name, description?, inputSchema?, …} in, verdicts out`;
const root = new URL('../', import.meta.url).pathname;
const folders = { servers: join(root, 'content/servers'), reviews: join(root, 'content/reviews') };

function main(args: string[]): number | Promise<number> {
  if (args.length === 0) return classifyDataset();
  if (args.join(' ') === '--stdin') return classifyLines();
  console.error(usage);
  return 2;
}

/** Writes every server anew and tells which verdicts moved. */
function classifyDataset(): number {
  const { servers, findings } = readServers(folders.servers);
  const { reviews, findings: badReviews } = readReviews(folders.reviews);
  const moves: Move[] = [];
  for (const server of servers) {
    const classified = classifyServer(server, reviews);
    moves.push(...movesOf(server, classified));
    writeServer(folders.servers, classified);
  }
  printMoves(moves);
  const all = [...findings, ...badReviews, ...checkReviews(servers, reviews)];
  all.forEach(report);
  return all.some(({ level }) => level === 'error') ? 1 : 0;
}

interface Move {
  tool: string;
  from: string;
  to: string;
}

function movesOf(before: Server, after: Server): Move[] {
  return after.tools.flatMap(({ definition, verdict }, i) => {
    const old = before.tools[i]!.verdict;
    const from = old ? `${old.category}/${old.severity}` : 'unclassified';
    const to = `${verdict!.category}/${verdict!.severity}`;
    return from === to ? [] : [{ tool: `${before.slug} ${definition.name}`, from, to }];
  });
}

function printMoves(moves: readonly Move[]): void {
  if (moves.length === 0) return console.error('No verdict moved.');
  const kinds = Map.groupBy(moves, ({ from, to }) => `${from} → ${to}`);
  for (const [kind, list] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) console.error(`${kind}: ${list.length}`);
  for (const { tool, from, to } of moves) console.error(`  ${tool}: ${from} → ${to}`);
}

/** One line of input: a tool as its server answered it, with the server's name beside it. */
const Line = z.object({ server: z.string(), ...ToolDefinition.shape });

/** Answers each line in its order; a malformed one with its finding in place of a verdict. */
async function classifyLines(): Promise<number> {
  let number = 0;
  let isWhole = true;
  for await (const text of linesOf(process.stdin)) {
    number++;
    if (text.trim() === '') continue;
    const answer = answerTo(text, `standard input:${number}`);
    if ('error' in answer) {
      report(answer.error);
      isWhole = false;
    }
    await print(JSON.stringify(answer));
  }
  return isWhole ? 0 : 1;
}

function answerTo(text: string, where: string): { error: Finding } | object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = `not JSON: ${error instanceof Error ? error.message : String(error)}`;
    return { error: malformed(where, message) };
  }
  const line = Line.safeParse(withoutNulls(value));
  if (!line.success) return { error: malformed(where, messageOf(line.error.issues[0]!)) };
  const { server, ...definition } = line.data;
  return { server, name: definition.name, verdict: classifyTool({ server: { name: server }, definition }) };
}

/** Absent and null mean the same on this input. */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}

function messageOf({ path, message }: z.core.$ZodIssue): string {
  return `${path.join('.') || 'the line'}: ${message}`;
}

function malformed(where: string, message: string): Finding {
  return { level: 'error', where, message, next: 'send one object {server, name, description?, inputSchema?} a line' };
}

function report({ level, where, message, next }: Finding): void {
  console.error(`${level}: ${where}: ${message}; ${next}`);
}

/** Writes a line and waits while the reader is behind. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough closes the pipe.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
