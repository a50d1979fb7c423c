import { Category } from '../../../model/category.ts';
import { ruleFor } from '../../../policy/recommend.ts';
import type { ServerEntry, ToolEntry } from '../../catalogue.ts';
import { aTool, count, list, plainName, sentenceCase, theServer } from '../../words.ts';
import { ruleInWords, subjectOf } from '../tool/control.ts';
import type { Question } from '../tool/questions.ts';
import { coverageOf, held, severityCounts } from './coverage.ts';

/** Questions about the whole server, answered from its tools. */
export function questionsOf(entry: ServerEntry): Question[] {
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

function categoryCounts({ categories }: ServerEntry): string {
  const present = Category.options.toReversed().filter((category) => categories[category] > 0);
  return list(present.map((category) => `${categories[category]} ${category}`));
}
