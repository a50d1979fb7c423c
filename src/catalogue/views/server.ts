import { Category, Severity, severityRank } from '../../model/category.ts';
import type { Parameter } from '../../model/parameter.ts';
import { ruleFor } from '../../policy/recommend.ts';
import type { Catalogue, ServerEntry, ToolEntry } from '../catalogue.ts';
import { count, list, plainName, sentenceCase, shorten, theServer } from '../words.ts';
import type { PolicyBoxView } from './policy-box.ts';
import { togetherView, type TogetherView } from './server/combinations.ts';
import { allowedRows, type AllowedRow } from './server/allowed.ts';
import { controlOf } from './server/control.ts';
import { coverageOf, held, severityCounts } from './server/coverage.ts';
import { factsOf } from './server/facts.ts';
import { otherClients } from './server/other-clients.ts';
import { gradeView, type GradeView } from './server/grade.ts';
import { questionsOf } from './server/questions.ts';
import { subjectOf } from './tool/control.ts';
import type { Fact } from './tool/provenance.ts';
import type { Question } from './tool/questions.ts';

export interface ToolRow {
  name: string;
  href: string;
  severity: Severity;
  category: Category;
  confidence: string;
  parameters: string;
  rule: string;
  isUnsure: boolean;
  /** Sort key of the severity: riskiest first. */
  order: number;
}

export interface BarPart {
  severity: Severity;
  count: number;
  x: number;
  width: number;
}

/** All that one server's page shows. */
export interface ServerView {
  name: string;
  the: string;
  summary: string;
  href: string;
  trail: { name: string; href: string }[];
  lead: string[];
  coverage: string;
  facts: Fact[];
  grade: GradeView;
  /** Roles and combinations; undefined without tools. */
  together: TogetherView | undefined;
  bar: BarPart[];
  barText: string;
  rows: ToolRow[];
  high: { text: string; href: string }[];
  control: PolicyBoxView | undefined;
  allowed: AllowedRow[];
  otherClients: typeof otherClients;
  attacks: { title: string; href: string; text: string }[];
  questions: Question[];
  instructions: string | undefined;
  /** Other servers for the same product. */
  siblings: { name: string; href: string }[];
  /** What can be done where no tools were captured. */
  wayOn: string;
}

/** Prepares one server's page. */
export function serverView(entry: ServerEntry, catalogue: Catalogue): ServerView {
  const { server, tools } = entry;
  return {
    name: server.name,
    the: theServer(server.name),
    summary: shorten(`${sentenceCase(theServer(server.name))}: ${coverageOf(entry)} ${severityCounts(entry)}`, 160),
    href: entry.href,
    trail: [{ name: 'Servers', href: catalogue.urls.browse }],
    lead: tools.length > 0 ? [`Of ${held(entry)}, ${severityCounts(entry)}.`] : [],
    coverage: coverageOf(entry),
    facts: factsOf(entry, catalogue),
    grade: gradeView(entry),
    together: tools.length > 0 ? togetherView(entry, catalogue.urls.methodology) : undefined,
    bar: severityBar(entry.severities),
    barText: severityCounts(entry),
    rows: tools.map(row),
    high: (['critical', 'high'] as const)
      .filter((severity) => entry.severities[severity] > 0)
      .map((severity) => ({
        text: count(entry.severities[severity], `${severity}-risk tool`),
        href: catalogue.urls.riskOnServer(severity, server.slug),
      })),
    control: tools.length > 0 ? controlOf(entry, catalogue) : undefined,
    allowed: allowedRows(tools),
    otherClients,
    attacks: attacksOf(entry, catalogue),
    questions: questionsOf(entry),
    siblings: siblingsOf(entry, catalogue),
    wayOn:
      tools.length > 0
        ? ''
        : `What its tools can do is unknown to us, so there is no verdict and no policy for it here. Whoever can give it what it needs can capture it: complete its entry in content/sources.yaml and run npm run capture -- ${server.slug}.`,
    instructions: server.capture.instructions ? shorten(server.capture.instructions, 3000) : undefined,
  };
}

/** Servers whose names begin with the same product. */
function siblingsOf({ server }: ServerEntry, { servers }: Catalogue): ServerView['siblings'] {
  const product = (name: string) => name.replace(/ \(.*\)$/, '');
  return servers
    .filter((other) => other.server !== server && product(other.server.name) === product(server.name))
    .map((other) => ({ name: other.server.name, href: other.href }));
}

/** Parts of a stacked bar, in per cent of its width, riskiest first. */
export function severityBar(severities: Record<Severity, number>): BarPart[] {
  const total = Object.values(severities).reduce((sum, n) => sum + n, 0);
  let x = 0;
  return Severity.options.toReversed().flatMap((severity) => {
    const width = total === 0 ? 0 : (severities[severity] / total) * 100;
    const part = { severity, count: severities[severity], x, width };
    x += width;
    return width > 0 ? [part] : [];
  });
}

function row(entry: ToolEntry): ToolRow {
  const { tool, verdict, href, parameters } = entry;
  return {
    name: plainName(tool.definition.name),
    href,
    severity: verdict.severity,
    category: verdict.category,
    confidence: verdict.confidence.toFixed(2),
    parameters: tool.definition.inputSchema === undefined ? 'unknown' : shortCount(parameters),
    rule: shortRule(entry),
    isUnsure: verdict.confidence < 0.7,
    order: 3 - severityRank(verdict.severity),
  };
}

/** `8, 3 required`; `0` for none. */
function shortCount(parameters: readonly Parameter[]): string {
  const top = parameters.filter(({ depth }) => depth === 0);
  const required = top.filter((parameter) => parameter.required).length;
  if (top.length > 0 && required === top.length) return `${required} required`;
  return required > 0 ? `${top.length}, ${required} required` : String(top.length);
}

function shortRule(entry: ToolEntry): string {
  const rule = ruleFor(subjectOf(entry), 'recommended');
  if (rule.decision !== 'allow') return { hide: 'hidden', deny: 'denied', ask: 'asks' }[rule.decision];
  const cap = rule.limits[0];
  return cap ? `${cap.max} a ${cap.window}` : 'allowed';
}

function attacksOf({ tools }: ServerEntry, catalogue: Catalogue): ServerView['attacks'] {
  return catalogue.attacks.flatMap(({ attack, href }) => {
    const exposed = tools.filter((tool) => tool.attacks.some(({ id }) => id === attack.id));
    if (exposed.length === 0) return [];
    const names = exposed.slice(0, 3).map((tool) => plainName(tool.tool.definition.name));
    const more = exposed.length - names.length;
    return [
      {
        title: attack.title,
        href,
        text: `${count(exposed.length, 'tool')}: ${list(more > 0 ? [...names, `${more} more`] : names)}`,
      },
    ];
  });
}
