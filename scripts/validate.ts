/** `npm run validate [path]`: everything wrong with the dataset, its policies, the attacks and the reviews, all at once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAttacks } from '../src/attacks/check.ts';
import { parseAttack } from '../src/attacks/parse.ts';
import { ruleset } from '../src/classify/ruleset.ts';
import { checkServer } from '../src/dataset/check.ts';
import { readServers } from '../src/dataset/read.ts';
import type { Attack } from '../src/model/attack.ts';
import type { Finding } from '../src/model/finding.ts';
import { printFindings } from './print-findings.ts';
import { proveServer } from './prove.ts';

const path = process.argv[2] ?? (process.env.DATASET || 'content/servers');
const { servers, findings } = readServers(path);
const tools = servers.reduce((sum, server) => sum + server.tools.length, 0);

const all = [
  ...findings,
  ...servers.flatMap((server) => checkServer(server, { ruleset })),
  ...servers.flatMap(proveServer),
  ...attackFindings('content/attacks'),
];
const errors = printFindings(all);
console.error(`${servers.length} servers, ${tools} tools: ${errors === 0 ? 'valid' : `${errors} errors`}`);
process.exitCode = errors === 0 ? 0 : 1;

function attackFindings(folder: string): Finding[] {
  const attacks: Attack[] = [];
  const bodies = new Map<string, string>();
  const found = readdirSync(folder)
    .filter((file) => file.endsWith('.mdx'))
    .flatMap((file) => {
      const parsed = parseAttack(join(folder, file), readFileSync(join(folder, file), 'utf8'));
      if (parsed.attack) attacks.push(parsed.attack);
      if (parsed.attack) bodies.set(parsed.attack.id, parsed.body);
      return parsed.findings;
    });
  return [...found, ...checkAttacks(attacks, bodies)];
}
