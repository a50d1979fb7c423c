import { accessSync, constants, createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readServers } from '../src/dataset/read.ts';
import type { Finding } from '../src/model/finding.ts';
import { parametersOf } from '../src/model/parameter.ts';
import { Posture } from '../src/model/policy.ts';
import type { Server } from '../src/model/server.ts';
import { checkPolicy } from '../src/policy/check.ts';
import { convertPolicy } from '../src/policy/convert.ts';
import type { Decide, Format } from '../src/policy/formats/format.ts';
import { formatOf, formats } from '../src/policy/formats/index.ts';
import { nearest } from '../src/policy/nearest.ts';
import { recommendPolicy } from '../src/policy/recommend.ts';

const usage = `usage:
  node scripts/policy.ts render --server <slug> [--tool <name>] --format <id> [--posture <id>] [--alias <name>]
  node scripts/policy.ts check <file or -> [--format <id>] [--server <slug>] [--json]
  node scripts/policy.ts decide --policy <file> --format <id> --calls <NDJSON file or ->
  node scripts/policy.ts convert <file or -> --from <id> --to <id>
formats: ${formats.map(({ id }) => id).join(', ')}; postures: ${Posture.options.join(', ')}
The dataset is content/servers, or what DATASET names.`;

/** Wrong use, told with the usage and exit code 2; kept apart from faults of our own. */
interface Misuse {
  misuse: string;
}

type Options = Partial<Record<string, string | boolean>>;

const commands = new Map<string, (options: Options, words: string[]) => number | Promise<number>>([
  ['render', render],
  ['check', check],
  ['decide', decide],
  ['convert', convert],
]);

const text = { type: 'string' } as const;
const known = {
  server: text,
  tool: text,
  format: text,
  posture: text,
  alias: text,
  policy: text,
  calls: text,
  from: text,
  to: text,
};

/** One call of the NDJSON input. */
const CallLine = z.object({
  tool: z.string(),
  arguments: z.record(z.string(), z.unknown()).nullish(),
  at: z.iso.datetime({ offset: true }).optional(),
});

/** Exit code: 0 all well, 1 with findings, 2 wrong use. */
async function main([command = '', ...args]: string[]): Promise<number> {
  if (args.includes('--help') || command === '--help') {
    console.error(usage);
    return 0;
  }
  try {
    const run = commands.get(command) ?? misuse(`There is no command "${command}".`);
    const { values, positionals } = parseWords(args);
    return await run(values, positionals);
  } catch (error) {
    if (!isMisuse(error)) throw error;
    console.error(`${error.misuse}\n${usage}`);
    return 2;
  }
}

function parseWords(args: string[]) {
  try {
    return parseArgs({ args, options: { ...known, json: { type: 'boolean' } }, allowPositionals: true });
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error));
  }
}

function misuse(why: string): never {
  throw { misuse: why } satisfies Misuse;
}

function isMisuse(error: unknown): error is Misuse {
  return typeof error === 'object' && error !== null && 'misuse' in error;
}

function render(options: Options): number {
  const format = formatNamed(options, 'format');
  const posture = Posture.safeParse(options.posture ?? 'recommended');
  if (!posture.success) misuse(`There is no posture "${options.posture}".`);
  const server = serverNamed(required(options, 'server'));
  const wanted = options.tool;
  const tools = server.tools.filter(({ definition }) => wanted === undefined || definition.name === wanted);
  const names = server.tools.map(({ definition }) => definition.name);
  if (wanted !== undefined && tools.length === 0) misuse(missing(`${server.slug} has no tool`, String(wanted), names));
  const unjudged = tools.filter(({ verdict }) => !verdict);
  if (unjudged.length > 0)
    return printFindings(unjudged.map(({ definition }) => unjudgedFinding(server.slug, definition.name)));
  const judged = tools.map(({ definition, verdict }) => ({
    name: definition.name,
    verdict,
    parameters: parametersOf(definition),
  }));
  const alias = typeof options.alias === 'string' ? { alias: options.alias } : {};
  const { text, losses } = format.render(recommendPolicy(judged, posture.data), alias);
  process.stdout.write(text);
  for (const { tool, message } of losses)
    console.error(`${tool === undefined ? 'document' : JSON.stringify(tool)}: ${message}`);
  return 0;
}

function unjudgedFinding(slug: string, tool: string): Finding {
  const message = `The tool ${JSON.stringify(tool)} has no verdict, so there is no rule for it.`;
  return { level: 'error', where: slug, message, next: 'Classify the dataset first: npm run classify' };
}

