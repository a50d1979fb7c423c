import type { Category, Severity } from '../../model/category.ts';
import type { Catalogue, ToolEntry } from '../catalogue.ts';
import { firmness, plainName, riskWords, shorten, theServer } from '../words.ts';
import { type AttackLink, attackLinks } from './tool/attacks.ts';
import { type PolicyBoxView } from './policy-box.ts';
import { boundsView, type BoundView } from './tool/bounds.ts';
import { controlView } from './tool/control.ts';
import { type DescriptionView, descriptionView } from './tool/description.ts';
import { doesView } from './tool/does.ts';
import { hasDeclaredParameters, parameterCount, type ParametersView, parametersView } from './tool/parameters.ts';
import { type Fact, provenanceFacts, type ReportView, reportView, sideFacts } from './tool/provenance.ts';
import { type Question, questionsView } from './tool/questions.ts';
import { type RelatedView, relatedView } from './tool/related.ts';
import { type WhyView, whyView } from './tool/why.ts';

/** All that one tool's page shows, decided and worded. */
export interface ToolView {
  title: string;
  summary: string;
  href: string;
  trail: { name: string; href: string }[];
  twins: { json: string; markdown: string };
  server: { name: string; href: string; the: string };
  severity: Severity;
  risk: string;
  category: { name: Category; href: string };
  confidence: { text: string; firmness: string };
  parameterCount: string;
  description: DescriptionView;
  does: string[];
  parameters: ParametersView;
  why: WhyView;
  attacks: AttackLink[];
  control: PolicyBoxView;
  bounds: BoundView[];
  questions: Question[];
  related: RelatedView;
  facts: Fact[];
  provenance: Fact[];
  report: ReportView;
}

/** Prepares one tool's page. */
export function toolView(entry: ToolEntry, catalogue: Catalogue): ToolView {
  const { verdict, server, tool } = entry;
  const why = whyView(entry, catalogue.urls);
  const name = plainName(tool.definition.name);
  return {
    title: name,
    summary: shorten(
      `${name} on ${theServer(server.server.name)}: ${riskWords(verdict.severity).toLowerCase()}, ${verdict.category}. ${verdict.rationale.replaceAll('`', '')}`,
      160,
    ),
    href: entry.href,
    trail: [
      { name: 'Servers', href: catalogue.urls.browse },
      { name: server.server.name, href: server.href },
    ],
    twins: {
      json: catalogue.urls.toolJson(server.server.slug, entry.slug),
      markdown: catalogue.urls.toolMarkdown(server.server.slug, entry.slug),
    },
    server: { name: server.server.name, href: server.href, the: theServer(server.server.name) },
    severity: verdict.severity,
    risk: riskWords(verdict.severity),
    category: { name: verdict.category, href: catalogue.urls.category(verdict.category) },
    confidence: { text: verdict.confidence.toFixed(2), firmness: firmness(verdict.confidence) },
    parameterCount: parametersInWords(entry),
    description: descriptionView(entry),
    does: doesView(entry),
    parameters: parametersView(entry),
    why,
    attacks: attackLinks(entry, catalogue),
    control: controlView(entry, catalogue),
    bounds: boundsView(entry),
    questions: questionsView(entry),
    related: relatedView(entry, catalogue),
    facts: sideFacts(entry, why.annotations),
    provenance: provenanceFacts(entry, catalogue),
    report: reportView(entry, catalogue),
  };
}

function parametersInWords({ tool, parameters }: ToolEntry): string {
  const { inputSchema } = tool.definition;
  if (tool.withheld || inputSchema === undefined) return 'parameters unknown';
  return parameters.length > 0 || hasDeclaredParameters(inputSchema)
    ? parameterCount(parameters)
    : 'no parameters declared';
}
