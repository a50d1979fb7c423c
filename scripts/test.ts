/** `npm test`: everything that must hold, in the order of the quickest answer. Stops at the first that fails. */
import { spawnSync } from 'node:child_process';
import { ensureBrowser } from './browser.ts';

interface Step {
  name: string;
  command: string;
  args: string[];
  env?: Record<string, string>;
}

const village = { DATASET: 'tests/village/servers', OUT: '.cache/village' };

const steps: Step[] = [
  { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'types', command: 'astro', args: ['check', '--minimumSeverity', 'warning'] },
  { name: 'dataset', command: 'node', args: ['scripts/validate.ts'] },
  { name: 'units', command: 'node', args: ['--test', '--test-reporter', 'dot', 'tests/**/*.test.ts'] },
  { name: 'village', command: 'node', args: ['scripts/build.ts'], env: village },
  { name: 'site', command: 'playwright', args: ['test'], env: { OUT: village.OUT } },
  { name: 'build', command: 'node', args: ['scripts/build.ts'] },
  { name: 'whole build', command: 'node', args: ['--test', 'tests/build/links.spec.ts'] },
];

process.env.CHROMIUM = ensureBrowser();
for (const { name, command, args, env } of steps) {
  const begin = performance.now();
  console.error(`\n— ${name}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  if (status !== 0) {
    console.error(`${name} failed`);
    process.exit(1);
  }
  console.error(`${name} passed in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
}
