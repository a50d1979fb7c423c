import { abilityWords } from '../../../attacks/abilities.ts';
import { combinationFacts, findCombinations, holdersOf, type Combination } from '../../../attacks/combinations.ts';
import { Role } from '../../../model/role.ts';
import { ruleFor } from '../../../policy/recommend.ts';
import type { ServerEntry } from '../../catalogue.ts';
import { placeTool } from '../../grade.ts';
import { list } from '../../words.ts';
import { subjectOf } from '../tool/control.ts';
import { rolesView, toolName, type RoleView, type ToolName } from './roles.ts';

type Placed = ReturnType<typeof placeTool>;

/** Names of which the first few are shown. */
export interface Names {
  shown: ToolName[];
  more: number;
}

export interface CombinationView {
  id: string;
  title: string;
  says: string;
  /** What makes it merely possible; empty where it is complete for sure. */
  may: string;
  parts: ({ title: string } & Names)[];
  /** All tools to deny, and what holds then. */
  deny: { tools: ToolName[]; then: string };
  policy: string;
}

/** Roles and combinations of one server. */
export interface TogetherView {
  roles: RoleView[];
  combinations: CombinationView[];
  /** What is missing where no combination is complete, or exfiltration isn't. */
  missing: string;
}

/** Names in a row of a combination; the lists of roles hold them all. */
const longestRow = 6;

/** Prepares what the tools of a server can do together. */
export function togetherView(entry: ServerEntry): TogetherView {
  const placed = entry.tools.map(placeTool);
  const where = entry.server.capture.status === 'complete' ? 'on this server' : 'among the tools that we hold';
  return {
    roles: rolesView(entry),
    combinations: findCombinations(placed).map((one) => combinationView(one, where)),
    missing: missingOf(placed, where),
  };
}

function combinationView(combination: Combination<Placed>, where: string): CombinationView {
  const { id, parts, denials } = combination;
  const { title, says } = combinationFacts[id];
  return {
    id,
    title,
    says,
    may: mayInWords(combination),
    parts: parts.map(({ ability, holders }) => ({
      title: abilityWords[ability].title,
      shown: holders.slice(0, longestRow).map(({ tool }) => toolName(tool.entry)),
      more: Math.max(0, holders.length - longestRow),
    })),
    deny: {
      tools: denials.tools.map(({ entry }) => toolName(entry)),
      then: `${abilityWords[denials.ability].gone(where)}, as far as the definitions show`,
    },
    policy: policyInWords(combination),
  };
}

/** Which abilities are only possible, and through which tools. */
function mayInWords({ may, parts }: Combination<Placed>): string {
  if (!may) return '';
  const weak = parts.filter(({ holders }) => holders.every((holder) => holder.may));
  const byTools = Map.groupBy(weak, ({ holders }) => anyOf(holders.map(({ tool }) => toolName(tool.entry).name)));
  const clauses = [...byTools].map(([names, group]) => `${names} may ${list(group.map(({ ability }) => abilityWords[ability].infinitive))}`); // prettier-ignore
  return `Possible rather than certain: ${clauses.join('; ')}. Nothing else here does.`;
}

/** `a` or `b`; of many the first few and how many more. */
function anyOf(names: readonly string[]): string {
  const shown = names.slice(0, longestRow).map((name) => `\`${name.replaceAll('`', '’')}\``);
  return list(names.length > longestRow ? [...shown, `${names.length - longestRow} more`] : shown, 'or');
}

/** Whether the recommended policy already breaks it: it does where it refuses every tool of one part. */
function policyInWords({ parts }: Combination<Placed>): string {
  const isRefused = ({ entry }: Placed) => ruleFor(subjectOf(entry), 'recommended').decision !== 'allow';
  const broken = parts.find(({ holders }) => holders.every(({ tool }) => isRefused(tool)));
  return broken
    ? `The recommended policy breaks it: it refuses ${abilityWords[broken.ability].every}.`
    : 'The recommended policy does not break it: it allows a tool of each kind.';
}

/** What exfiltration lacks; empty where it is complete. */
function missingOf(placed: readonly Placed[], where: string): string {
  const holders = holdersOf(placed);
  const lacking = Role.options.filter((role) => !holders.has(role));
  if (lacking.length === 0) return '';
  const gone = `nothing ${where} can ${list(
    lacking.map((role) => abilityWords[role].infinitive),
    'or',
  )}`;
  const beside =
    lacking.length < Role.options.length ? ' Beside a server that brings what is missing, it would be.' : '';
  return `Exfiltration is not complete: ${gone}, as far as the definitions show.${beside}`;
}
