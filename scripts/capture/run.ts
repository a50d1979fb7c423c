import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { askServer, type Answer } from './ask.ts';
import type { Confinement } from './confinement.ts';
import type { Limits } from './limits.ts';
import type { NamedSource } from './source.ts';
import { stdioTransport } from './stdio-transport.ts';

/** A program to ask, and under which conditions. */
export interface Run {
  source: NamedSource;
  command: string;
  args: readonly string[];
  confinement: Confinement;
  limits: Limits;
}

/** The temporary home of a server. Its name is fixed, since some servers tell their folders in their descriptions. */
export function homeOf(slug: string): string {
  return join(tmpdir(), `mcp-capture-${slug}`);
}

/** Starts a server in an empty home, asks it for its tools, ends it and removes the home. Throws as `askServer`. */
export async function runServer({ source, command, args, confinement, limits }: Run): Promise<Answer> {
  const home = makeHome(source);
  const [first, ...words] = [...confinement.prefix, command, ...args];
  const env = environmentOf(source, home);
  try {
    const program = { command: first!, args: words, cwd: join(home, 'work'), env, bytes: limits.bytes };
    return await askServer(stdioTransport(program), limits);
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** An empty home with the placeholder files of the source, and folders to work in. */
function makeHome({ slug, files = {} }: NamedSource): string {
  const home = homeOf(slug);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { mode: 0o700 });
  for (const folder of ['work', 'tmp']) mkdirSync(join(home, folder));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
  return home;
}

/** Nothing of our own environment but the search path; the home, the placeholders and the settings of the source. */
function environmentOf(source: NamedSource, home: string): Record<string, string> {
  const given = [...(source.env ?? []), ...(source.settings ?? [])].map(pairOf);
  return {
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    HOME: home,
    TMPDIR: join(home, 'tmp'),
    LANG: 'C.UTF-8',
    NO_COLOR: '1',
    DO_NOT_TRACK: '1',
    // Python orders its sets by a random seed; some servers print a set into a schema.
    PYTHONHASHSEED: '0',
    ...Object.fromEntries(given),
  };
}

/** `NAME=value` as a pair; a bare `NAME` gets a value that nothing accepts. */
export function pairOf(text: string): [name: string, value: string] {
  const at = text.indexOf('=');
  return at === -1 ? [text, 'placeholder'] : [text.slice(0, at), text.slice(at + 1)];
}
