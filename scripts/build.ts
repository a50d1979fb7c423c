/** `npm run build`: refuses an invalid dataset, renders the site, then writes its search index. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { createIndex } from 'pagefind';
import { openCatalogue } from '../src/catalogue/open.ts';
import { datasetOf, optionsFrom } from '../src/catalogue/options.ts';
import { searchRecords } from '../src/catalogue/views/search-records.ts';

const out = process.env.OUT || 'dist';

run('scripts/validate.ts', [datasetOf(process.env)]);
rmSync(out, { recursive: true, force: true });
const catalogue = openCatalogue(optionsFrom(process.env));
await render();
await writeSearchIndex();

/** Renders all pages. Astro's own log names every file; two lines say as much. */
async function render(): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const { servers, tools } = catalogue;
  console.error(`rendering ${servers.length} servers and ${tools.length} tools into ${out} …`);
  const begin = performance.now();
  await build({ logLevel: 'error' });
  console.error(`rendered in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
}

function run(script: string, args: string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) process.exit(status ?? 1);
}

async function writeSearchIndex(): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`the search index could not be opened: ${errors.join('; ')}`);
  let count = 0;
  for (const record of searchRecords(catalogue)) {
    const { errors: refused } = await index.addCustomRecord(record);
    if (refused.length > 0) throw new Error(`${record.url} could not be indexed: ${refused.join('; ')}`);
    count++;
  }
  await index.writeFiles({ outputPath: join(out, 'pagefind') });
  await index.deleteIndex();
  // Pagefind's own interfaces come along; the search page uses its API alone.
  for (const file of readdirSync(join(out, 'pagefind')))
    if (/-(ui|highlight)\.(js|css)$/.test(file)) rmSync(join(out, 'pagefind', file));
  const { languages } = JSON.parse(readFileSync(join(out, 'pagefind', 'pagefind-entry.json'), 'utf8'));
  // Pagefind leaves out what it finds empty, without a word.
  if (languages.en.page_count !== count) throw new Error(`${languages.en.page_count} of ${count} entries were indexed`);
  console.error(`${count} entries in the search index`);
  process.exit(0);
}
