import { abilityWords } from '../../../attacks/abilities.ts';
import { combinationFacts, findCombinations, holdersOf, type Combination } from '../../../attacks/combinations.ts';
import { siblingsOf } from '../../../attacks/siblings.ts';
import { Role } from '../../../model/role.ts';
import { ruleFor } from '../../../policy/recommend.ts';
import type { ServerEntry, ToolEntry } from '../../catalogue.ts';
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

/** That the signals miss some tools, with the page that says which. */
export interface Caution {
  text: string;
  href: string;
  link: string;
}

/** Roles and combinations of one server. */
export interface TogetherView {
  roles: RoleView[];
  combinations: CombinationView[];
  /** What is missing where no combination is complete, or exfiltration isn't. */
  missing: string;
  /** Tools by which others can be run unseen. */
  notes: string[];
  /** Beside what is said of denials or of what is missing; absent where nothing is judged. */
  caution: Caution | undefined;
}

/** Names in a row of a combination; the lists of roles hold them all. */
const longestRow = 6;

/** Prepares what the tools of a server can do together; `method` is the address of the methodology page. */
export function togetherView(entry: ServerEntry, method: string): TogetherView {
  if (entry.tools.every(({ tool }) => tool.withheld)) return notJudged;
  const placed = entry.tools.map(placeTool);
  const known = entry.server.capture.status === 'complete' ? 'that we know' : 'that we hold and know';
  return {
    roles: rolesView(entry),
    combinations: findCombinations(placed).map((one) => combinationView(one, known)),
    missing: missingOf(placed, known),
    notes: placed.filter((tool) => siblingsOf(tool, placed).length > 0).map(({ entry }) => noteOf(entry)),
    caution: { text: 'The signals miss some tools', link: 'what escapes each of them', href: `${method}#signals` },
  };
}

const notJudged: TogetherView = {
  roles: [],
  combinations: [],
  missing: 'Roles and combinations are not judged: the licence of this server keeps its definitions from us.',
  notes: [],
  caution: undefined,
};

function noteOf(entry: ToolEntry): string {
  return `${anyOf([toolName(entry).name])} runs other tools of this server by name: it may do what each of them can, and a policy that sees only this call doesn’t see theirs. Deny it wherever you deny one of them.`;
}

function combinationView(combination: Combination<Placed>, known: string): CombinationView {
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
      then: `none of the tools ${known} to ${abilityWords[denials.ability].infinitive} is left`,
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
  return `Possible rather than certain: ${clauses.join('; ')}. We know of no other tool here that does.`;
}

/** `a` or `b`; of many the first few and how many more. */
function anyOf(names: readonly string[]): string {
  const shown = names.slice(0, longestRow).map((name) => `\`${name.replaceAll('`', '’')}\``);
  return list(names.length > longestRow ? [...shown, `${names.length - longestRow} more`] : shown, 'or');
}

/** Whether the recommended policy already breaks it: it does where it refuses every tool of one part. */
function policyInWords({ parts }: Combination<Placed>): string {
  const left = parts.map(({ ability, holders }) => ({
    ability,
    holders: holders.filter(({ tool }) => isAllowed(tool)),
  }));
  const broken = left.find(({ holders }) => holders.length === 0);
  if (broken) return `The recommended policy breaks it: it refuses ${abilityWords[broken.ability].every}.`;
  const weak = left.find(
    ({ ability, holders }) => /^(?:destroys|pays)$/.test(ability) && holders.every(({ may }) => may),
  );
  if (!weak) return 'The recommended policy does not break it: it allows a tool of each kind.';
  const { every, infinitive } = abilityWords[weak.ability];
  const names = anyOf(weak.holders.map(({ tool }) => toolName(tool.entry).name));
  return `The recommended policy does not break it: it refuses ${every}, but allows ${names}, which may ${infinitive}.`;
}

function isAllowed({ entry }: Placed): boolean {
  return ruleFor(subjectOf(entry), 'recommended').decision === 'allow';
}

/** What exfiltration lacks as far as we know; empty where it is complete. */
function missingOf(placed: readonly Placed[], known: string): string {
  const holders = holdersOf(placed);
  const lacking = Role.options.filter((role) => !holders.has(role));
  if (lacking.length === 0) return '';
  const can = lacking.map((role) => abilityWords[role].infinitive);
  const beside =
    lacking.length < Role.options.length ? ' Beside a server that brings what is missing, it would be.' : '';
  return `Exfiltration is not complete as far as we know: there is no tool here ${known} to ${list(can, 'or')}.${beside}`;
}
