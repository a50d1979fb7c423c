import { readFileSync } from 'node:fs';
import { classifyTool } from '../src/classify/classify.ts';
import { Category, type Severity } from '../src/model/category.ts';
import type { Verdict } from '../src/model/verdict.ts';

/** One hand-labelled tool. */
interface Label {
  id: string;
  server: string;
  name: string;
  description?: string | null;
  arguments?: { name: string; type?: string; desc?: string }[] | null;
  inputSchema?: unknown;
  category: Category;
  severity: Severity;
  clear: boolean;
}
interface Judged {
  label: Label;
  verdict: Verdict;
}

const usage =
  'Usage: node scripts/measure.ts <labels.ndjson> [--misses]\nPrints how often the verdicts agree with hand labels.';

function readLabels(path: string): Label[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Label);
}

/** A label's argument list as a schema; undefined where it has none. */
function schemaOf({ arguments: list, inputSchema }: Label): unknown {
  if (!Array.isArray(list)) return inputSchema;
  const properties = list.map(({ name, type, desc }) => [name, { type: type ?? 'string', description: desc }]);
  return { type: 'object', properties: Object.fromEntries(properties) };
}

function judge(label: Label): Judged {
  const { name, description, server } = label;
  const definition = { name, description: description ?? undefined, inputSchema: schemaOf(label) };
  return { label, verdict: classifyTool({ server: { name: server }, definition }) };
}

const isRight = ({ label, verdict }: Judged) => label.category === verdict.category;
const isMissed = ({ label, verdict }: Judged) =>
  verdict.category === 'Read' && ['Destructive', 'Financial', 'Execute'].includes(label.category);

function share(part: readonly Judged[], all: readonly Judged[]): string {
  const percent = all.length === 0 ? '–' : `${((100 * part.length) / all.length).toFixed(1)} %`;
  return `${percent} (${part.length} of ${all.length})`;
}

function confusion(judged: readonly Judged[]): string {
  const width = 13;
  const row = (head: string, cells: readonly (string | number)[]) =>
    [head, ...cells].map((cell) => String(cell).padEnd(width)).join('').trimEnd(); // prettier-ignore
  const countOf = (a: Category, b: Category) =>
    judged.filter(({ label, verdict }) => label.category === a && verdict.category === b).length;
  const rows = Category.options.map((a) => row(a, Category.options.map((b) => countOf(a, b)))); // prettier-ignore
  return [row('label↓ ours→', Category.options), ...rows].join('\n');
}

const buckets = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01];

function calibration(judged: readonly Judged[]): string {
  const rows = buckets.slice(0, -1).map((from, i) => {
    const inside = judged.filter(({ verdict }) => verdict.confidence >= from && verdict.confidence < buckets[i + 1]!);
    return `  from ${from.toFixed(2)}: ${share(inside.filter(isRight), inside)}`;
  });
  return rows.join('\n');
}

function missLine({ label, verdict }: Judged): string {
  const text = (label.description ?? '').replaceAll(/\s+/g, ' ').slice(0, 100);
  const mark = label.clear ? '' : ' (not clear)';
  return `${label.id} ${label.server} ${label.name}: ${label.category}/${label.severity}${mark}, ours ${verdict.category}/${verdict.severity} ${verdict.confidence} by ${verdict.rule}; ${text}`;
}

function report(judged: readonly Judged[]): string {
  const clear = judged.filter(({ label }) => label.clear);
  const dangerous = clear.filter(({ label }) => ['Destructive', 'Financial', 'Execute'].includes(label.category));
  const sure = judged.filter(({ verdict }) => verdict.confidence >= 0.9);
  return [
    confusion(judged),
    '',
    `category, clear labels:          ${share(clear.filter(isRight), clear)}`,
    `category, all labels:            ${share(judged.filter(isRight), judged)}`,
    `clear dangerous tools called Read: ${share(dangerous.filter(isMissed), dangerous)}`,
    `severity, all labels:            ${share(judged.filter(({ label, verdict }) => label.severity === verdict.severity), judged)}`, // prettier-ignore
    `right where confidence ≥ 0.9:    ${share(sure.filter(isRight), sure)}`,
    'calibration:',
    calibration(judged),
  ].join('\n');
}

const path = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
if (path === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const judged = readLabels(path).map(judge);
  console.log(report(judged));
  if (process.argv.includes('--misses')) {
    console.log('\nmisses by category:');
    for (const one of judged.filter((each) => !isRight(each))) console.log(missLine(one));
    console.log('\nmisses by severity:');
    for (const one of judged.filter((each) => isRight(each) && each.label.severity !== each.verdict.severity)) console.log(missLine(one)); // prettier-ignore
  }
}
