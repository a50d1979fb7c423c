import { rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve as absolute } from 'node:path';
import { isQuotable } from '../../src/model/licence.ts';
import type { Capture, Licence, Server, Source } from '../../src/model/server.ts';
import { askServer, type Answer } from './ask.ts';
import { serverOf } from './build-server.ts';
import type { Confinement } from './confinement.ts';
import { go } from './go.ts';
import { httpTransport } from './http-transport.ts';
import { unstated } from './licence.ts';
import type { Limits } from './limits.ts';
import { npm } from './npm.ts';
import type { Installed, Installer } from './package.ts';
import { plainReason } from './plain-reason.ts';
import { pypi } from './pypi.ts';
import { homeOf, runServer } from './run.ts';
import type { NamedSource } from './source.ts';

/** What a capture needs beside its source. `at` is the day, `cache` the folder of installed packages. */
export interface CaptureContext {
  at: string;
  cache: string;
  confinement: Confinement;
  limits: Limits;
}

const installers = { npm, pypi, go } as const;

/** Asks the registry which version a source stands for. A source without a registry is what it says. */
export async function resolveSource(source: NamedSource): Promise<Source> {
  const installer = installerOf(source);
  if (installer) return installer.resolve(source);
  const { version, repository, homepage } = source;
  const ecosystem = source.remote ? 'remote' : 'repository';
  return { ecosystem, package: source.remote, version, repository, homepage };
}

function installerOf(source: NamedSource): Installer | undefined {
  if (source.npm) return installers.npm;
  if (source.pypi) return installers.pypi;
  return source.go ? installers.go : undefined;
}

/** Installs, starts and asks one server. Never throws: what goes wrong is a failed capture with its reason. */
export async function captureServer(source: NamedSource, resolved: Source, context: CaptureContext): Promise<Server> {
  let licence: Licence = givenLicence(source) ?? unstated;
  const way: Capture['way'] = source.remote ? 'streamable-http' : 'stdio';
  const facts = { source, resolved, at: context.at, way };
  try {
    const installed = await prepare(source, resolved, context.cache);
    licence = givenLicence(source) ?? installed.licence;
    const network = source.remote ? 'open' : context.confinement.network;
    try {
      const answer = await answerOf(source, installed, context);
      return serverOf({ ...facts, network, licence }, { answer, limits: context.limits });
    } catch (error) {
      return serverOf({ ...facts, network, licence }, { failure: reasonOf(source, error, context) });
    }
  } catch (error) {
    const failure = `it could not be installed: ${reasonOf(source, error, context)}`;
    return serverOf({ ...facts, network: 'not-run', licence }, { failure });
  }
}

async function prepare(source: NamedSource, resolved: Source, cache: string): Promise<Installed> {
  const [command = '', ...args] = source.run ?? [];
  const installer = installerOf(source);
  if (!installer) return { command, args, licence: unstated };
  const folder = join(absolute(cache), resolved.ecosystem, source.slug);
  try {
    return await installer.install(source, resolved, folder);
  } catch (error) {
    // Half an installation would be taken for a whole one the next time.
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function answerOf(source: NamedSource, installed: Installed, context: CaptureContext): Promise<Answer> {
  const { limits, confinement } = context;
  if (source.remote) return askServer(httpTransport(source.remote, limits.bytes), limits);
  const args = [...installed.args, ...(source.args ?? [])];
  return runServer({ source, command: installed.command, args, confinement, limits });
}

function givenLicence({ licence }: NamedSource): Licence | undefined {
  if (!licence) return undefined;
  const { spdx, from, quotable = isQuotable(spdx) } = licence;
  return { spdx, from, quotable };
}

function reasonOf(source: NamedSource, error: unknown, { cache }: CaptureContext): string {
  const folders = [homeOf(source.slug), join(absolute(cache)), process.cwd(), homedir()];
  return plainReason(error instanceof Error ? error.message : String(error), folders);
}
