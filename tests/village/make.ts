/** Writes the village's servers from village.yaml: hashes, tokens and verdicts are made, the definitions are by hand. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { classifyServer } from '../../src/classify/classify.ts';
import { definitionText } from '../../src/dataset/canonical.ts';
import { writeServer } from '../../src/dataset/write.ts';
import type { Server } from '../../src/model/server.ts';
import type { Tool, ToolDefinition } from '../../src/model/tool.ts';

interface House {
  slug: string;
  name: string;
  licence?: string;
  failed?: string;
  tools: ToolDefinition[];
}

const here = import.meta.dirname;

/** The village as servers of our model, classified. */
export function village(): Server[] {
  const houses = parse(readFileSync(join(here, 'village.yaml'), 'utf8')) as House[];
  return houses.map((house) => classifyServer(serverOf(house), []));
}

function serverOf({ slug, name, licence = 'MIT', failed, tools }: House): Server {
  return {
    format: 1,
    slug,
    name,
    source: { ecosystem: 'npm', package: `@village/${slug}`, version: '1.2.3', repository: `village/${slug}` },
    licence: { spdx: licence, from: 'package.json', quotable: licence === 'MIT' },
    capture: {
      status: failed ? 'failed' : 'complete',
      at: '2026-11-20',
      way: 'stdio',
      network: 'none',
      ...(failed && { reason: failed }),
      protocolVersion: '2025-11-25',
      serverInfo: { name: slug, version: '1.2.3' },
    },
    tools: tools.map((definition) => toolOf(definition, licence !== 'MIT')),
  };
}

function toolOf(definition: ToolDefinition, isWithheld: boolean): Tool {
  return {
    definition,
    hash: createHash('sha256').update(definitionText(definition).toWellFormed()).digest('hex'),
    tokens: Math.ceil(JSON.stringify(definition).length / 4),
    ...(isWithheld && { withheld: true }),
  };
}

if (import.meta.main) {
  const folder = join(here, 'servers');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const server of village()) writeServer(folder, server);
}
