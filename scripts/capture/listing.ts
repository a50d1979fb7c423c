import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isQuotable } from '../../src/model/licence.ts';
import type { Server } from '../../src/model/server.ts';
import { serverOf } from './build-server.ts';
import { unstated } from './licence.ts';
import { limits } from './limits.ts';
import type { NamedSource } from './source.ts';

/** A file of `content/listings/`: what a `tools/list` answered elsewhere, or what a documentation says. */
const Listing = z.looseObject({ tools: z.array(z.unknown()) });

/** A server from a listing kept by hand. Throws where the file is missing or of another shape. */
export function serverOfListing(source: NamedSource, folder: string, at: string): Server {
  const listing = Listing.parse(JSON.parse(readFileSync(join(folder, source.listing!), 'utf8')));
  const { version, repository, homepage, licence = unstated } = source;
  const { spdx, from, quotable = isQuotable(spdx) } = licence;
  const facts = {
    source,
    resolved: { ecosystem: 'repository' as const, version, repository, homepage },
    licence: { spdx, from, quotable },
    at: source.at ?? at,
    way: source.way ?? ('listing' as const),
    network: 'not-run' as const,
  };
  const { tools, ...initialize } = listing;
  return serverOf(facts, { answer: { initialize, tools }, limits });
}
