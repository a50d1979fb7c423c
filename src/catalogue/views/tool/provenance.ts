import type { Licence, Server } from '../../../model/server.ts';
import type { Catalogue, ToolEntry } from '../../catalogue.ts';
import { count, firmness, plainName } from '../../words.ts';

export interface Fact {
  term: string;
  text: string;
  href?: string | undefined;
  mono?: boolean;
}

export interface ReportView {
  /** Where the report goes, prefilled, when the build knows an address. */
  href: string | undefined;
  /** A review file with this tool's values, ready to edit. */
  review: string;
  file: string;
}

/** The last section: hash, capture, rule set, twins. */
export function provenanceFacts({ tool, server, slug }: ToolEntry, catalogue: Catalogue): Fact[] {
  const { urls } = catalogue;
  const { slug: serverSlug, capture, licence, ruleset } = server.server;
  return [
    { term: 'Definition hash', text: `sha256 ${tool.hash}`, mono: true },
    { term: 'Captured', text: `${capture.at}, ${wayInWords(server.server.capture)}` },
    { term: 'Rule set', text: ruleset ?? 'unknown', href: urls.methodology, mono: true },
    { term: 'Licence of the definition', text: licenceInWords(licence) },
    { term: 'Source', text: sourceInWords(server.server), mono: true },
    { term: 'Context cost', text: count(tool.tokens, 'token') },
    {
      term: 'Corrections',
      text: tool.verdict?.rule === 'review' ? 'corrected by a review' : 'none so far',
      href: urls.corrections,
    },
    { term: 'As data', text: 'JSON', href: urls.toolJson(serverSlug, slug) },
    { term: 'As text', text: 'Markdown', href: urls.toolMarkdown(serverSlug, slug) },
  ];
}

/** Package or repository with the version. */
export function sourceInWords({ source, slug }: Server): string {
  return [source.package ?? source.repository ?? slug, source.version].filter(Boolean).join(' ');
}

/** `MIT (package.json)`, or that none is stated. */
export function licenceInWords({ spdx, from }: Licence): string {
  return spdx === 'NOASSERTION' ? `none stated (${from})` : `${spdx} (${from})`;
}

/** How a definition was obtained, in words. */
export function wayInWords({ way, network }: ToolEntry['server']['server']['capture']): string {
  if (network === 'not-run' && way === 'stdio') return 'could not be installed, so it did not run';
  if (way === 'listing') return 'from a listing that the server answered elsewhere';
  if (way === 'documentation') return 'from documentation, not by running it';
  const over = way === 'stdio' ? 'over stdio' : 'over HTTP';
  const net = { none: 'without network', open: 'with network', 'not-run': 'without running it' }[network];
  return `by running it ${over}, ${net}`;
}

/** A prefilled correction: page, shown value, evidence. */
export function reportView({ tool, verdict, server, href }: ToolEntry, catalogue: Catalogue): ReportView {
  const name = tool.definition.name;
  const review = `tools:\n  ${JSON.stringify(name.toWellFormed().slice(0, 200))}:\n    category: ${verdict.category} # shown today; put the right one\n    severity: ${verdict.severity}\n    because: "…"\n`;
  const title = `Verdict of ${plainName(name)} on ${server.server.name}`;
  const evidence = verdict.evidence.map((span) => `- ${span.field}: “${span.quote.slice(0, 200)}”`).join('\n');
  const body = `Page: ${href}\nShown: ${verdict.category}, ${verdict.severity}, confidence ${verdict.confidence}, rule ${verdict.rule}\nEvidence shown:\n${evidence}\n\nWhat is wrong, and how we can check it:\n`;
  const query = `title=${encodeURIComponent(title.toWellFormed())}&body=${encodeURIComponent(body.toWellFormed())}`;
  return {
    href: catalogue.reportUrl ? `${catalogue.reportUrl}?${query}` : undefined,
    review,
    file: `content/reviews/${server.server.slug}.yaml`,
  };
}

/** The narrow column beside the text. */
export function sideFacts(entry: ToolEntry, annotations: string[]): Fact[] {
  const { tool, server, verdict } = entry;
  const { capture, name } = server.server;
  return [
    { term: 'Server', text: name, href: server.href },
    { term: 'Source', text: sourceInWords(server.server), mono: true },
    { term: 'Captured', text: `${capture.at}, ${wayInWords(capture)}` },
    { term: 'Confidence', text: `${verdict.confidence.toFixed(2)}, ${firmness(verdict.confidence)}` },
    { term: 'Annotations declared', text: annotations.join(', ') || 'none' },
    { term: 'Context cost', text: count(tool.tokens, 'token') },
    { term: 'Definition', text: `sha256 ${tool.hash.slice(0, 12)}…`, mono: true },
  ];
}
