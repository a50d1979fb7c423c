import { readFileSync } from 'node:fs';
import type { Finding } from '../src/model/finding.ts';
import { captureAll } from './capture/capture-all.ts';
import { findConfinement } from './capture/confinement.ts';
import { readOptions, usage, type Options } from './capture/options.ts';
import { readSources } from './capture/read-sources.ts';
import type { NamedSource } from './capture/source.ts';

process.exitCode = await main(process.argv.slice(2));

/** Exit code: 0 all went as the sources say, 1 with findings, 2 wrong use. */
async function main(words: readonly string[]): Promise<number> {
  if (words.includes('--help')) return tellUsage();
  try {
    const options = readOptions(words, new Date().toISOString().slice(0, 10));
    const { sources, findings } = readSources(readFileSync(options.sources, 'utf8'), options.sources);
    const chosen = choose(sources, options.slugs);
    return report([...findings, ...(await capture(chosen, options))]);
  } catch (error) {
    tell(`${error instanceof Error ? error.message : error}\n${usage}`);
    return 2;
  }
}

function capture(sources: readonly NamedSource[], options: Options): Promise<Finding[]> {
  const confinement = findConfinement();
  if (confinement.network === 'open')
    tell('This system does not let us take the network away: the captures will say "open".');
  const { at, cache, limits } = options;
  return captureAll(sources, { options, context: { at, cache, limits, confinement }, tell });
}

function choose(sources: readonly NamedSource[], slugs: readonly string[]): NamedSource[] {
  if (slugs.length === 0) return [...sources];
  const unknown = slugs.filter((slug) => !sources.some((source) => source.slug === slug));
  if (unknown.length > 0) throw new Error(`No source is called ${unknown.join(', ')}.`);
  return sources.filter(({ slug }) => slugs.includes(slug));
}

function report(findings: readonly Finding[]): number {
  for (const { level, where, message, next } of findings) tell(`${level}: ${where}: ${message}; next: ${next}`);
  return findings.length > 0 ? 1 : 0;
}

function tellUsage(): number {
  tell(usage);
  return 0;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