function check(options: Options, words: string[]): number {
  const file = only(words, 'the policy');
  if (options.format !== undefined) formatNamed(options, 'format');
  const server = typeof options.server === 'string' ? serverNamed(options.server) : undefined;
  const findings = checkPolicy(readText(file), {
    format: options.format as string | undefined,
    toolNames: server?.tools.map(({ definition }) => definition.name),
  }).map((finding) => ({ ...finding, where: `${nameOf(file)}:${finding.where}` }));
  if (options.json) console.log(JSON.stringify(findings, null, 2));
  else for (const { level, where, message, next } of findings) console.log(`${where}: ${level}: ${message}\n  ${next}`);
  return findings.length > 0 ? 1 : 0;
}

async function decide(options: Options): Promise<number> {
  const format = formatNamed(options, 'format');
  const [file, calls] = [required(options, 'policy'), required(options, 'calls')];
  const { document, findings } = format.parse(readText(file));
  const placed = findings.map((finding) => ({ ...finding, where: `${nameOf(file)}:${finding.where}` }));
  if (document === undefined) return printFindings(placed);
  printFindings(placed);
  return decideLines(format.createEvaluator(document), calls);
}

/** Answers line by line as they come, so that a pipe sees each outcome at once; a bad line is told and passed over. */
async function decideLines(decideCall: Decide, file: string): Promise<number> {
  const input = file === '-' ? process.stdin : createReadStream(existing(file));
  let number = 0;
  let bad = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    const call = CallLine.safeParse(parseLine(line));
    if (!call.success) {
      bad += printFindings([lineFinding(`${nameOf(file)}:${number}`, call.error)]);
      continue;
    }
    const { tool, at } = call.data;
    const outcome = decideCall({
      tool,
      arguments: ownArguments(line),
      at: at === undefined ? Date.now() : Date.parse(at),
    });
    console.log(JSON.stringify(outcome));
  }
  return bad > 0 ? 1 : 0;
}

/** The arguments as they came: zod's record leaves out a key named `__proto__`. */
function ownArguments(line: string): Record<string, unknown> {
  return ((JSON.parse(line) as { arguments?: Record<string, unknown> | null }).arguments ?? {}) as Record<
    string,
    unknown
  >;
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // The schema says what a line must be.
  }
}

function lineFinding(where: string, error: z.ZodError): Finding {
  const issue = error.issues[0]!;
  const message = `Not a call: ${issue.path.join('.') || 'the line'}: ${issue.message}.`;
  return { level: 'error', where, message, next: 'Write {"tool": …, "arguments": {…}, "at": "2026-01-31T12:00:00Z"}.' };
}

function convert(options: Options, words: string[]): number {
  const file = only(words, 'the policy');
  const { text, findings } = convertPolicy(readText(file), formatNamed(options, 'from'), formatNamed(options, 'to'));
  if (text !== undefined) process.stdout.write(text);
  return printFindings(findings.map((finding) => ({ ...finding, where: `${nameOf(file)}:${finding.where}` })));
}

function formatNamed(options: Options, key: string): Format {
  const id = required(options, key);
  return (
    formatOf(id) ??
    misuse(
      missing(
        'There is no format',
        id,
        formats.map((format) => format.id),
      ),
    )
  );
}

function serverNamed(slug: string): Server {
  const { servers } = readServers(process.env.DATASET ?? 'content/servers');
  const names = servers.map((server) => server.slug);
  return servers.find((server) => server.slug === slug) ?? misuse(missing('The dataset has no server', slug, names));
}

function missing(what: string, name: string, candidates: string[]): string {
  const near = nearest(name, candidates);
  return `${what} ${JSON.stringify(name)}.${near === undefined ? '' : ` Did you mean ${JSON.stringify(near)}?`}`;
}

function required(options: Options, key: string): string {
  const value = options[key];
  return typeof value === 'string' ? value : misuse(`--${key} is missing.`);
}

function only(words: string[], what: string): string {
  return words.length === 1 ? words[0]! : misuse(`Name one file for ${what}, or - for standard input.`);
}

function readText(file: string): string {
  return readFileSync(file === '-' ? 0 : existing(file), 'utf8');
}

function existing(file: string): string {
  try {
    accessSync(file, constants.R_OK); // Not opened: a pipe can be read only once.
    return file;
  } catch (error) {
    return misuse(error instanceof Error ? error.message : `${file} can not be read.`);
  }
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}

/** Prints findings on standard error; 1 where there are any, else 0. */
function printFindings(findings: readonly Finding[]): number {
  for (const { level, where, message, next } of findings) console.error(`${where}: ${level}: ${message}\n  ${next}`);
  return findings.length > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
