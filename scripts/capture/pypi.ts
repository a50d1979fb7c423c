import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../src/model/server.ts';
import { runCommand } from './command.ts';
import { licenceOf } from './licence.ts';
import { homepageOf, publisherOf, repositoryOf, type Installed, type Installer } from './package.ts';
import type { NamedSource } from './source.ts';

interface Metadata {
  name: string;
  version: string;
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

async function resolve(source: NamedSource): Promise<Source> {
  const [entry] = (await report(source)).install;
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

async function report(source: NamedSource): Promise<Report> {
  const wanted = source.version ? `${source.pypi}==${source.version}` : source.pypi!;
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
  const info = await informationFolder(source, python);
  const metadata = readFileSync(join(info, 'METADATA'), 'utf8');
  return {
    command: join(folder, 'bin', source.bin ?? bareName(source)),
    args: [],
    licence: licenceOf(licenceIn(metadata), 'PyPI metadata', [join(info, 'licenses'), info]),
  };
}

function bareName(source: NamedSource): string {
  return source.pypi!.replace(/\[.*\]$/, '');
}

/** Where the virtual environment keeps what the package says of itself. */
async function informationFolder(source: NamedSource, python: string): Promise<string> {
  const question = 'import sys, importlib.metadata as m; print(m.distribution(sys.argv[1])._path)';
  return (await runCommand(python, ['-c', question, bareName(source)])).trim();
}

/** The licence as a METADATA file states it: the expression, else the one classifier, else the short old field. */
export function licenceIn(metadata: string): string | undefined {
  const [head = ''] = metadata.split(/\r?\n\r?\n/, 1);
  const fieldsOf = (name: string) => [...head.matchAll(new RegExp(`^${name}: (.+)$`, 'gm'))].map(([, value]) => value!);
  const [expression] = fieldsOf('License-Expression');
  const classes = fieldsOf('Classifier').filter((line) => line.startsWith('License :: OSI Approved :: '));
  const only = classes.length === 1 ? classes[0]!.split(' :: ').at(-1) : undefined;
  return expression ?? only ?? fieldsOf('License')[0];
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
