import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../src/model/server.ts';
import { runCommand } from './command.ts';
import { licenceOf, spdxOf } from './licence.ts';
import { homepageOf, publisherOf, repositoryOf, type Installed, type Installer } from './package.ts';
import type { NamedSource } from './source.ts';

interface Metadata {
  name: string;
  version: string;
  license_expression?: string;
  license?: string;
  classifier?: string[];
  author?: string;
  author_email?: string;
  maintainer?: string;
  home_page?: string;
  project_url?: string[];
}

interface Report {
  install: { download_info: { archive_info?: { hashes?: Record<string, string> } }; metadata: Metadata }[];
}

/** Servers of PyPI, each in a virtual environment of its own. */
export const pypi: Installer = { resolve, install };

/** What pip says of a package; kept between the two steps since pip is slow to ask twice. */
async function resolve(source: NamedSource): Promise<Source> {
  const [entry] = (await report(source, source.version)).install;
  if (!entry) throw new Error(`pip found no ${source.pypi}`);
  const { metadata, download_info: download } = entry;
  const sha256 = download.archive_info?.hashes?.sha256;
  return {
    ecosystem: 'pypi',
    package: source.pypi,
    version: metadata.version,
    integrity: sha256 && `sha256:${sha256}`,
    publisher: publisherOf(metadata.author) ?? publisherOf(metadata.author_email) ?? publisherOf(metadata.maintainer),
    repository: source.repository ?? repositoryIn(metadata),
    homepage:
      source.homepage ??
      homepageOf(metadata.home_page) ??
      homepageOf(linkIn(metadata, /^(home ?page|documentation|docs)$/i)),
  };
}

async function report(source: NamedSource, version?: string): Promise<Report> {
  const wanted = version ? `${source.pypi}==${version}` : source.pypi!;
  const args = [
    '-m',
    'pip',
    'install',
    '--dry-run',
    '--no-deps',
    '--ignore-installed',
    '--quiet',
    '--report',
    '-',
    wanted,
  ];
  return JSON.parse(await runCommand(pythonOf(source), args)) as Report;
}

function pythonOf({ python }: NamedSource): string {
  return python ? `python${python}` : 'python3';
}

async function install(source: NamedSource, resolved: Source, folder: string): Promise<Installed> {
  const python = join(folder, 'bin', 'python');
  if (!existsSync(python)) await runCommand(pythonOf(source), ['-m', 'venv', folder]);
  const wanted = [`${source.pypi}==${resolved.version}`, ...(source.with ?? [])];
  // Without `scripts`, only wheels: a source package would run its own build program.
  const wheels = source.scripts ? [] : ['--only-binary', ':all:'];
  await runCommand(python, ['-m', 'pip', 'install', '--quiet', ...wheels, ...wanted]);
  const { metadata } = (await report(source, resolved.version)).install[0]!;
  return {
    command: join(folder, 'bin', source.bin ?? source.pypi!.replace(/\[.*\]$/, '')),
    args: [],
    licence: licenceOf(statedIn(metadata), 'PyPI metadata', licenceFolders(folder, metadata)),
  };
}

/** The licence as the metadata states it: the expression, else the one classifier, else the short old field. */
function statedIn({ license_expression: expression, classifier = [], license }: Metadata): string | undefined {
  if (expression) return expression;
  const classes = classifier.filter((line) => line.startsWith('License :: OSI Approved :: '));
  if (classes.length === 1) return spdxOf(classes[0]!.replace('License :: OSI Approved :: ', ''));
  return license;
}

function licenceFolders(folder: string, { name, version }: Metadata): string[] {
  const library = join(folder, 'lib');
  const packages = readdirSync(library).map((python) => join(library, python, 'site-packages'));
  const info = `${name.replaceAll(/[-_.]+/g, '_')}-${version}.dist-info`.toLowerCase();
  return packages
    .flatMap((site) => readdirSync(site).map((entry) => [site, entry] as const))
    .filter(([, entry]) => entry.toLowerCase() === info)
    .flatMap(([site, entry]) => [join(site, entry, 'licenses'), join(site, entry)]);
}

function linkIn({ project_url: links = [] }: Metadata, label: RegExp): string | undefined {
  const pairs = links.map((link) => link.split(/,\s*/, 2) as [string, string]);
  return pairs.find(([name]) => label.test(name.trim()))?.[1];
}

function repositoryIn(metadata: Metadata): string | undefined {
  const stated = linkIn(metadata, /^(repository|source|source code|github|code)$/i);
  const any = metadata.project_url
    ?.map((link) => link.split(/,\s*/, 2)[1])
    .find((link) => link?.includes('github.com/'));
  const home = metadata.home_page?.includes('github.com/') ? metadata.home_page : undefined;
  return repositoryOf(stated) ?? repositoryOf(any) ?? repositoryOf(home);
}
