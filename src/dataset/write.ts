import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Server } from '../model/server.ts';
import { canonicalPrint } from './canonical.ts';

/**
 * Writes `<folder>/<slug>.json` in canonical print. A reader sees the former file or the new one, never half of one.
 * Throws ZodError for a slug that could leave the folder, and the file system's own errors.
 */
export function writeServer(folder: string, server: Server): void {
  const slug = Server.shape.slug.parse(server.slug);
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, `.${slug}.${process.pid}.tmp`);
  writeFileSync(unfinished, canonicalPrint(server));
  renameSync(unfinished, join(folder, `${slug}.json`));
}
