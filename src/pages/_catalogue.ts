import { openCatalogue } from '../catalogue/open.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';

let opened: Catalogue | undefined;

/** The catalogue of this build, opened once a process. `DATASET`, `BASE`, `SITE` and `REPORT_URL` come from the environment. */
export function catalogue(): Catalogue {
  const { DATASET, BASE, REPORT_URL, SITE } = process.env;
  opened ??= openCatalogue({
    dataset: DATASET || 'content/servers',
    attacks: 'content/attacks',
    labels: 'content/labels',
    base: slashed(BASE || '/'),
    reportUrl: REPORT_URL || undefined,
    hasAddress: !!SITE,
  });
  return opened;
}

function slashed(base: string): string {
  return `/${base}/`.replaceAll(/\/+/g, '/');
}
