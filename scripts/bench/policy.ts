import { readServers } from '../../src/dataset/read.ts';
import type { Finding } from '../../src/model/finding.ts';
import { parametersOf } from '../../src/model/parameter.ts';
import { Posture } from '../../src/model/policy.ts';
import type { Format, Rules } from '../../src/policy/formats/format.ts';
import { formats } from '../../src/policy/formats/index.ts';
import { provePolicy, type CalledTool } from '../../src/policy/prove.ts';
import { recommendPolicy } from '../../src/policy/recommend.ts';
import type { Bench, Figure } from './bench.ts';
import { whole } from './timing.ts';

const wanted = 1000;

/** One document to come: its rules, and the tool whose calls prove it. */
interface Job {
  rules: Rules;
  tools: readonly CalledTool[];
}

/** Rendering and proving of every format there is. */
export const policy: Bench = {
  name: 'policy',
  takes: '[dataset]',
  says: `rendering and proving each format: a document a posture for each of ${whole(wanted)} tools`,
  run: async ([dataset = 'content/servers', ...rest], tell) => {
    if (rest.length > 0) throw new Error('bench policy takes one dataset.');
    const jobs = jobsOf(dataset, tell);
    if (jobs.length === 0) throw new Error(`${dataset} holds no tools with verdicts.`);
    warmUp(jobs);
    const rows = formats.map((format) => measure(format, jobs));
    const sum = (of: 'render' | 'prove') => rows.reduce((total, row) => total + row[of], 0);
    const head: Figure = ['documents a format', `${whole(jobs.length)} (${Posture.options.length} postures)`];
    return [head, ...rows.map(figureOf), figureOf({ id: 'all formats', render: sum('render'), prove: sum('prove') })];
  },
};

/** Tools from all over the dataset, so that no one server's habits decide. */
function jobsOf(dataset: string, tell: (finding: Finding) => void): Job[] {
  const { servers, findings } = readServers(dataset);
  findings.forEach(tell);
  const tools = servers.flatMap((server) => server.tools).filter(({ verdict }) => verdict);
  const step = Math.max(1, tools.length / wanted);
  const chosen = Array.from({ length: Math.min(wanted, tools.length) }, (_, i) => tools[Math.floor(i * step)]!);
  return chosen.flatMap(({ definition, verdict }) => {
    const { name, inputSchema } = definition;
    const subject = { name, verdict, parameters: parametersOf(definition), inputSchema };
    return Posture.options.map((posture) => ({ rules: recommendPolicy([subject], posture), tools: [subject] }));
  });
}

function warmUp(jobs: readonly Job[]): void {
  for (const format of formats) for (const { rules, tools } of jobs.slice(0, 200)) provePolicy(format, rules, tools);
}

interface Row {
  id: string;
  /** Milliseconds. */
  render: number;
  prove: number;
}

/** A proof renders its document too; once over all of them is long enough to be measured. */
function measure(format: Format, jobs: readonly Job[]): Row {
  const begin = performance.now();
  for (const { rules } of jobs) format.render(rules);
  const between = performance.now();
  for (const { rules, tools } of jobs) provePolicy(format, rules, tools);
  return { id: format.id, render: between - begin, prove: performance.now() - between };
}

function figureOf({ id, render, prove }: Row): Figure {
  return [id, `rendered in ${whole(render)} ms, proven in ${whole(prove)} ms`];
}
