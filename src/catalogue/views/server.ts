import { Category, Severity, severityRank } from '../../model/category.ts';
import { Posture } from '../../model/policy.ts';
import { formats } from '../../policy/formats/index.ts';
import { recommendPolicy, ruleFor } from '../../policy/recommend.ts';
import type { Catalogue, ServerEntry, ToolEntry } from '../catalogue.ts';
import type { Loss } from '../../policy/formats/format.ts';
import { escapeHtml, highlight } from '../highlight.ts';
import { aTool, count, list, plainName, sentenceCase, shorten, theServer } from '../words.ts';
import { policyBox, type PolicyBoxView } from './policy-box.ts';
import { ruleInWords, subjectOf } from './tool/control.ts';
import { parameterCount } from './tool/parameters.ts';
import { type Fact, licenceInWords, wayInWords } from './tool/provenance.ts';
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
  bar: BarPart[];
  barText: string;
  rows: ToolRow[];
  high: { text: string; href: string }[];
  control: PolicyBoxView | undefined;
  attacks: { title: string; href: string; text: string }[];
  questions: Question[];
  instructions: string | undefined;
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
    attacks: attacksOf(entry, catalogue),
    questions: questionsOf(entry),
    instructions: server.capture.instructions ? shorten(server.capture.instructions, 3000) : undefined,
  };
}

/** `6 of 6 tools captured.` or why not. */
export function coverageOf({ server, tools }: Pick<ServerEntry, 'server' | 'tools'>): string {
  const { status, toolsTotal, reason } = server.capture;
  if (status === 'failed') return `No tools captured: ${lowerFirst(reason ?? 'the server did not answer.')}`;
  const because = reason ? `: ${lowerFirst(reason)}` : '.';
  if (status === 'partial')
    return `${tools.length}${toolsTotal ? ` of ${toolsTotal}` : ''} tools held, partial${because}`;
  return `${tools.length} of ${count(tools.length, 'tool')} captured.`;
}

function severityCounts({ severities }: ServerEntry): string {
  const parts = Severity.options.toReversed().filter((severity) => severities[severity] > 0);
  return list(
    parts.map((severity) => `${severities[severity]} ${severities[severity] === 1 ? 'is' : 'are'} of ${severity} risk`),
  );
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
    parameters: tool.definition.inputSchema === undefined ? 'unknown' : parameterCount(parameters),
    rule: shortRule(entry),
    isUnsure: verdict.confidence < 0.7,
    order: 3 - severityRank(verdict.severity),
  };
}

function shortRule(entry: ToolEntry): string {
  const rule = ruleFor(subjectOf(entry), 'recommended');
  if (rule.decision !== 'allow') return { hide: 'hidden', deny: 'denied', ask: 'asks' }[rule.decision];
  const cap = rule.limits[0];
  return cap ? `${cap.max} a ${cap.window}` : 'allowed';
}

function factsOf({ server, tools }: ServerEntry, { urls }: Catalogue): Fact[] {
  const { source, licence, capture } = server;
  const tokens = tools.reduce((sum, { tool }) => sum + tool.tokens, 0);
  const facts: (Fact | false | undefined)[] = [
    source.package
      ? {
          term: `Package (${source.ecosystem})`,
          text: [source.package, source.version].filter(Boolean).join(' '),
          mono: true,
        }
      : undefined,
    source.repository ? { term: 'Repository', text: source.repository, mono: true } : undefined,
    source.publisher ? { term: 'Publisher', text: source.publisher } : undefined,
    source.integrity ? { term: 'Package hash', text: `${source.integrity.slice(0, 24)}…`, mono: true } : undefined,
    { term: 'Licence', text: licenceInWords(licence) },
    { term: capture.status === 'failed' ? 'Tried' : 'Captured', text: `${capture.at}, ${wayInWords(capture)}` },
    capture.protocolVersion ? { term: 'Protocol version', text: capture.protocolVersion, mono: true } : undefined,
    capture.serverInfo
      ? {
          term: 'Calls itself',
          text: plainName([capture.serverInfo.name, capture.serverInfo.version].filter(Boolean).join(' ')),
          mono: true,
        }
      : undefined,
    capture.placeholders?.length
      ? { term: 'Settings it asked for', text: capture.placeholders.join(', '), mono: true }
      : undefined,
    tools.length > 0 && { term: 'Context cost of all tools', text: count(tokens, 'token') },
    { term: 'As data', text: 'JSON', href: urls.serverJson(server.slug) },
    { term: 'As text', text: 'Markdown', href: urls.serverMarkdown(server.slug) },
  ];
  return facts.filter((fact): fact is Fact => !!fact);
}

