import { combinationFacts } from '../attacks/combinations.ts';
import { Category, type Severity } from '../model/category.ts';
import type { Letter } from '../model/grade.ts';
import { CombinationId } from '../model/role.ts';
import { list } from './words.ts';

/** Points of a tool by what its verdict says. No Read tool of low risk has any. */
const weights: Record<Category, Record<Severity, number>> = {
  Read: { low: 0, medium: 2, high: 3, critical: 4 },
  Write: { low: 0.5, medium: 2, high: 4, critical: 6 },
  Execute: { low: 2, medium: 3, high: 8, critical: 10 },
  Destructive: { low: 3, medium: 4, high: 5, critical: 8 },
  Financial: { low: 4, medium: 5, high: 8, critical: 10 },
};

/** The least that a tool which can send data out has: even a Read carries off what stands in the conversation. */
const sendsDataOut = 3;

/** What each next tool counts of the one before, riskiest first. */
const decay = 0.75;

const combinations: Record<CombinationId, number> = {
  exfiltration: 16,
  'untrusted-to-pays': 14,
  'untrusted-to-executes': 10,
  'untrusted-to-destroys': 8,
};

/** The letter of a sum below `below`, best first. */
const thresholds: readonly { letter: Letter; below: number }[] = [
  { letter: 'A', below: 3 },
  { letter: 'B', below: 8 },
  { letter: 'C', below: 24 },
  { letter: 'D', below: 40 },
  { letter: 'E', below: 58 },
  { letter: 'F', below: Infinity },
];

/** What a grade is and is not, in one sentence. */
const meaning =
  'A grade describes blast radius: how much an agent can do with these tools when it is misled or mistaken. It says nothing about the good will of the server’s maker or the quality of the code.';

const letters = thresholds.map(({ letter, below }, i) =>
  Number.isFinite(below) ? `${letter} below ${below}` : `${letter} from ${thresholds[i - 1]!.below}`,
);
const extras = CombinationId.options.map((id) => `${combinations[id]} for “${combinationFacts[id].title}”`);
const most = 1 / (1 - decay);

/** How a grade is made; the numbers in it are those that are used. */
const arithmetic = `A grade is made from the declared surface alone. Each tool has points by category and severity; one that can send data out has at least ${sendsDataOut}. Sorted by points, the first tool counts in full and each next one ${decay * 100} % of the one before, so that any number of tools of one weight counts as ${most} at most. A Read tool of low risk that can’t send data out has no points of its own. Each combination that is complete adds points: ${list(extras)}. The sum gives the letter: ${list(letters)}. Doubt takes nothing off, since a tool that hides what it does would gain by it: an unsure verdict and a combination that is only possible count in full. Where not all tools were captured, the grade is the best that is left, because a further tool never lowers the sum. Rows are rounded so that they add up.`;

/** The grade’s whole method as data; `says` is one plain paragraph for the methodology page. */
export const gradeMethod = {
  meaning,
  arithmetic,
  says: `${meaning} ${arithmetic}`,
  weights,
  sendsDataOut,
  decay,
  combinations,
  thresholds,
} as const;

/** `Destructive, critical` with what sending out adds, for a row of the arithmetic. */
export function kindInWords(category: Category, severity: Severity, isSending: boolean): string {
  return `${category}, ${severity}${isSending ? ', can send data out' : ''}`;
}
