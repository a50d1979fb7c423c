/** Prints how fast the project does its work; figures only, which never fail. */
import type { Finding } from '../src/model/finding.ts';
import type { Bench, Figure } from './bench/bench.ts';
import { classify } from './bench/classify.ts';
import { policy } from './bench/policy.ts';
import { plainText } from './regression/plain-text.ts';
import { listKinds } from './regression/tool-list.ts';

const benches: readonly Bench[] = [classify, policy];

const usage = `Usage: node scripts/bench.ts <what>
${benches.map(({ name, takes, says }) => `  ${`${name} ${takes}`.padEnd(18)} ${says}`).join('\n')}
${listKinds}
Times are medians of warm runs, on a machine that should do nothing else meanwhile. Ends with 0; 2 for wrong use.`;

process.exitCode = await main(process.argv.slice(2));

/** Exit code: 0 measured, 2 wrong use. */
async function main([name = '', ...words]: string[]): Promise<number> {
  const bench = benches.find((one) => one.name === name);
  if (!bench) {
    console.error(usage);
    return name === '--help' ? 0 : 2;
  }
  try {
    print(await bench.run(words, tell));
    return 0;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    return 2;
  }
}

function print(figures: readonly Figure[]): void {
  const width = Math.max(...figures.map(([what]) => what.length));
  for (const [what, figure] of figures) console.log(`${what.padEnd(width)}  ${figure}`);
}

function tell({ level, where, message, next }: Finding): void {
  console.error(`${level}: ${plainText(where)}: ${plainText(message)}; next: ${next}`);
}
