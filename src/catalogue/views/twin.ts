import type { AttackEntry, Catalogue, ServerEntry, ToolEntry } from '../catalogue.ts';
import { plainName } from '../words.ts';
import { serverView } from './server.ts';
import { toolView } from './tool.ts';

const print = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

/** A tool's page as JSON: facts, judgement and advice, each under its own key. */
export function toolJson(entry: ToolEntry, catalogue: Catalogue): string {
  const { tool, server, verdict, href, attacks } = entry;
  const { slug, name, source, licence, capture, ruleset } = server.server;
  return print({
    page: href,
    facts: {
      server: { slug, name, source, licence },
      captured: { at: capture.at, way: capture.way, network: capture.network, status: capture.status },
      definition: tool.definition,
      withheld: tool.withheld,
      hash: tool.hash,
      tokens: tool.tokens,
    },
    judgement: { ruleset, verdict, attacks },
    advice: snippetsOf(entry, catalogue),
  });
}

function snippetsOf(entry: ToolEntry, catalogue: Catalogue) {
  const { panels } = toolView(entry, catalogue).control;
  return Object.fromEntries(
    panels.map(({ posture, summary, snippets }) => [
      posture,
      { summary, documents: Object.fromEntries(snippets.map(({ format, text }) => [format, text])) },
    ]),
  );
}

/** A tool's page as Markdown. Quoted texts are fenced, so that nothing in them becomes mark-up of ours. */
export function toolMarkdown(entry: ToolEntry, catalogue: Catalogue): string {
  const view = toolView(entry, catalogue);
  const recommended = view.control.panels[0]!;
  const lines = [
    `# ${inline(view.title)}`,
    `${view.risk}, ${view.category.name}, confidence ${view.confidence.text} (${view.confidence.firmness}). Server: ${inline(view.server.name)}.`,
    '## Description',
    entry.tool.definition.description?.trim() ? fence(entry.tool.definition.description) : view.description.absent,
    `## What it does on ${inline(view.server.name)}`,
    inline(view.does.join(' ')),
    '## Why it needs a policy',
    inline(view.why.rationale),
    ...view.why.evidence.map(({ field, quote }) => `- Evidence in the ${inline(field)}: “${inline(quote)}”`),
    ...view.why.signals.map(
      ({ title, parameter }) => `- Signal: ${title}${parameter ? ` on ${inline(parameter)}` : ''}`,
    ),
    '## Attacks that fit',
    view.attacks.length === 0
      ? 'None of the attacks we hold.'
      : view.attacks.map(({ title, because }) => `- ${title}: ${inline(because)}`).join('\n'),
    '## How to control it',
    recommended.summary,
    ...recommended.snippets.map(({ formatTitle, text }) => `### ${formatTitle}\n\n${fence(text)}`),
    '## Questions',
    ...view.questions.map(({ question, answer }) => `**${inline(question)}** ${inline(answer)}`),
    '## Provenance',
    ...view.provenance.filter(({ href }) => !href).map(({ term, text }) => `- ${term}: ${inline(text)}`),
  ];
  return `${lines.join('\n\n')}\n`;
}

/** A server's page as JSON. */
export function serverJson({ server, href, tools }: ServerEntry): string {
  const { tools: _, ...facts } = server;
  return print({
    page: href,
    ...facts,
    tools: tools.map(({ tool, verdict, href: page }) => ({
      name: tool.definition.name,
      page,
      category: verdict.category,
      severity: verdict.severity,
      confidence: verdict.confidence,
      hash: tool.hash,
    })),
  });
}

/** A server's page as Markdown. */
export function serverMarkdown(entry: ServerEntry, catalogue: Catalogue): string {
  const view = serverView(entry, catalogue);
  const rows = view.rows.map(
    (row) => `| ${inline(row.name)} | ${row.severity} | ${row.category} | ${row.confidence} | ${row.rule} |`,
  );
  const lines = [
    `# ${inline(view.name)}`,
    view.coverage,
    view.facts
      .filter(({ href }) => !href)
      .map(({ term, text }) => `- ${term}: ${inline(text)}`)
      .join('\n'),
    ...(rows.length > 0
      ? [
          '## Tools',
          `| tool | severity | category | confidence | recommended |\n|---|---|---|---|---|\n${rows.join('\n')}`,
        ]
      : []),
  ];
  return `${lines.join('\n\n')}\n`;
}

/** An attack as JSON, with the tools that meet its conditions. */
export function attackJson({ attack, href, exposed }: AttackEntry): string {
  return print({
    page: href,
    ...attack,
    exposed: exposed.map(({ entry, because }) => ({ page: entry.href, because })),
  });
}

/** All attacks in one file. */
export function attacksJson({ attacks }: Catalogue): string {
  return print(attacks.map(({ attack, href, exposed }) => ({ page: href, ...attack, exposed: exposed.length })));
}

function inline(text: string): string {
  return plainTextOf(text).replaceAll(/[\\`*_[\]<>|#]/g, '\\$&');
}

function plainTextOf(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .split(' ')
    .map((word) => (word ? plainName(word) : ''))
    .join(' ')
    .trim();
}

/** A fence longer than any run of backticks inside. */
function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}\n${text.trimEnd()}\n${ticks}`;
}
