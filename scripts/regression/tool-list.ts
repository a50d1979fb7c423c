import { createReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Subject } from '../../src/classify/reading.ts';
import { readServers } from '../../src/dataset/read.ts';
import type { Finding } from '../../src/model/finding.ts';
import { Server } from '../../src/model/server.ts';
import { boundedLinesOf } from '../lines-of.ts';
import { membersOf } from './members-of.ts';
import { longestLine, readToolLine, toolLineOf, type ToolLine } from './tool-line.ts';

/** A tool of a list: what is judged, and under which name its server stands in the list. */
export interface ListedTool {
  server: string;
  subject: Subject;
}

type Tell = (finding: Finding) => void;

/** The kinds of list that are understood, for a command's usage. */
export const listKinds = `A list is one of
  a folder                      a dataset, as content/servers
  .ndjson, .jsonl (or with .gz) one {server, name, description?, inputSchema?} or one server of a dataset a line
  .json (or with .gz)           one object of packages, each with "tools": {<name>: {name, description?}}`;

/** The tools of a list, one held at a time. What can't be read is told and passed over; never throws for bad data. */
export async function* toolsOf(path: string, tell: Tell): AsyncGenerator<ListedTool> {
  try {
    if (statSync(path).isDirectory()) yield* toolsOfDataset(path, tell);
    else if (/\.json(\.gz)?$/.test(path)) yield* toolsOfPackages(path, tell);
    else yield* toolsOfLines(path, tell);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    tell(bad(path, message, 'the tools before this place were read; mend or complete the file'));
  }
}

function* toolsOfDataset(path: string, tell: Tell): Generator<ListedTool> {
  const { servers, findings } = readServers(path);
  findings.forEach(tell);
  for (const server of servers) yield* toolsOfServer(server);
}

function* toolsOfServer({ slug, name, tools }: Server): Generator<ListedTool> {
  for (const { definition, withheld } of tools)
    yield { server: slug, subject: { server: { name }, definition, withheld } };
}

async function* toolsOfLines(path: string, tell: Tell): AsyncGenerator<ListedTool> {
  let number = 0;
  for await (const text of boundedLinesOf(bytesOf(path), longestLine)) {
    number++;
    if (text?.trim() === '') continue;
    const server = serverIn(text);
    const read = server ? undefined : readToolLine(text);
    if (server) yield* toolsOfServer(server);
    else if (read && 'line' in read) yield listed(read.line);
    else if (read) tell(bad(`${path}:${number}`, read.problem, 'write one tool or one server a line'));
  }
}

/** Nearly all lines are tools: only one that speaks of a slug is worth a second reading. */
function serverIn(text: string | undefined): Server | undefined {
  if (!text?.includes('"slug"')) return undefined;
  try {
    return Server.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // Reading it as a tool says what is wrong.
  }
}

async function* toolsOfPackages(path: string, tell: Tell): AsyncGenerator<ListedTool> {
  let number = 0;
  for await (const member of membersOf(bytesOf(path), longestLine)) {
    number++;
    const next = 'write "name": {"tools": {…}}';
    const entry = member === undefined ? undefined : entryOf(member);
    if (entry === undefined) tell(bad(`${path} member ${number}`, 'no package that can be read', next));
    else yield* toolsOfPackage(path, entry, tell);
  }
}

function entryOf(member: string): [string, unknown] | undefined {
  try {
    return Object.entries(JSON.parse(`{${member}}`) as object)[0];
  } catch {
    return undefined; // Told by the caller, with the member's number.
  }
}

function* toolsOfPackage(path: string, [server, value]: [string, unknown], tell: Tell): Generator<ListedTool> {
  const tools = (value as { tools?: unknown } | null)?.tools ?? {};
  if (typeof value !== 'object' || typeof tools !== 'object')
    return tell(bad(`${path} ${server}`, 'no object with tools', 'write "name": {"tools": {…}}'));
  for (const [key, tool] of Object.entries(tools)) {
    const named = Array.isArray(tools) ? {} : { name: key };
    const read = toolLineOf({ ...named, ...(tool as object), server });
    if ('line' in read) yield listed(read.line);
    else tell(bad(`${path} ${server} ${key}`, read.problem, 'write {"name": …, "description": …}'));
  }
}

function listed({ server, ...definition }: ToolLine): ListedTool {
  return { server, subject: { server: { name: server }, definition } };
}

function bytesOf(path: string): AsyncIterable<Uint8Array> {
  const file = createReadStream(path);
  // The reader of the result meets the error of either stream.
  return path.endsWith('.gz') ? pipeline(file, createGunzip(), () => {}) : file;
}

function bad(where: string, message: string, next: string): Finding {
  return { level: 'error', where, message, next };
}
