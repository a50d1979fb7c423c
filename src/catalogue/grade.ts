import { abilitiesOf } from '../attacks/abilities.ts';
import { findCombinations, type PlacedTool } from '../attacks/combinations.ts';
import type { CombinationPoints, Grade, Letter, Score, ToolPoints } from '../model/grade.ts';
import type { Verdict } from '../model/verdict.ts';
import type { ServerEntry } from './catalogue.ts';
import { gradeMethod } from './grade-method.ts';
import { firmness } from './words.ts';

/** What a grade is made from. */
export interface GradedTool extends PlacedTool {
  verdict: Pick<Verdict, 'category' | 'severity' | 'confidence' | 'reasons' | 'signals'>;
}

const { weights, sendsDataOut, decay, combinations, thresholds } = gradeMethod;

/**
 * The sum and letter of a set of tools. With weights w sorted from the highest: Σ w(i) · 0.75^i (i from 0), plus the
 * points of each complete combination. Adding a tool never lowers it: in w(0) ≥ w(1) ≥ … every place keeps or gains.
 */
export function scoreOf(tools: readonly GradedTool[]): Score {
  const kinds = Map.groupBy(tools.map(weigh).sort(byWeight), ({ key }) => key);
  const found = findCombinations(tools).map(({ id }) => ({ of: 'combination' as const, id, points: combinations[id] }));
  const contributions = inTenths([...toolPoints([...kinds.values()]), ...found]);
  const points = tenths(contributions.reduce((sum, one) => sum + one.points, 0));
  return { letter: letterOf(points), points, contributions };
}

/** A server's grade from the tools that we hold, or why it has none. */
export function gradeOf({ server, tools }: Pick<ServerEntry, 'server' | 'tools'>): Grade {
  const { status, reason } = server.capture;
  const none = (because: 'not-captured' | 'no-tools' | 'withheld', text: string) =>
    ({ state: 'not-graded', because, reason: text }) as const;
  if (tools.length === 0 && status === 'complete') return none('no-tools', 'It declares no tools.');
  if (tools.length === 0) return none('not-captured', reason ?? 'It gave us no tools.');
  if (tools.every(({ tool }) => tool.withheld))
    return none('withheld', 'Its licence does not let us quote its definitions, and names alone say too little.');
  const placed = tools.map(placeTool);
  const sure = placed.filter(({ verdict }) => firmness(verdict.confidence) !== 'unsure');
  return {
    state: 'graded',
    ...scoreOf(placed),
    isPartial: status !== 'complete',
    unsure: { tools: placed.length - sure.length, letter: scoreOf(sure).letter },
  };
}

/** A tool of the catalogue as combinations and grades take it. */
export function placeTool(entry: ServerEntry['tools'][number]) {
  const { tool, verdict, server } = entry;
  return { server: server.server.slug, name: tool.definition.name, definition: tool.definition, verdict, entry };
}

interface Weighed extends Pick<ToolPoints, 'category' | 'severity' | 'sendsDataOut' | 'each'> {
  key: string;
}

function weigh({ verdict }: GradedTool): Weighed {
  const { category, severity } = verdict;
  const own = weights[category][severity];
  const sends = abilitiesOf(verdict).some(({ ability }) => ability === 'sends-data-out') && own < sendsDataOut;
  return {
    key: `${category} ${severity} ${sends}`,
    category,
    severity,
    sendsDataOut: sends,
    each: sends ? sendsDataOut : own,
  };
}

/** Kinds of one weight stay together, so that each is one row. */
function byWeight(a: Weighed, b: Weighed): number {
  return b.each - a.each || (a.key < b.key ? -1 : Number(a.key > b.key));
}

function toolPoints(kinds: readonly Weighed[][]): ToolPoints[] {
  let place = 0;
  return kinds.map((kind) => {
    const { key: _, ...first } = kind[0]!;
    const counted = kind.reduce((sum) => sum + decay ** place++, 0);
    return { of: 'tools', ...first, tools: kind.length, counted, points: first.each * counted };
  });
}

/** Rounds the running sum, so that the rows shown add up to the total shown. */
function inTenths(rows: readonly (ToolPoints | CombinationPoints)[]): Score['contributions'] {
  let sum = 0;
  return rows.map((row) => {
    const before = tenths(sum);
    sum += row.points;
    return { ...row, ...('counted' in row && { counted: hundredths(row.counted) }), points: tenths(tenths(sum) - before) }; // prettier-ignore
  });
}

function letterOf(points: number): Letter {
  return thresholds.find(({ below }) => points < below)!.letter;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