function controlOf({ server, tools }: ServerEntry, { urls }: Catalogue): PolicyBoxView {
  const subjects = tools.map(subjectOf);
  return policyBox(
    Posture.options.map((posture) => ({
      posture,
      summary: '',
      snippets: formats.map((format) => {
        const { text, losses } = format.render(recommendPolicy(subjects, posture));
        return {
          format: format.id,
          formatTitle: format.title,
          text,
          html: text.length <= longestHighlighted ? highlight(text, format.language) : escapeHtml(text),
          fileName: `${server.slug}.${posture === 'recommended' ? '' : `${posture}.`}${format.fileName}`,
          download: urls.policy(server.slug, posture, format.fileName),
          trace: [],
          losses: groupedLosses(losses),
        };
      }),
    })),
    server,
  );
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

function questionsOf(entry: ServerEntry): Question[] {
  const { server, tools } = entry;
  if (tools.length === 0) return [];
  const worst = tools[0]!;
  const name = theServer(server.name);
  const hidden = tools.filter((tool) => ruleFor(subjectOf(tool), 'recommended').decision !== 'allow');
  const worstRule = ruleInWords(ruleFor(subjectOf(worst), 'recommended'));
  return [
    {
      question: `What can ${name} do?`,
      answer: `${coverageOf(entry)} ${sentenceCase(severityCounts(entry))}. By category: ${categoryCounts(entry)}.`,
    },
    {
      question: `Which of its tools is the riskiest?`,
      answer: `Of ${held(entry)}, by our ordering ${plainName(worst.tool.definition.name)}: ${aTool(worst.verdict.category)} of ${worst.verdict.severity} risk. Recommended: ${worstRule.charAt(0).toLowerCase()}${worstRule.slice(1)}.`,
    },
    {
      question: `What does the recommended policy refuse?`,
      answer:
        hidden.length === 0
          ? `None of the listed tools: all are allowed, ${limitClause(tools)}. Whatever the server adds later is denied until it is listed.`
          : `${sentenceCase(count(hidden.length, 'tool'))}: ${list(hidden.slice(0, 12).map((tool) => plainName(tool.tool.definition.name)))}${hidden.length > 12 ? ' and others' : ''}. Whatever the server adds later is denied until it is listed.`,
    },
  ];
}

/** How many of the allowed tools have a limit, as a clause. */
function limitClause(tools: readonly ToolEntry[]): string {
  const limited = tools.filter((tool) => ruleFor(subjectOf(tool), 'recommended').limits.length > 0).length;
  if (limited === 0) return 'none with a limit';
  return limited === tools.length ? 'each with a limit' : `${limited} of them with a limit`;
}

/** `its 6 tools`, or `the 1 tool that we hold (of 70)`. */
function held({ server, tools }: ServerEntry): string {
  const { status, toolsTotal } = server.capture;
  const known = toolsTotal ? ` (of ${toolsTotal})` : '';
  return status === 'partial'
    ? `the ${count(tools.length, 'tool')} that we hold${known}`
    : `its ${count(tools.length, 'tool')}`;
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Documents beyond this many characters are shown plain: the spans would be heavier than the text. */
const longestHighlighted = 8000;

/** Each thing that a format can't say, once, with the tools it concerns. */
function groupedLosses(losses: readonly Loss[]): string[] {
  return [...Map.groupBy(losses, ({ message }) => message)].map(([message, group]) => {
    const names = group.flatMap(({ tool }) => (tool === undefined ? [] : [plainName(tool)]));
    if (names.length === 0) return message;
    const more = names.length - 5;
    return `${count(names.length, 'tool')} (${list(more > 0 ? [...names.slice(0, 5), `${more} more`] : names)}): ${message}`;
  });
}

function categoryCounts({ categories }: ServerEntry): string {
  const present = Category.options.toReversed().filter((category) => categories[category] > 0);
  return list(present.map((category) => `${categories[category]} ${category}`));
}
