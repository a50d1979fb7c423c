/**
 * Adds to package-lock.json what `npm install` leaves out when a registry mirror lacks packages of other platforms:
 * `npm ci` refuses such a lock file ("Missing: … from lock file"). Platform packages carry their parent's version, and
 * their names say where they run. Run it after `npm install`, whenever tests/house/lock.test.ts asks for it.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Entry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}
interface Lock {
  packages: Record<string, Entry>;
}

/** Optional dependencies that no entry of the lock file satisfies: their place, name and version. */
export function missingEntries({ packages }: Lock): { place: string; name: string; version: string }[] {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies).flatMap(([name, range]) => {
      const version = range.replace(/^[~^]/, '');
      const places = placesFrom(parent).map((folder) => `${folder}node_modules/${name}`);
      const nearest = places.find((place) => place in packages);
      const isThere = nearest !== undefined && (range !== version || packages[nearest]!.version === version);
      return isThere ? [] : [{ place: nearest === undefined ? places.at(-1)! : places[0]!, name, version }];
    }),
  );
}

/** The folders in which Node looks for a dependency of `parent`, nearest first; the root is the empty path. */
function placesFrom(parent: string): string[] {
  const parts = parent.split('node_modules/').slice(0, -1);
  const folders = parent === '' ? [] : [`${parent}/`];
  for (let i = parts.length; i > 0; i--) folders.push(parts.slice(0, i).join('node_modules/'));
  return [...new Set([...folders, ''])];
}

/** Where a platform package runs, read off its name: `…-linux-arm64-musl`. */
function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> {
  const one = (pattern: RegExp) => pattern.exec(name)?.[1];
  const os =
    one(/\b(android|darwin|freebsd|linux|openbsd|netbsd|sunos|aix|win32)\b/) ??
    (name.includes('windows') ? 'win32' : undefined);
  const cpu = one(/\b(arm64|arm|x64|ia32|wasm32|riscv64|s390x|ppc64|loong64|mips64el)\b/);
  const libc = { gnu: 'glibc', musl: 'musl' }[one(/-(gnu|musl)/) ?? ''];
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }) };
}

if (import.meta.main) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const missing = missingEntries(lock);
  for (const { place, name, version } of missing)
    lock.packages[place] = { version, ...platformOf(name), dev: true, optional: true };
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync('package-lock.json', `${JSON.stringify(lock, undefined, 2)}\n`);
  console.error(`${missing.length} entries added`);
}
