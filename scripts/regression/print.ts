import { countMoves, countSure, sortMoves, sure, type Comparison, type Judged, type Move } from './compare.ts';
import { plainText } from './plain-text.ts';

/** The whole comparison as one object; `before` names what the verdicts were compared with. */
export function jsonOf(comparison: Comparison, before: string): string {
  const { moves, ...counts } = comparison;
  const moved = {
    all: moves.length,
    category: countMoves(moves, 'category'),
    severity: countMoves(moves, 'severity'),
    sure: countSure(moves),
  };
  return JSON.stringify({ before, ...counts, moved, moves: sortMoves(moves) }, null, 2);
}

/** The same for people: counts first, then a line a tool. */
export function textOf(comparison: Comparison, before: string): string {
  const { moves } = comparison;
  const { gained, lost } = countSure(moves);
  return [
    headline(comparison, before),
    ...notes(comparison),
    ...table('category', countMoves(moves, 'category')),
    ...table('severity', countMoves(moves, 'severity')),
    ...table('confidence', { [`sure now (${sure} or more)`]: gained, 'no longer sure': lost }),
    ...listed(sortMoves(moves)),
  ].join('\n');
}

function headline({ compared, servers, moves }: Comparison, before: string): string {
  const moved = moves.length === 0 ? 'no verdict moved' : `${count(moves.length)} moved`;
  return `${countOf(compared, 'tool')} of ${countOf(servers, 'server')} compared with ${before}: ${moved}`;
}

function notes({ added, gone, redefined, otherRule }: Comparison): string[] {
  const told: [number, string][] = [
    [otherRule, 'with the same verdict by another rule'],
    [redefined, 'not compared, since their definition is another one now'],
    [added, 'not compared, since they are new in the list'],
    [gone, 'gone from the list'],
  ];
  return told.filter(([n]) => n > 0).map(([n, what]) => `${count(n)} ${what}`);
}

function table(head: string, counts: Record<string, number>): string[] {
  const rows = Object.entries(counts).filter(([, n]) => n > 0);
  const width = Math.max(...rows.map(([kind]) => kind.length));
  return rows.length === 0 ? [] : ['', head, ...rows.map(([kind, n]) => `  ${kind.padEnd(width)}  ${count(n)}`)];
}

function listed(moves: readonly Move[]): string[] {
  const groups = Map.groupBy(moves, headOf);
  return [...groups].flatMap(([head, group]) => ['', `${head} (${count(group.length)})`, ...group.map(lineOf)]);
}

function headOf({ kind, before, now }: Move): string {
  if (kind === 'category') return `${before.category} → ${now.category}`;
  if (kind === 'severity') return `${before.category}: ${before.severity} → ${now.severity}`;
  return now.confidence >= sure ? 'sure now' : 'no longer sure';
}

function lineOf({ server, name, before, now, description }: Move): string {
  const rule = before.rule === now.rule ? now.rule : `${before.rule} → ${now.rule}`;
  const said = plainText(description);
  return `  ${plainText(server)} ${shortened(plainText(name))}: ${verdictOf(before)} → ${verdictOf(now)}; ${rule}${said && `; ${said}`}`;
}

function verdictOf({ category, severity, confidence }: Judged): string {
  return `${category}/${severity} ${confidence}`;
}

function shortened(name: string): string {
  return name.length > 100 ? `${name.slice(0, 100)}…` : name;
}

function countOf(n: number, noun: string): string {
  return `${count(n)} ${noun}${n === 1 ? '' : 's'}`;
}

function count(n: number): string {
  return n.toLocaleString('en-GB');
}
