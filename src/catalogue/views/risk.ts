import { Category, categoryFacts, Severity } from '../../model/category.ts';
import type { Catalogue, ServerEntry, ToolEntry } from '../catalogue.ts';
import { aTool, count, list, numberWord, riskWords, sentenceCase, theServer } from '../words.ts';
import { actAndRisk } from './tool/does.ts';
import { type ToolLink, toolLink } from './tool/related.ts';

/** A severity or a category: what it means, and each server with its tools of that kind. */
export interface GroupView {
  title: string;
  summary: string;
  lead: string[];
  servers: {
    name: string;
    href: string;
    count: string;
    allHref: string | undefined;
    tools: ToolLink[];
    more: number;
  }[];
}

export interface RiskIndexView {
  severities: { severity: Severity; title: string; href: string; count: string; text: string }[];
  categories: { category: Category; href: string; count: string; means: string }[];
}

export interface ServerRiskView {
  title: string;
  summary: string;
  trail: { name: string; href: string }[];
  lead: string;
  tools: { link: ToolLink; rationale: string }[];
}

const shown = 6;

/** `/risk/`: the severities and categories with their counts. */
export function riskIndexView({ tools, urls }: Catalogue): RiskIndexView {
  const bySeverity = Map.groupBy(tools, ({ verdict }) => verdict.severity);
  const byCategory = Map.groupBy(tools, ({ verdict }) => verdict.category);
  return {
    severities: Severity.options.toReversed().map((severity) => ({
      severity,
      title: riskWords(severity),
      href: urls.risk(severity),
      count: count(bySeverity.get(severity)?.length ?? 0, 'tool'),
      text: severityMeaning(severity),
    })),
    categories: Category.options.toReversed().map((category) => ({
      category,
      href: urls.category(category),
      count: count(byCategory.get(category)?.length ?? 0, 'tool'),
      means: categoryFacts[category].means,
    })),
  };
}

/** `/risk/<severity>/`. */
export function severityView(severity: Severity, catalogue: Catalogue): GroupView {
  const { urls } = catalogue;
  const is = (entry: ToolEntry) => entry.verdict.severity === severity;
  const total = catalogue.tools.filter(is).length;
  return {
    title: riskWords(severity),
    summary: `${count(total, 'tool')} of ${severity} risk on the MCP servers of the catalogue. ${severityMeaning(severity)}`,
    lead: [severityMeaning(severity), `${count(total, 'tool')} of ${catalogue.tools.length.toLocaleString('en-GB')}.`],
    servers: groups(catalogue, is, (slug) => urls.riskOnServer(severity, slug)),
  };
}

/** `/categories/<category>/`. */
export function categoryView(category: Category, catalogue: Catalogue): GroupView {
  const is = (entry: ToolEntry) => entry.verdict.category === category;
  const total = catalogue.tools.filter(is).length;
  const { means, severity } = categoryFacts[category];
  return {
    title: `${category} tools`,
    summary: `${count(total, `${category} tool`)} on the MCP servers of the catalogue: each ${means}.`,
    lead: [
      `${sentenceCase(aTool(category))} ${means}. Severity starts at ${severity}.`,
      `${count(total, 'tool')} of ${catalogue.tools.length.toLocaleString('en-GB')}.`,
    ],
    servers: groups(catalogue, is, () => undefined),
  };
}

function groups(
  catalogue: Catalogue,
  is: (entry: ToolEntry) => boolean,
  allHref: (slug: string) => string | undefined,
): GroupView['servers'] {
  return catalogue.servers
    .map((entry) => ({ entry, tools: entry.tools.filter(is) }))
    .filter(({ tools }) => tools.length > 0)
    .sort((a, b) => b.tools.length - a.tools.length)
    .map(({ entry, tools }) => {
      const all = allHref(entry.server.slug);
      // Without a page of its own for this server and group, the list is whole.
      const visible = all ? tools.slice(0, shown) : tools;
      return {
        name: entry.server.name,
        href: entry.href,
        count: count(tools.length, 'tool'),
        allHref: all,
        tools: visible.map(toolLink),
        more: tools.length - visible.length,
      };
    });
}

/** `/risk/<severity>/<server>/`, only where the server has such a tool. */
export function serverRiskView(severity: Severity, entry: ServerEntry, { urls }: Catalogue): ServerRiskView {
  const tools = entry.tools.filter(({ verdict }) => verdict.severity === severity);
  const name = theServer(entry.server.name);
  return {
    title: `${riskWords(severity)} on ${entry.server.name}`,
    summary: `${count(tools.length, 'tool')} of ${severity} risk on ${name}, each with the reason.`,
    trail: [
      { name: 'Risk', href: urls.risks },
      { name: riskWords(severity), href: urls.risk(severity) },
    ],
    lead: `${sentenceCase(numberWord(tools.length))} of the ${count(entry.tools.length, 'tool')} that we hold of ${name} ${tools.length === 1 ? 'is' : 'are'} of ${severity} risk.`,
    tools: tools.map((tool) => ({ link: toolLink(tool), rationale: actAndRisk(tool.verdict) })),
  };
}

/** Which categories start at a severity, as a sentence. */
export function severityMeaning(severity: Severity): string {
  const starting = Category.options.filter((category) => categoryFacts[category].severity === severity);
  return `${list(starting)} tools start here; a named signal moves a tool at most one step up or down.`;
}

/** The pairs of severity and server that have a page. */
export function serverRiskKeys({ servers }: Catalogue): { severity: Severity; server: string }[] {
  return servers.flatMap(({ server, severities }) =>
    Severity.options
      .filter((severity) => severities[severity] > 0)
      .map((severity) => ({ severity, server: server.slug })),
  );
}
