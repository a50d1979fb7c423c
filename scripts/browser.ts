/** Finds a Chromium for the site tests, or has one installed: system, Playwright's own, Debian's package when root. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const onSystem = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a browser that is there now, or undefined. */
export function findBrowser(): string | undefined {
  const candidates = [process.env.CHROMIUM, ...onSystem, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path));
}

/** Path of a browser, installed if need be. Throws with what to do when none can be had. */
export function ensureBrowser(): string {
  return findBrowser() ?? (install('npx', ['playwright', 'install', 'chromium']) || installDebian()) ?? fail();
}

function install(command: string, args: string[]): string | undefined {
  console.error(`no Chromium found; trying ${command} ${args.join(' ')}`);
  spawnSync(command, args, { stdio: 'inherit', timeout: 300_000 });
  return findBrowser();
}

function installDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
  return install('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
}

function fail(): never {
  throw new Error('no Chromium for the site tests: install Chromium or Chrome, or set CHROMIUM to its path');
}
