import { fileURLToPath } from 'node:url';
import { captureServer, resolveSource, type CaptureContext } from '../../scripts/capture/capture-server.ts';
import { limits } from '../../scripts/capture/limits.ts';
import type { NamedSource } from '../../scripts/capture/source.ts';
import type { Server } from '../../src/model/server.ts';

/** The path of a stand-in server. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`fixtures/${name}.ts`, import.meta.url));
}

/** Licence that lets a stand-in's definitions be kept. */
export const ours = { spdx: 'MIT', from: 'this repository', because: 'written for these tests' };

/** Servers run as they are, in no confinement: what most tests need, on any system. */
export const context: CaptureContext = {
  at: '2026-01-31',
  cache: '.cache/capture',
  confinement: { prefix: [], network: 'open' },
  limits,
};

/** Captures one stand-in server. */
export async function captureFixture(
  name: string,
  more: Partial<NamedSource> = {},
  changed: Partial<CaptureContext> = {},
): Promise<Server> {
  const source = { run: [process.execPath, fixture(name)], slug: name, name, licence: ours, ...more };
  return captureServer(source, await resolveSource(source), { ...context, ...changed });
}
