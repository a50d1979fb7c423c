import { classifyTool } from '../../src/classify/classify.ts';
import { rationaleOf } from '../../src/classify/rationale/rationale.ts';
import { read, type Subject } from '../../src/classify/reading.ts';
import type { Finding } from '../../src/model/finding.ts';
import { toolsOf, type ListedTool } from '../regression/tool-list.ts';
import type { Bench, Figure } from './bench.ts';
import { classifyStream } from './memory.ts';
import { time, whole, type Timing } from './timing.ts';

const fewest = 8000;
const most = 50_000;
const growth = 8;

/** Speed and memory of the classifier. */
export const classify: Bench = {
  name: 'classify',
  takes: '[list]',
  says: `tools a second a core, parts of the work, memory of classify --stdin (a list repeated to ${whole(fewest)} tools, its first ${whole(most)})`,
  run: async ([list = 'content/servers', ...rest], tell) => {
    if (rest.length > 0) throw new Error('bench classify takes one list.');
    const listed = await readList(list, tell);
    if (listed.length === 0) throw new Error(`${list} holds no tools.`);
    const tools = repeatedTo(fewest, listed);
    const subjects = tools.map(({ subject }) => subject);
    const head: Figure = ['tools', `${whole(tools.length)} (${whole(listed.length)} of ${list})`];
    return [head, ...speed(subjects), ...(await memory(tools))];
  },
};

async function readList(list: string, tell: (finding: Finding) => void): Promise<ListedTool[]> {
  const tools: ListedTool[] = [];
  for await (const tool of toolsOf(list, tell)) if (tools.push(tool) === most) break;
  return tools;
}

function repeatedTo<T>(count: number, list: readonly T[]): T[] {
  return Array.from({ length: Math.ceil(count / list.length) }, () => list).flat();
}

/** The whole, and the parts that can be called by themselves. */
function speed(subjects: readonly Subject[]): Figure[] {
  const all = time(() => subjects.forEach((subject) => classifyTool(subject)));
  const reading = time(() => subjects.forEach((subject) => read(subject)));
  const made = subjects.map((subject) => ({ reading: read(subject), verdict: classifyTool(subject) }));
  const rationale = time(() => made.forEach((one) => rationaleOf(one.reading, one.verdict)));
  const n = subjects.length;
  const micros = ({ clock }: Timing) => `${((1000 * clock) / n).toFixed(1)} µs a tool`;
  return [
    ['tools a second, one thread', `${perSecond(n, all.clock)} (${perSecond(n, all.slowest)} to ${perSecond(n, all.fastest)})`],
    ['tools a second a core', `${perSecond(n, all.processor)} (all threads’ processor time, the collector’s too)`],
    ['without the rationale', `${perSecond(n, all.clock - rationale.clock)} one thread (the whole less the rationale)`],
    ['whole', micros(all)],
    ['of it reading', micros(reading)],
    ['of it rationale', micros(rationale)],
  ]; // prettier-ignore
}

function perSecond(tools: number, milliseconds: number): string {
  return whole((1000 * tools) / milliseconds);
}

async function memory(tools: readonly ListedTool[]): Promise<Figure[]> {
  const lines = tools.map(({ server, subject }) => JSON.stringify({ server, ...subject.definition }));
  const figures: Figure[] = [];
  for (const times of [1, growth]) {
    const { peak, seconds } = await classifyStream(lines, times);
    const n = times * lines.length;
    figures.push([`classify --stdin, ${whole(n)} lines`, `${whole(peak)} MB at most, ${seconds.toFixed(1)} s, ${whole(n / seconds)} tools a second`]); // prettier-ignore
  }
  return figures;
}
