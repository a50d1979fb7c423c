import type { Category, Severity } from '../../../model/category.ts';
import { severityRank } from '../../../model/category.ts';
import { joinedName } from '../../../model/name.ts';
import type { Catalogue, ToolEntry } from '../../catalogue.ts';
import { plainName } from '../../words.ts';

/** A link to a tool with its marks. */
export interface ToolLink {
  name: string;
  href: string;
  severity: Severity;
  category: Category;
  server?: string;
}

export interface RelatedView {
  neighbours: ToolLink[];
  sameName: ToolLink[];
  safer: ToolLink[];
}

/** Section 9: neighbours by risk, the same name elsewhere, and similar tools with less risk. */
export function relatedView(entry: ToolEntry, catalogue: Catalogue): RelatedView {
  const others = entry.server.tools.filter((tool) => tool !== entry);
  const same = catalogue.byName.get(joinedName(entry.tool.definition.name)) ?? [];
  return {
    neighbours: others.slice(0, 10).map((tool) => toolLink(tool)),
    sameName: same
      .filter((tool) => tool.server !== entry.server)
      .slice(0, 8)
      .map((tool) => ({ ...toolLink(tool), server: tool.server.server.name })),
    safer: saferOf(entry, others).map((tool) => toolLink(tool)),
  };
}

export function toolLink({ tool, href, verdict }: ToolEntry): ToolLink {
  return { name: plainName(tool.definition.name), href, severity: verdict.severity, category: verdict.category };
}

/** Tools of the same server about the same thing (they share a word besides the verb) with a lower severity. */
function saferOf(entry: ToolEntry, others: ToolEntry[]): ToolEntry[] {
  const object = objectWords(entry);
  const rank = severityRank(entry.verdict.severity);
  return others
    .filter((tool) => severityRank(tool.verdict.severity) < rank)
    .map((tool) => ({ tool, shared: objectWords(tool).filter((word) => object.includes(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 4)
    .map(({ tool }) => tool);
}

/** The words of a name after its first, which mostly is the verb; a name of one word has no object. */
function objectWords({ tool, server }: ToolEntry): string[] {
  const words = tool.definition.name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2);
  const first = server.tools[0]!.tool.definition.name.split(/[^A-Za-z0-9]/)[0]!.toLowerCase();
  const isPrefixed =
    server.tools.length > 1 &&
    server.tools.every((other) => other.tool.definition.name.toLowerCase().startsWith(first));
  return words.slice(isPrefixed ? 2 : 1).map((word) => word.replace(/s$/, ''));
}
