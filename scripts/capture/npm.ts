import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../src/model/server.ts';
import { runCommand } from './command.ts';
import { licenceOf } from './licence.ts';
import { homepageOf, publisherOf, repositoryOf, type Installed, type Installer } from './package.ts';
import type { NamedSource } from './source.ts';

interface Manifest {
  name: string;
  version: string;
  license?: unknown;
  bin?: string | Record<string, string>;
  author?: unknown;
  homepage?: unknown;
  repository?: string | { url?: string };
  maintainers?: (string | { name?: string })[];
  dist?: { integrity?: string };
}

/** Servers of the npm registry, each in a folder with its own `node_modules`. */
export const npm: Installer = { resolve, install };

async function resolve(source: NamedSource): Promise<Source> {
  const wanted = `${source.npm}@${source.version ?? 'latest'}`;
  const printed = JSON.parse(await runCommand('npm', ['view', wanted, '--json', '--loglevel=error'])) as Manifest;
  const manifest = Array.isArray(printed) ? (printed.at(-1) as Manifest) : printed;
  const { repository } = manifest;
  return {
    ecosystem: 'npm',
    package: source.npm,
    version: manifest.version,
    integrity: manifest.dist?.integrity,
    publisher: publisherOf(manifest.author) ?? scopeOf(manifest.name) ?? publisherOf(manifest.maintainers?.[0]),
    repository: source.repository ?? repositoryOf(typeof repository === 'string' ? repository : repository?.url),
    homepage: source.homepage ?? homepageOf(manifest.homepage),
  };
}

async function install(source: NamedSource, resolved: Source, folder: string): Promise<Installed> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const wanted = [`${source.npm}@${resolved.version}`, ...(source.with ?? [])];
  const scripts = source.scripts ? [] : ['--ignore-scripts'];
  await runCommand(
    'npm',
    ['install', ...wanted, ...scripts, '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: folder,
    },
  );
  const home = join(folder, 'node_modules', source.npm!);
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Manifest;
  return {
    command: process.execPath,
    args: [join(home, binOf(manifest, source.bin))],
    licence: licenceOf(manifest.license, 'package.json', [home]),
  };
}

/** The script of the wanted program, else of the one that is called like the package, else the first. */
function binOf({ name, bin }: Manifest, wanted?: string): string {
  if (typeof bin === 'string') return bin;
  const own = wanted ?? name.split('/').at(-1)!;
  const script = bin?.[own] ?? (wanted ? undefined : Object.values(bin ?? {})[0]);
  if (!script)
    throw new Error(`${name} has no program ${wanted ?? ''}; it has ${Object.keys(bin ?? {}).join(', ') || 'none'}`);
  return script;
}

function scopeOf(name: string): string | undefined {
  return /^@([^/]+)\//.exec(name)?.[1];
}
