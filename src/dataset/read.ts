import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { z } from 'zod';
import type { Finding } from '../model/finding.ts';
import { Server } from '../model/server.ts';
import { linesOf, linesOfFile } from './lines.ts';

/** What a dataset holds, sorted by slug, and everything in it that could not be read. */
export interface Dataset {
  servers: Server[];
  findings: Finding[];
}

/**
 * Reads a `.json`, a `.jsonl`, a `.jsonl.gz`, or a folder of these. Never throws for bad data: each violation is a
 * finding with file and place, a bad tool loses that tool alone, a bad server that server alone.
 */
export function readServers(path: string): Dataset {
  const dataset: Dataset = { servers: [], findings: [] };
  const seen = new Map<string, string>();
  for (const file of filesOf(path, dataset.findings)) {
    for (const { where, text } of documentsOf(file, dataset.findings)) {
      const server = serverOf(text, where, dataset.findings);
      if (!server) continue;
      const first = seen.get(server.slug);
      if (first !== undefined) dataset.findings.push(duplicate(where, server.slug, first));
      else {
        seen.set(server.slug, where);
        dataset.servers.push(server);
      }
    }
  }
  dataset.servers.sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return dataset;
}

const endings = /\.(json|jsonl|jsonl\.gz)$/;

/** The files of a dataset, sorted by path; hidden ones are unfinished writes. */
function filesOf(path: string, findings: Finding[]): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    const entries = readdirSync(path, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile() && endings.test(entry.name) && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    findings.push(unreadable(path, error));
    return [];
  }
}

interface Document {
  where: string;
  text: string;
}

function* documentsOf(file: string, findings: Finding[]): Generator<Document> {
  try {
    if (!file.endsWith('.jsonl') && !file.endsWith('.jsonl.gz')) {
      yield { where: file, text: withoutMark(readFileSync(file, 'utf8')) };
      return;
    }
    const lines = file.endsWith('.gz') ? linesOf(gunzipSync(readFileSync(file))) : linesOfFile(file);
    let number = 0;
    for (const line of lines) {
      number++;
      const text = withoutMark(line);
      if (text.trim() !== '') yield { where: `${file}:${number}`, text };
    }
  } catch (error) {
    findings.push(unreadable(file, error));
  }
}

function serverOf(text: string, where: string, findings: Finding[]): Server | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const next = 'write it anew with `npm run capture -- --force <slug>`, or correct the JSON';
    findings.push({ level: 'error', where, message: `not JSON: ${messageOf(error)}`, next });
    return undefined;
  }
  const whole = Server.safeParse(value);
  if (whole.success) return whole.data;
  findings.push(...whole.error.issues.map((issue) => violation(where, issue)));
  return withoutBadTools(value, whole.error.issues);
}

/** The server without the tools that violate the model, where nothing else of it does. */
function withoutBadTools(value: unknown, issues: readonly z.core.$ZodIssue[]): Server | undefined {
  if (!issues.every(({ path }) => path[0] === 'tools' && typeof path[1] === 'number')) return undefined;
  const bad = new Set(issues.map(({ path }) => path[1]));
  const server = value as { tools: unknown[] };
  return Server.safeParse({ ...server, tools: server.tools.filter((_, index) => !bad.has(index)) }).data;
}

function violation(where: string, issue: z.core.$ZodIssue): Finding {
  const place = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return {
    level: 'error',
    where: place === '' ? where : `${where} ${place.replace(/^\./, '')}`,
    message: issue.message,
    next: 'correct this field by the model in src/model/server.ts, or capture or import the server again',
  };
}

function duplicate(where: string, slug: string, first: string): Finding {
  return {
    level: 'error',
    where,
    message: `the slug ${slug} is already taken by ${first}; this server is left out`,
    next: 'give one of the two another slug, or remove it',
  };
}

function unreadable(where: string, error: unknown): Finding {
  const next = 'check the path; a dataset is a folder of .json, a .jsonl, a .jsonl.gz, or a folder of these';
  return { level: 'error', where, message: `cannot be read: ${messageOf(error)}`, next };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
