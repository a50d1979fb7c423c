import { abilityWords } from '../../../attacks/abilities.ts';
import { combinationFacts, findCombinations, type Combination } from '../../../attacks/combinations.ts';
import { siblingsOf } from '../../../attacks/siblings.ts';
import type { ServerEntry, ToolEntry } from '../../catalogue.ts';
import { placeTool } from '../../grade.ts';
import { anyOf, longestRow, mayInWords, missingOf, policyInWords, type Placed } from './combination-words.ts';
import { rolesView, toolName, type RoleView, type ToolName } from './roles.ts';

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
