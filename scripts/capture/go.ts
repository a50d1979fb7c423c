import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../src/model/server.ts';
import { runCommand } from './command.ts';
import { licenceOf } from './licence.ts';
import { repositoryOf, type Installed, type Installer } from './package.ts';
import type { NamedSource } from './source.ts';

interface Module {
  Path: string;
  Version: string;
  Sum: string;
  Dir: string;
}

/** Servers of the Go module proxy, each built into a folder of its own. */
export const go: Installer = { resolve, install };

async function resolve(source: NamedSource): Promise<Source> {
  const path = moduleOf(source.go!);
  const { Version, Sum } = await download(path, source.version ?? 'latest');
  return {
    ecosystem: 'go',
    package: source.go,
    version: Version,
    integrity: Sum,
    publisher: path.split('/')[1],
    repository: source.repository ?? repositoryOf(path.replace(/\/v\d+$/, '')),
    homepage: source.homepage,
  };
}

async function install(source: NamedSource, resolved: Source, folder: string): Promise<Installed> {
  const path = moduleOf(source.go!);
  const program = join(folder, 'program');
  mkdirSync(folder, { recursive: true });
  // A module of our own around it: `go install` would also ask for its list of versions, which a proxy may not give.
  writeFileSync(join(folder, 'go.mod'), `module capture\n\ngo 1.24\n\nrequire ${path} ${resolved.version}\n`);
  await runCommand('go', ['build', '-mod=mod', '-o', program, source.go!], { cwd: folder });
  const { Dir } = await download(path, resolved.version!);
  return { command: program, args: [], licence: licenceOf(undefined, 'LICENSE file', [Dir]) };
}

async function download(path: string, version: string): Promise<Module> {
  return JSON.parse(await runCommand('go', ['mod', 'download', '-json', `${path}@${version}`])) as Module;
}

/** The module of a package path: all before `/cmd/`, else its first three steps and a version step. */
function moduleOf(path: string): string {
  const [before] = path.split('/cmd/');
  if (before !== path) return before!;
  return /^[^/]+\/[^/]+\/[^/]+(\/v\d+)?(?=\/|$)/.exec(path)?.[0] ?? path;
}
