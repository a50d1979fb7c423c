import { openCatalogue } from '../catalogue/open.ts';
import { optionsFrom } from '../catalogue/options.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';

let opened: Catalogue | undefined;

/** The catalogue of this build, opened once a process. */
export function catalogue(): Catalogue {
  opened ??= openCatalogue(optionsFrom(process.env));
  return opened;
}
