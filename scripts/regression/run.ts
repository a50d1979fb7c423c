import type { Finding } from '../../src/model/finding.ts';
import { boundedLinesOf } from '../lines-of.ts';
import { startProgress } from './progress.ts';
import { readSavedLine, type SavedVerdict } from './saved.ts';
import { longestLine } from './tool-line.ts';

/** The verdicts of an earlier run, to be taken out one by one. */
export interface Run {
  /** The verdict on this tool, the first of several where a list names it twice; undefined where there is none. */
  take(server: string, name: string): SavedVerdict | undefined;
  /** How many have not been taken. */
  left(): number;
}

/** Reads a saved run; lines that can't be read are told and left out. */
export async function readRun(
  input: AsyncIterable<Uint8Array>,
  name: string,
  tell: (finding: Finding) => void,
): Promise<Run> {
  const verdicts = new Map<string, SavedVerdict[]>();
  const progress = startProgress(`verdicts of ${name}`);
  let number = 0;
  for await (const text of boundedLinesOf(input, longestLine)) {
    const saved = readSavedLine(text, `${name}:${++number}`);
    if ('message' in saved) tell(saved);
    else add(verdicts, saved);
    progress.step();
  }
  progress.end();
  return {
    take: (server, tool) => verdicts.get(keyOf(server, tool))?.shift(),
    left: () => verdicts.values().reduce((sum, list) => sum + list.length, 0),
  };
}

function add(verdicts: Map<string, SavedVerdict[]>, saved: SavedVerdict): void {
  const key = keyOf(saved.server, saved.name);
  const list = verdicts.get(key);
  if (list) list.push(saved);
  else verdicts.set(key, [saved]);
}

function keyOf(server: string, name: string): string {
  return JSON.stringify([server, name]);
}
