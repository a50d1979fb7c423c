import { matchAttacks } from '../attacks/match.ts';
import type { Attack } from '../model/attack.ts';
import { Category, Severity, severityRank } from '../model/category.ts';
import type { Label } from '../model/label.ts';
import { joinedName } from '../model/name.ts';
import { parametersOf } from '../model/parameter.ts';
import type { SignalLabel } from '../model/signal-label.ts';
import type { Server } from '../model/server.ts';
import { slugsOf } from '../model/slug.ts';
import type { Tool } from '../model/tool.ts';
import type { AttackEntry, Catalogue, ServerEntry, ToolEntry } from './catalogue.ts';
import { qualityOf } from './quality.ts';
import { signalQualityOf } from './signal-quality.ts';
import { createUrls, type Urls } from './urls.ts';

export interface CatalogueOptions {
  servers: Server[];
  attacks: Attack[];
  labels?: Label[];
  signalLabels?: SignalLabel[];
  /** Path under which the site is served, with slashes around: `/` or `/catalogue/`. */
  base: string;
  reportUrl?: string | undefined;
  /** The site's public address, where it is known. */
  address?: string | undefined;
}

/** Builds the catalogue from a classified dataset. Throws when a tool has no verdict: the dataset must be classified. */
export function buildCatalogue({
  servers,
  attacks,
  labels = [],
  signalLabels = [],
  base,
  reportUrl,
  address,
}: CatalogueOptions): Catalogue {
  const urls = createUrls(base);
  const entries = servers.map((server) => serverEntry(server, attacks, urls));
  entries.sort((a, b) => a.server.name.localeCompare(b.server.name, 'en'));
  const tools = entries.flatMap((entry) => entry.tools);
  const quality = qualityOf(labels, tools);
  return {
    servers: entries,
    bySlug: new Map(entries.map((entry) => [entry.server.slug, entry])),
    tools,
    byName: Map.groupBy(tools, (entry) => joinedName(entry.tool.definition.name)),
    attacks: attacks.map((attack) => attackEntry(attack, tools, urls)),
    quality: quality.all.of > 0 ? quality : undefined,
    signalQuality: signalQualityOf(signalLabels, tools),
    urls,
    date: servers
      .map((server) => server.capture.at)
      .sort()
      .at(-1),
    hasAddress: address !== undefined,
    schemas: address === undefined ? undefined : new URL(urls.schemas, address).href,
    reportUrl,
  };
}

function serverEntry(server: Server, attacks: Attack[], urls: Urls): ServerEntry {
  const entry: ServerEntry = {
    server,
    href: urls.server(server.slug),
    tools: [],
    categories: countsOf(Category.options),
    severities: countsOf(Severity.options),
  };
  const slugs = slugsOf(server.tools.map((tool) => tool.definition.name));
  entry.tools = server.tools.map((tool) => toolEntry(entry, tool, { slugs, attacks, urls })).sort(byRisk);
  for (const { verdict } of entry.tools) {
    entry.categories[verdict.category]++;
    entry.severities[verdict.severity]++;
  }
  return entry;
}

interface Context {
  slugs: Map<string, string>;
  attacks: Attack[];
  urls: Urls;
}

function toolEntry(server: ServerEntry, tool: Tool, { slugs, attacks, urls }: Context): ToolEntry {
  const { definition, verdict } = tool;
  if (!verdict) throw new Error(`${server.server.slug}: ${definition.name} has no verdict; run npm run classify`);
  const slug = slugs.get(definition.name)!;
  return {
    server,
    tool,
    verdict,
    slug,
    href: urls.tool(server.server.slug, slug),
    parameters: parametersOf(definition),
    attacks: matchAttacks({ definition, verdict }, attacks),
  };
}

function attackEntry(attack: Attack, tools: ToolEntry[], urls: Urls): AttackEntry {
  const exposed = tools.flatMap((entry) => {
    const match = entry.attacks.find((one) => one.id === attack.id);
    return match ? [{ entry, because: match.because }] : [];
  });
  exposed.sort((a, b) => byRisk(a.entry, b.entry));
  return { attack, href: urls.attack(attack.id), exposed };
}

/** Riskiest first: severity, then precedence of the category, then name. */
export function byRisk(a: ToolEntry, b: ToolEntry): number {
  return (
    severityRank(b.verdict.severity) - severityRank(a.verdict.severity) ||
    Category.options.indexOf(b.verdict.category) - Category.options.indexOf(a.verdict.category) ||
    (a.tool.definition.name < b.tool.definition.name ? -1 : 1)
  );
}

function countsOf<T extends string>(keys: readonly T[]): Record<T, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<T, number>;
}
