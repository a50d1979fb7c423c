import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

/** What a process took while it classified a stream. */
export interface Taken {
  /** Most memory it ever held, in MB. */
  peak: number;
  seconds: number;
}

const script = join(import.meta.dirname, '../classify.ts');
// The process tells its own peak at its end: no system lists it the same way.
const tellPeak = `import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));`;
const args = ['--import', `data:text/javascript,${encodeURIComponent(tellPeak)}`, script, '--stdin'];

/** Feeds lines to `classify --stdin`, `times` over, and waits for its end. */
export async function classifyStream(lines: readonly string[], times: number): Promise<Taken> {
  const begin = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore', 'pipe'] });
  const peak = text(child.stdio[3] as Readable);
  child.stdout!.resume();
  // In one piece: a write a line would measure our own writing.
  const block = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  await pipeline(Readable.from(Array.from({ length: times }, () => block)), child.stdin!);
  return { peak: Number(await peak) / 1024, seconds: (performance.now() - begin) / 1000 };
}
