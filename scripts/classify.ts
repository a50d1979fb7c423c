import { join } from 'node:path';
import { classifyServer, classifyTool } from '../src/classify/classify.ts';
import { checkReviews } from '../src/classify/reviews.ts';
import { readServers } from '../src/dataset/read.ts';
import { writeServer } from '../src/dataset/write.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Server } from '../src/model/server.ts';
import { readReviews } from './read-reviews.ts';
import { boundedLinesOf } from './lines-of.ts';
import { plainText } from './regression/plain-text.ts';
import { startProgress } from './regression/progress.ts';
import { longestLine, readToolLine } from './regression/tool-line.ts';

const usage = `Usage: node scripts/classify.ts             rewrites the verdicts in content/servers
       node scripts/classify.ts --stdin     NDJSON {server, name, description?, inputSchema?, …} in, verdicts out`;
const root = join(import.meta.dirname, '..');
const folders = { servers: join(root, 'content/servers'), reviews: join(root, 'content/reviews') };

function main(args: string[]): number | Promise<number> {
  if (args.length === 0) return classifyDataset();
  if (args.join(' ') === '--stdin') return classifyLines();
  console.error(usage);
  return args.includes('--help') ? 0 : 2;
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

/** Answers each line in its order; a malformed one with its finding in place of a verdict. */
async function classifyLines(): Promise<number> {
  // Verdicts on the same terminal show by themselves how far we are.
  const progress = startProgress('tools classified', process.stderr.isTTY && !process.stdout.isTTY);
  let number = 0;
  let isWhole = true;
  for await (const text of boundedLinesOf(process.stdin, longestLine)) {
    number++;
    if (text?.trim() === '') continue;
    const answer = answerTo(text, `standard input:${number}`);
    if ('error' in answer) {
      report(answer.error);
      isWhole = false;
    }
    await print(JSON.stringify(answer));
    progress.step();
  }
  progress.end();
  return isWhole ? 0 : 1;
}

function answerTo(text: string | undefined, where: string): { error: Finding } | object {
  const read = readToolLine(text);
  if ('problem' in read) return { error: malformed(where, read.problem) };
  const { server, ...definition } = read.line;
  return { server, name: definition.name, verdict: classifyTool({ server: { name: server }, definition }) };
}

function malformed(where: string, message: string): Finding {
  return { level: 'error', where, message, next: 'send one object {server, name, description?, inputSchema?} a line' };
}

function report({ level, where, message, next }: Finding): void {
  console.error(`${level}: ${where}: ${plainText(message)}; ${next}`);
}

const block = 64 * 1024;
let unwritten = '';

/** Writes what has come together in this turn of the event loop at once, and waits while the reader is behind. */
async function print(line: string): Promise<void> {
  if (unwritten === '') setImmediate(write);
  unwritten += `${line}\n`;
  if (unwritten.length > block && !write()) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

function write(): boolean {
  const text = unwritten;
  unwritten = '';
  return text === '' || process.stdout.write(text);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough closes the pipe.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
