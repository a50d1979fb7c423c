import type { Catalogue, ServerEntry } from '../catalogue.ts';
import { count } from '../words.ts';
import { type BarPart, severityBar } from './server.ts';
import { coverageOf } from './server/coverage.ts';
import { gradeMark, type GradeMarkView } from './server/grade.ts';

export interface ServerRow {
  name: string;
  href: string;
  grade: GradeMarkView;
  tools: string;
  package: string;
  bar: BarPart[];
  barText: string;
  /** Why there is nothing to show, for a server without captured tools. */
  state: string;
}

/** The A-to-Z list of servers. */
export interface BrowseView {
  lead: string;
  letters: { letter: string; id: string; rows: ServerRow[] }[];
}

/** Prepares the list of all servers, grouped by first letter. */
export function browseView({ servers, tools, date }: Catalogue): BrowseView {
  const groups = Map.groupBy(servers, ({ server }) => letterOf(server.name));
  const letters = [...groups].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return {
    lead: `${count(servers.length, 'server')} with ${count(tools.length, 'tool')}${date ? `, as of ${date}` : ''}.`,
    letters: letters.map(([letter, entries]) => ({
      letter,
      id: letter === '#' ? 'other' : letter.toLowerCase(),
      rows: entries.map(serverRow),
    })),
  };
}

function letterOf(name: string): string {
  const first = name.normalize('NFKD').charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : '#';
}

/** One line for a server in a list. */
export function serverRow(entry: ServerEntry): ServerRow {
  const { server, severities, tools } = entry;
  return {
    name: server.name,
    href: entry.href,
    grade: gradeMark(entry),
    tools: count(tools.length, 'tool'),
    package: server.source.package ?? server.source.repository ?? server.slug,
    bar: severityBar(severities),
    barText: (['critical', 'high', 'medium', 'low'] as const)
      .filter((severity) => severities[severity] > 0)
      .map((severity) => `${severities[severity]} ${severity}`)
      .join(', '),
    state: server.capture.status === 'complete' ? '' : coverageOf(entry),
  };
}
