import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { listKinds } from './tool-list.ts';

/** How the command is called. */
export const usage = `Usage: node scripts/regression.ts show [--since <revision>] [--over <list>] [--json]
       node scripts/regression.ts show <saved.ndjson> [--over <list>] [--json]
       node scripts/regression.ts save <saved.ndjson> [--over <list>]
Shows which verdicts a change of rules moves: those of the working tree against those of a git revision (default: HEAD,
so what is not committed yet), or against a run saved earlier. Hand-written reviews are left aside.
  show               counts by from → to, verdicts that are sure (from 0.9) now or no longer, then each tool
  save               writes the verdicts of the working tree, to compare with later
  --since <revision> judges the list with the classifier of that revision too; leaves no trace
  --over <list>      default: content/servers
  --json             the same as one JSON object
${listKinds}
Ends with 0, moved verdicts or none; 1 where part of a list or run could not be read; 2 for wrong use.
`;

/** What the command was asked to do. */
export type Options = { over: string } & (
  { do: 'save'; file: string } | { do: 'show'; json: boolean; before: { file: string } | { revision: string } }
);

/** Reads the words of the command line. Throws an Error in words where they are wrong. */
export function readOptions(words: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { since: text, over: text, json: { type: 'boolean', default: false } },
  });
  const [command = '', file, ...rest] = positionals;
  const { since, over = 'content/servers', json } = values;
  if (command !== 'show' && command !== 'save') throw new Error(`There is no command "${command}"; say show or save.`);
  if (rest.length > 0) throw new Error(`One file is enough: ${rest.join(', ')} has no meaning here.`);
  existing(over);
  if (command === 'save') return { do: 'save', over, file: fileToSave(file, since ?? json) };
  if (file === undefined) return { do: 'show', over, json, before: { revision: since ?? 'HEAD' } };
  if (since !== undefined) throw new Error('Say either a saved run or --since, not both.');
  return { do: 'show', over, json, before: { file: existing(file) } };
}

function fileToSave(file: string | undefined, other: string | boolean): string {
  if (file === undefined) throw new Error('Name the file to save to.');
  if (other !== false) throw new Error('--since and --json belong to show.');
  return file;
}

function existing(path: string): string {
  if (!existsSync(path)) throw new Error(`${path} is not there.`);
  return path;
}
