/** `npm run validate [path]`: everything wrong with the dataset, its policies, the attacks and the reviews, all at once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAttacks } from '../src/attacks/check.ts';
import { parseAttack } from '../src/attacks/parse.ts';
import { classifyServer } from '../src/classify/classify.ts';
import { checkReviews } from '../src/classify/reviews.ts';
import { ruleset } from '../src/classify/ruleset.ts';
import { canonicalPrint } from '../src/dataset/canonical.ts';
import { checkServer } from '../src/dataset/check.ts';
import { checkLabels, readLabels } from '../src/dataset/read-labels.ts';
import { readServers } from '../src/dataset/read.ts';
import type { Attack } from '../src/model/attack.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Server } from '../src/model/server.ts';
import { printFindings } from './print-findings.ts';
import { proveServer } from './prove.ts';
import { readReviews } from './read-reviews.ts';

const path = process.argv[2] ?? (process.env.DATASET || 'content/servers');
const isEmbedded = path === 'content/servers';
const { servers, findings } = readServers(path);
const tools = servers.reduce((sum, server) => sum + server.tools.length, 0);

const { reviews, findings: unreadable } = readReviews('content/reviews');
// Reviews speak of the embedded dataset; another one needn't hold their servers.
const reviewFindings = isEmbedded ? [...unreadable, ...checkReviews(servers, reviews)] : unreadable;

const all = [
  ...findings,
  ...servers.flatMap((server) => checkServer(server, { ruleset })),
  ...reviewFindings,
  ...(reviewFindings.length === 0 ? servers.flatMap(staleness) : []),
  ...servers.flatMap(proveServer),
  ...attackFindings('content/attacks'),
  ...labelFindings(),
];
const errors = printFindings(all);
console.error(`${servers.length} servers, ${tools} tools: ${errors === 0 ? 'valid' : `${errors} errors`}`);
process.exitCode = errors === 0 ? 0 : 1;

/** Verdicts are machine-written: they must be what the rules and reviews say today. */
function staleness(server: Server): Finding[] {
  const isCurrent = canonicalPrint(classifyServer(server, reviews)) === canonicalPrint(server);
  const message = 'the verdicts are not what the rules and reviews say today';
  return isCurrent ? [] : [{ level: 'error', where: `${server.slug}: tools`, message, next: 'run npm run classify' }];
}

/** Labels speak of the embedded dataset; another one needn't hold their tools. */
function labelFindings(): Finding[] {
  const { labels, signalLabels, findings: bad } = readLabels('content/labels');
  return isEmbedded ? [...bad, ...checkLabels(labels, servers), ...checkLabels(signalLabels, servers)] : bad;
}

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
