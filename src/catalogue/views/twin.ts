import { type Combination, findCombinations } from '../../attacks/combinations.ts';
import { rolesOf } from '../../attacks/roles.ts';
import { Posture } from '../../model/policy.ts';
import { formats } from '../../policy/formats/index.ts';
import { recommendPolicy, ruleFor } from '../../policy/recommend.ts';
import type { AttackEntry, Catalogue, ServerEntry, ToolEntry } from '../catalogue.ts';
import { gradeOf, placeTool } from '../grade.ts';
import { riskWords } from '../words.ts';
import { inline } from './markdown.ts';
import { serverView } from './server.ts';
import { gradeMarkdown, togetherMarkdown } from './server/markdown.ts';
import { attackLinks } from './tool/attacks.ts';
import { subjectOf, summaryOf } from './tool/control.ts';
import { descriptionView } from './tool/description.ts';
import { doesView } from './tool/does.ts';
import { parametersView } from './tool/parameters.ts';
import { provenanceFacts } from './tool/provenance.ts';
import { questionsView } from './tool/questions.ts';
import { confidenceInWords, whyView } from './tool/why.ts';

const print = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

/** A tool's page as JSON: facts, judgement and advice, each under its own key. */
export function toolJson(entry: ToolEntry): string {
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
    advice: adviceOf(entry),
  });
}

/** The rule of every posture, and the recommended one as a document of each format. */
function adviceOf(entry: ToolEntry) {
  const subject = subjectOf(entry);
  const rules = Posture.options.map((posture) => {
    const rule = ruleFor(subject, posture);
    return [posture, { summary: summaryOf(rule, posture), rule }] as const;
  });
  const policy = recommendPolicy([subject], 'recommended');
  const options = { alias: entry.server.server.slug };
  const documents = formats.map((format) => [format.id, format.render(policy, options).text] as const);
  return { postures: Object.fromEntries(rules), documents: Object.fromEntries(documents) };
}

/** A tool's page as Markdown. Quoted texts are fenced, so that nothing in them becomes mark-up of ours. */
export function toolMarkdown(entry: ToolEntry, catalogue: Catalogue): string {
  const { tool, verdict, server } = entry;
  const why = whyView(entry, catalogue.urls);
  const attacks = attackLinks(entry, catalogue);
  const { postures, documents } = adviceOf(entry);
  const serverName = inline(server.server.name);
  const lines = [
    `# ${inline(tool.definition.name)}`,
    `${riskWords(verdict.severity)}, ${verdict.category}, confidence ${confidenceInWords(verdict)}. Server: ${serverName}.`,
    '## Description',
    tool.definition.description?.trim() ? fence(tool.definition.description) : descriptionView(entry).absent,
    `## What it does on ${serverName}`,
    inline(doesView(entry).join(' ')),
    '## Parameters',
    parametersMarkdown(entry),
    '## Why it needs a policy',
    why.rationale,
    ...why.evidence.map(({ field, quote }) => `- Evidence in the ${inline(field)}: “${inline(quote)}”`),
    `- Severity: ${why.severity}`,
    `- Annotations, as the server claims: ${why.annotations.map(inline).join(', ') || 'none declared'}`,
    ...why.conflicts.map((conflict) => `- ${conflict}`),
    ...why.byArgument.map(
      ({ parameter, value, category }) => `- With ${inline(parameter)} ${inline(value)}: ${category}`,
    ),
    ...(why.review ? [`- Corrected by a person. ${why.review}`] : []),
    ...why.signals.map(({ title, parameter }) => `- Signal: ${title}${parameter ? ` on ${inline(parameter)}` : ''}`),
    '## Attacks that fit',
    attacks.map(({ title, because }) => `- ${title}: ${because}`).join('\n') || 'None of the attacks we hold.',
    '## How to control it',
    postures.recommended!.summary,
    ...formats.map(({ id, title }) => `### ${title}\n\n${fence(documents[id]!)}`),
    '## Questions',
    ...questionsView(entry).map(({ question, answer }) => `**${inline(question)}** ${inline(answer)}`),
    '## Provenance',
    ...provenanceFacts(entry, catalogue)
      .filter(({ href }) => !href)
      .map(({ term, text }) => `- ${term}: ${inline(text)}`),
  ];
  return `${lines.join('\n\n')}\n`;
}

/** The parameters as a list; the schema itself is in the JSON twin. */
function parametersMarkdown(entry: ToolEntry): string {
  const { rows, summary } = parametersView(entry);
  const lines = rows.map(({ path, type, required, allowed, notes }) => {
    const more = [...allowed, ...notes].map(inline).join('; ');
    return `- ${inline(path)}: ${type}${required ? ', required' : ''}${more ? ` (${more})` : ''}`;
  });
  return [summary, ...lines].filter(Boolean).join('\n');
}

/** A server's page as JSON. */
export function serverJson(entry: ServerEntry): string {
  const { server, href, tools } = entry;
  const { tools: _, ...facts } = server;
  return print({
    page: href,
    ...facts,
    grade: gradeOf(entry),
    combinations: findCombinations(tools.map(placeTool)).map(combinationData),
    tools: tools.map(({ tool, verdict, href: page }) => ({
      name: tool.definition.name,
      page,
      category: verdict.category,
      severity: verdict.severity,
      confidence: verdict.confidence,
      roles: rolesOf(verdict),
      hash: tool.hash,
    })),
  });
}

/** A combination by the names of its tools. */
function combinationData({ id, may, parts, denials }: Combination) {
  return {
    id,
    may,
    parts: parts.map(({ ability, holders }) => ({
      ability,
      tools: holders.map(({ tool, may: isPossible }) => ({ name: tool.name, may: isPossible })),
    })),
    denials: { ability: denials.ability, tools: denials.tools.map(({ name }) => name) },
  };
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
    ...gradeMarkdown(view.grade),
    ...(view.together ? togetherMarkdown(view.together) : []),
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

/** A fence longer than any run of backticks inside. */
function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}\n${text.trimEnd()}\n${ticks}`;
}
