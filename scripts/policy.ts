import { parseArgs } from 'node:util';
import { Posture } from '../src/model/policy.ts';
import { formats } from '../src/policy/formats/index.ts';
import { check } from './policy/check.ts';
import { convert } from './policy/convert.ts';
import { decide } from './policy/decide.ts';
import { render } from './policy/render.ts';
import { isMisuse, misuse, type Command } from './policy/use.ts';

const usage = `usage:
  node scripts/policy.ts render --server <slug> [--tool <name>] --format <id> [--posture <id>] [--alias <name>]
  node scripts/policy.ts check <file or -> [--format <id>] [--server <slug>] [--alias <name>] [--json]
  node scripts/policy.ts decide --policy <file> --format <id> --calls <NDJSON file or -> [--alias <name>]
  node scripts/policy.ts convert <file or -> --from <id> --to <id> [--alias <name>]
formats: ${formats.map(({ id }) => id).join(', ')}; postures: ${Posture.options.join(', ')}
The dataset is content/servers, or what DATASET names.`;

const commands = new Map<string, Command>([
  ['render', render],
  ['check', check],
  ['decide', decide],
  ['convert', convert],
]);

const text = { type: 'string' } as const;
const known = {
  server: text,
  tool: text,
  format: text,
  posture: text,
  alias: text,
  policy: text,
  calls: text,
  from: text,
  to: text,
};

/** Exit code: 0 all well, 1 with findings, 2 wrong use. */
async function main([command = '', ...args]: string[]): Promise<number> {
  if (args.includes('--help') || command === '--help') {
    console.error(usage);
    return 0;
  }
  try {
    const run = commands.get(command) ?? misuse(`There is no command "${command}".`);
    const { values, positionals } = parseWords(args);
    return await run(values, positionals);
  } catch (error) {
    if (!isMisuse(error)) throw error;
    console.error(`${error.misuse}\n${usage}`);
    return 2;
  }
}

function parseWords(args: string[]) {
  try {
    return parseArgs({ args, options: { ...known, json: { type: 'boolean' } }, allowPositionals: true });
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error));
  }
}

process.exitCode = await main(process.argv.slice(2));
