import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseAttack } from '../attacks/parse.ts';
import { readLabels } from '../dataset/read-labels.ts';
import { readServers } from '../dataset/read.ts';
import type { Attack } from '../model/attack.ts';
import { buildCatalogue, type CatalogueOptions } from './build.ts';
import type { Catalogue } from './catalogue.ts';

export interface OpenOptions extends Omit<CatalogueOptions, 'servers' | 'attacks' | 'labels' | 'signalLabels'> {
  /** A folder of `.json`, a `.jsonl`, a `.jsonl.gz` or a folder of shards. */
  dataset: string;
  /** The folder of the attack entries. */
  attacks: string;
  /** The folder of the hand labels. */
  labels?: string;
}

/** Reads the dataset and the attacks and builds the catalogue. Throws when either has findings: validate first. */
export function openCatalogue({ dataset, attacks, labels, ...options }: OpenOptions): Catalogue {
  const { servers, findings } = readServers(dataset);
  const errors = findings.filter((finding) => finding.level === 'error');
  if (errors[0])
    throw new Error(`${errors.length} errors in ${dataset}; npm run validate lists them. First: ${errors[0].message}`);
  return buildCatalogue({
    ...options,
    servers,
    attacks: readAttacks(attacks),
    ...(labels && readLabels(labels)),
  });
}

function readAttacks(folder: string): Attack[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.mdx'))
    .sort()
    .flatMap((file) => {
      const { attack, findings } = parseAttack(file, readFileSync(join(folder, file), 'utf8'));
      if (findings[0]) throw new Error(`${findings[0].where}: ${findings[0].message}`);
      return attack ? [attack] : [];
    });
}
