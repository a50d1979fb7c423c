/** Which verdicts a change of rules moves; `--help` says how it is called. */
import { createReadStream, createWriteStream, renameSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { classifyTool } from '../src/classify/classify.ts';
import type { Finding } from '../src/model/finding.ts';
import { moveBetween, type Comparison } from './regression/compare.ts';
import { readOptions, usage, type Options } from './regression/options.ts';
import { plainText } from './regression/plain-text.ts';
import { jsonOf, textOf } from './regression/print.ts';
import { startProgress } from './regression/progress.ts';
import { commitOf, judgeAt } from './regression/revision.ts';
import { readRun, type Run } from './regression/run.ts';
import { savedOf } from './regression/saved.ts';
import { toolsOf } from './regression/tool-list.ts';

const root = join(import.meta.dirname, '..');
let findings = 0;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough closes the pipe.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));

/** Exit code: 0 all read, 1 with findings, 2 wrong use. */
async function main(words: readonly string[]): Promise<number> {
  if (words.includes('--help')) {
    console.error(usage);
    return 0;
  }
  try {
    const options = readOptions(words);
    await (options.do === 'save' ? save(options) : show(options));
    return findings > 0 ? 1 : 0;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    return 2;
  }
}

/** Writes beside the file first, so that a run that ends early leaves the former one whole. */
async function save({ over, file }: Options & { do: 'save' }): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`;
  const out = createWriteStream(unfinished);
  const written = finished(out);
  for await (const { saved } of judged(over)) {
    if (!out.write(`${JSON.stringify(saved)}\n`)) await Promise.race([written, drained(out)]);
  }
  out.end();
  await written;
  renameSync(unfinished, file);
}

function drained(out: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => out.once('drain', resolve));
}

async function show({ over, before, json }: Options & { do: 'show' }): Promise<void> {
  const run = await ('file' in before
    ? readRun(createReadStream(before.file), before.file, tell)
    : judgeAt({ root, revision: before.revision, list: over, tell }));
  const name = 'file' in before ? before.file : `${before.revision} (${commitOf(root, before.revision).slice(0, 12)})`;
  const comparison = await compare(over, run);
  process.stdout.write(`${json ? jsonOf(comparison, name) : textOf(comparison, name)}\n`);
}

async function compare(over: string, run: Run): Promise<Comparison> {
  const sum = { tools: 0, compared: 0, servers: 0, added: 0, gone: 0, redefined: 0, otherRule: 0 };
  const moves: Comparison['moves'] = [];
  const servers = new Set<string>();
  for await (const { saved: now, description } of judged(over)) {
    sum.tools++;
    servers.add(now.server);
    const before = run.take(now.server, now.name);
    if (!before) sum.added++;
    else if (before.definition !== now.definition) sum.redefined++;
    else {
      sum.compared++;
      const move = moveBetween(before, now, description);
      if (move) moves.push(move);
      else if (before.rule !== now.rule) sum.otherRule++;
    }
  }
  return { ...sum, servers: servers.size, gone: run.left(), moves };
}

/** The verdicts of the working tree over a list. */
async function* judged(list: string) {
  const progress = startProgress('tools judged');
  for await (const tool of toolsOf(list, tell)) {
    const { description = '' } = tool.subject.definition;
    yield { saved: savedOf(tool, classifyTool(tool.subject)), description };
    progress.step();
  }
  progress.end();
}

function tell({ level, where, message, next }: Finding): void {
  findings++;
  console.error(`${level}: ${plainText(where)}: ${plainText(message)}; next: ${next}`);
}
