import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readServers } from '../../src/dataset/read.ts';
import { writeServer } from '../../src/dataset/write.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Server } from '../../src/model/server.ts';
import { captureServer, resolveSource, type CaptureContext } from './capture-server.ts';
import { keepVerdicts } from './keep-verdicts.ts';
import { serverOfListing } from './listing.ts';
import type { Options } from './options.ts';
import { plainReason } from './plain-reason.ts';
import type { NamedSource } from './source.ts';

/** What a run of the command needs: its options, how servers are run, and where to tell how far it is. */
export interface CaptureRun {
  options: Options;
  context: CaptureContext;
  tell: (line: string) => void;
}

/** Captures the sources, a few at a time, writes each server as soon as it has answered, and gives what went wrong. */
export async function captureAll(sources: readonly NamedSource[], run: CaptureRun): Promise<Finding[]> {
  const findings: Finding[] = [];
  const waiting = [...sources.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, source] = next;
      const { said, finding } = await captureOne(source, run);
      if (finding) findings.push(finding);
      run.tell(`${index + 1}/${sources.length} ${source.slug} … ${said}`);
    }
  };
  await Promise.all(Array.from({ length: run.options.jobs }, work));
  return findings;
}

interface Outcome {
  said: string;
  finding?: Finding;
}

async function captureOne(source: NamedSource, run: CaptureRun): Promise<Outcome> {
  const { options, context } = run;
  const where = join(options.out, `${source.slug}.json`);
  const former = existsSync(where) ? readServers(where).servers[0] : undefined;
  try {
    const captured = await captureOr(source, run, former);
    if (!captured) return { said: `captured before (${former!.tools.length} tools)` };
    writeServer(options.out, keepVerdicts(captured, former));
    return outcomeOf(source, captured, where);
  } catch (error) {
    const message = plainReason(error instanceof Error ? error.message : String(error), [context.cache, process.cwd()]);
    const next = 'check the entry in the sources, and whether the registry is reached';
    return { said: `no file: ${message}`, finding: { level: 'error', where, message, next } };
  }
}

/** The server, or undefined where the former capture is of the same version and nobody asked for it by name. */
async function captureOr(source: NamedSource, run: CaptureRun, former?: Server): Promise<Server | undefined> {
  const { options, context } = run;
  if (source.listing) return serverOfListing(source, options.listings, former?.capture.at ?? context.at);
  const resolved = await resolveSource(source);
  const isAsked = options.force || options.slugs.length > 0;
  if (former && former.source.version === resolved.version && !isAsked) return undefined;
  return captureServer(source, resolved, context);
}

function outcomeOf(source: NamedSource, { capture, tools }: Server, where: string): Outcome {
  if (capture.status !== 'failed') {
    const said = `${tools.length} tools${capture.status === 'partial' ? ` (partial: ${capture.reason})` : ''}`;
    if (!source.failing) return { said };
    const message = 'it answers now, but its entry says that it fails';
    return { said, finding: { level: 'warning', where, message, next: 'remove `failing:` from its entry' } };
  }
  const said = `failed: ${capture.reason}`;
  if (source.failing) return { said };
  const next = 'give its entry what the server asks for, or say `failing:` with the reason';
  return { said, finding: { level: 'warning', where, message: capture.reason!, next } };
}
