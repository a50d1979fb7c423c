import { inline } from '../markdown.ts';
import type { CombinationView, TogetherView } from './combinations.ts';
import type { GradeView } from './grade.ts';
import type { ToolName } from './roles.ts';

/** The grade with its arithmetic, for the Markdown twin. */
export function gradeMarkdown({ mark, short, rows, total, notes, method }: GradeView): string[] {
  const lines = [...rows.map(({ what, sum, points }) => `| ${what} | ${sum} | ${points} |`), `| Sum | | ${total} |`];
  const table = rows.length > 0 ? [`| contribution | how many | points |\n|---|---|---|\n${lines.join('\n')}`] : [];
  return [`## ${mark.words}`, inline(short), ...table, ...notes.map(inline), method];
}

/** Roles and combinations, for the Markdown twin. */
export function togetherMarkdown({ roles, combinations, missing, notes, caution }: TogetherView): string[] {
  return [
    '## What the tools can do together',
    ...notes.map((note) => inline(note.replaceAll('`', ''))),
    ...combinations.flatMap(combinationMarkdown),
    missing,
    caution ? `${caution.text}: [${caution.link}](${caution.href}).` : '',
    roles.length > 0 ? '### Roles' : '',
    roles.map(({ title, count, holders }) => `- ${title}: ${count}${holders.length > 0 ? ` (${names(holders)})` : ''}`).join('\n'), // prettier-ignore
  ].filter(Boolean);
}

function combinationMarkdown({ title, says, may, parts, deny, policy }: CombinationView): string[] {
  return [
    `### ${title}`,
    [says, inline(may.replaceAll('`', ''))].filter(Boolean).join(' '),
    parts.map(({ title: part, shown, more }) => `- ${part}: ${names(shown)}${more > 0 ? ` and ${more} more` : ''}`).join('\n'), // prettier-ignore
    `**Deny ${names(deny.tools)}, and ${deny.then}.** ${inline(policy.replaceAll('`', ''))}`,
  ];
}

function names(tools: readonly ToolName[]): string {
  return tools.map(({ name }) => inline(name)).join(', ');
}
