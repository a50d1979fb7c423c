import { Severity } from '../../model/category.ts';
import type { Catalogue } from '../catalogue.ts';
import { count, riskWords } from '../words.ts';
import { type AttackRow, attackRow } from './attack.ts';
import { type ServerRow, serverRow } from './browse.ts';
import { type BarPart, severityBar } from './server.ts';
import { actAndRisk } from './tool/does.ts';
import { type ToolLink, toolLink } from './tool/related.ts';

export interface HomeView {
  lead: string;
  search: string;
  bar: BarPart[];
  severities: { severity: Severity; title: string; href: string; count: string }[];
  /** One tool of each severity step, from different servers. */
  examples: { link: ToolLink; rationale: string }[];
  servers: ServerRow[];
  browse: string;
  attacks: AttackRow[];
  attackIndex: string;
  methodology: string;
}

/** The first page: the three uses at a glance. */
export function homeView(catalogue: Catalogue): HomeView {
  const { servers, tools, attacks, urls, date } = catalogue;
  const severities = Object.fromEntries(
    Severity.options.map((severity) => [severity, tools.filter(({ verdict }) => verdict.severity === severity).length]),
  ) as Record<Severity, number>;
  return {
    lead: `${count(tools.length, 'tool')} of ${count(servers.length, 'MCP server')}, each with its risk, the words of its definition that show it, and a policy that has been tried out.${date ? ` Data of ${date}.` : ''}`,
    search: urls.search,
    bar: severityBar(severities),
    severities: Severity.options.toReversed().map((severity) => ({
      severity,
      title: riskWords(severity),
      href: urls.risk(severity),
      count: count(severities[severity], 'tool'),
    })),
    examples: examplesOf(catalogue),
    servers: servers
      .toSorted((a, b) => b.tools.length - a.tools.length)
      .slice(0, 8)
      .map(serverRow),
    browse: urls.browse,
    attacks: attacks
      .filter(({ attack }) => attack.kind === 'pattern')
      .toSorted((a, b) => b.exposed.length - a.exposed.length)
      .slice(0, 5)
      .map(attackRow),
    attackIndex: urls.attacks,
    methodology: urls.methodology,
  };
}

/** The firmest verdict of each category, each from another server. */
function examplesOf({ tools }: Catalogue): HomeView['examples'] {
  const used = new Set<unknown>();
  return (['Financial', 'Destructive', 'Execute', 'Write', 'Read'] as const).flatMap((category) => {
    const candidates = tools.filter(
      ({ verdict, server }) =>
        verdict.category === category &&
        !used.has(server) &&
        verdict.confidence >= 0.9 &&
        verdict.rule !== 'review' &&
        verdict.does,
    );
    const chosen = candidates.toSorted(
      (a, b) => b.verdict.confidence - a.verdict.confidence || b.verdict.signals.length - a.verdict.signals.length,
    )[0];
    if (!chosen) return [];
    used.add(chosen.server);
    return [
      { link: { ...toolLink(chosen), server: chosen.server.server.name }, rationale: actAndRisk(chosen.verdict) },
    ];
  });
}
