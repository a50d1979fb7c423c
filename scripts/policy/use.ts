import { accessSync, constants, readFileSync } from 'node:fs';
import { readServers } from '../../src/dataset/read.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Server } from '../../src/model/server.ts';
import type { Format } from '../../src/policy/formats/format.ts';
import { formatOf, formats } from '../../src/policy/formats/index.ts';
import { nearest } from '../../src/policy/nearest.ts';

/** Wrong use, told with the usage and exit code 2; kept apart from faults of our own. */
export interface Misuse {
  misuse: string;
}

export type Options = Partial<Record<string, string | boolean>>;

/** One command: its options and words in, its exit code out. */
export type Command = (options: Options, words: string[]) => number | Promise<number>;

export function misuse(why: string): never {
  throw { misuse: why } satisfies Misuse;
}

export function isMisuse(error: unknown): error is Misuse {
  return typeof error === 'object' && error !== null && 'misuse' in error;
}

export function formatNamed(options: Options, key: string): Format {
  const id = required(options, key);
  const known = formats.map((format) => format.id);
  return formatOf(id) ?? misuse(missing('There is no format', id, known));
}

export function serverNamed(slug: string): Server {
  const { servers } = readServers(process.env.DATASET ?? 'content/servers');
  const names = servers.map((server) => server.slug);
  return servers.find((server) => server.slug === slug) ?? misuse(missing('The dataset has no server', slug, names));
}

export function missing(what: string, name: string, candidates: string[]): string {
  const near = nearest(name, candidates);
  return `${what} ${JSON.stringify(name)}.${near === undefined ? '' : ` Did you mean ${JSON.stringify(near)}?`}`;
}

export function required(options: Options, key: string): string {
  const value = options[key];
  return typeof value === 'string' ? value : misuse(`--${key} is missing.`);
}

export function only(words: string[], what: string): string {
  return words.length === 1 ? words[0]! : misuse(`Name one file for ${what}, or - for standard input.`);
}

/** The text of a file, or of standard input; bytes that are no UTF-8 are told, since no product here reads them. */
export function readPolicy(file: string): { text: string; findings: Finding[] } {
  const bytes = readFileSync(file === '-' ? 0 : existing(file));
  const text = bytes.toString('utf8');
  const isWhole = Buffer.from(text, 'utf8').equals(bytes);
  const message = 'The file is not UTF-8 throughout.';
  const bad = { level: 'error' as const, where: '1:1', message, next: 'Save it as UTF-8.' };
  return { text, findings: isWhole ? [] : [bad] };
}

export function existing(file: string): string {
  try {
    accessSync(file, constants.R_OK); // Not opened: a pipe can be read only once.
    return file;
  } catch (error) {
    return misuse(error instanceof Error ? error.message : `${file} can not be read.`);
  }
}

export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}

/** Findings with the file in front of their place. */
export function placed(file: string, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, where: `${nameOf(file)}:${finding.where}` }));
}

/** A finding as people read it. */
export function inWords({ level, where, message, next }: Finding): string {
  return `${where}: ${level}: ${message}\n  ${next}`;
}

/** Prints findings on standard error; 1 where there are any, else 0. */
export function printFindings(findings: readonly Finding[]): number {
  for (const finding of findings) console.error(inWords(finding));
  return findings.length > 0 ? 1 : 0;
}
