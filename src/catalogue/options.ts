import type { OpenOptions } from './open.ts';

/** What a build can be told through its environment. */
export type BuildEnvironment = Partial<Record<'DATASET' | 'BASE' | 'SITE' | 'REPORT_URL', string>>;

/** The dataset of a build: `DATASET`, or the embedded one. */
export function datasetOf({ DATASET }: BuildEnvironment): string {
  return DATASET || 'content/servers';
}

/** Everything that opens the catalogue of a build; the same for its pages and its search index. */
export function optionsFrom(environment: BuildEnvironment): OpenOptions {
  const { BASE, SITE, REPORT_URL } = environment;
  return {
    dataset: datasetOf(environment),
    attacks: 'content/attacks',
    labels: 'content/labels',
    base: `/${BASE || ''}/`.replaceAll(/\/+/g, '/'),
    address: SITE || undefined,
    reportUrl: REPORT_URL || undefined,
  };
}
