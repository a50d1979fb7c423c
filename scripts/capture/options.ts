import { parseArgs } from 'node:util';
import { limits, type Limits } from './limits.ts';

/** How the command is called. */
export const usage = `Usage: node scripts/capture.ts [slug …]
Starts the servers of content/sources.yaml and records the tools they answer with. One that is captured already with
the same version is skipped unless it is named.
  --force            capture all again
  --at YYYY-MM-DD    day of the capture (default: today)
  --jobs 1|2         servers at a time (default: 2)
  --patience <s>     seconds to wait for a server's first answer (default: 60)
  --sources <file>   default: content/sources.yaml
  --listings <dir>   default: content/listings
  --out <dir>        default: content/servers
  --cache <dir>      default: .cache/capture
`;

/** What the command was asked to do. */
export interface Options {
  slugs: string[];
  force: boolean;
  at: string;
  jobs: number;
  limits: Limits;
  sources: string;
  listings: string;
  out: string;
  cache: string;
}

/** Reads the words of the command line. Throws an Error in words where they are wrong. */
export function readOptions(words: readonly string[], today: string): Options {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      force: { type: 'boolean', default: false },
      at: { type: 'string', default: today },
      jobs: { type: 'string', default: '2' },
      patience: { type: 'string', default: '60' },
      sources: { type: 'string', default: 'content/sources.yaml' },
      listings: { type: 'string', default: 'content/listings' },
      out: { type: 'string', default: 'content/servers' },
      cache: { type: 'string', default: '.cache/capture' },
    },
  });
  const { jobs, patience, ...rest } = values;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.at)) throw new Error(`--at ${values.at} is no date; write it as ${today}`);
  if (!/^[12]$/.test(jobs)) throw new Error(`--jobs ${jobs}: say 1 or 2`);
  if (!(Number(patience) > 0)) throw new Error(`--patience ${patience}: say a number of seconds, as 60`);
  return { ...rest, slugs: positionals, jobs: Number(jobs), limits: { ...limits, start: Number(patience) * 1000 } };
}
