import { type Ability, CombinationId } from '../model/role.ts';
import type { ToolDefinition } from '../model/tool.ts';
import { smallestDenials, type Denials } from './denials.ts';
import type { RoleSource } from './roles.ts';
import { grantsOf } from './siblings.ts';

/** A tool of one server or of a stack of them. */
export interface PlacedTool {
  /** The server's slug. */
  server: string;
  name: string;
  verdict: RoleSource;
  /** Shows whether the tool runs its siblings; a tool without one counts for itself alone. */
  definition?: ToolDefinition | undefined;
}

export interface CombinationFacts {
  title: string;
  /** Abilities that must all be there, in one tool or in several. */
  needs: readonly Ability[];
  /** What becomes possible, as a sentence. */
  says: string;
}

/**
 * The combinations that we look for. `untrusted-to-executes` has a place of its own since a program text does whatever
 * the other combinations do: with a shell left, denying each tool that deletes or pays would comfort falsely. Execute
 * tools that take no text of a program (a click, a build that is started) don't complete it: they do one thing.
 */
export const combinationFacts: Readonly<Record<CombinationId, CombinationFacts>> = {
  exfiltration: {
    title: 'Exfiltration',
    needs: ['reads-private-data', 'takes-untrusted-content', 'sends-data-out'],
    says: 'Instructions hidden in text that others wrote could make an agent read private data and send it out.',
  },
  'untrusted-to-pays': {
    title: 'Untrusted content next to payments',
    needs: ['takes-untrusted-content', 'pays'],
    says: 'Instructions hidden in text that others wrote could make an agent move or commit money or assets.',
  },
  'untrusted-to-executes': {
    title: 'Untrusted content next to programs',
    needs: ['takes-untrusted-content', 'executes'],
    says: 'Instructions hidden in text that others wrote could make an agent run a program, a command or a statement of their author’s, and such a text may remove things, pay and send as well.',
  },
  'untrusted-to-destroys': {
    title: 'Untrusted content next to deletion',
    needs: ['takes-untrusted-content', 'destroys'],
    says: 'Instructions hidden in text that others wrote could make an agent remove or end something for good.',
  },
};

/** One ability that a combination needs, with the tools that bring it. */
export interface Part<T extends PlacedTool> {
  ability: Ability;
  holders: { tool: T; may: boolean }[];
}

/** A combination that is complete among the given tools. */
export interface Combination<T extends PlacedTool = PlacedTool> {
  id: CombinationId;
  /** True where it is complete only with an ability that is merely possible. */
  may: boolean;
  parts: Part<T>[];
  denials: Denials<T>;
}

/** The combinations complete among the tools of one server or of a stack, worst first. */
export function findCombinations<T extends PlacedTool>(tools: readonly T[]): Combination<T>[] {
  const holders = holdersOf(tools);
  return CombinationId.options.flatMap((id) => {
    const parts = combinationFacts[id].needs.map((ability) => ({ ability, holders: holders.get(ability) ?? [] }));
    if (parts.some((part) => part.holders.length === 0 || isSaidElsewhere(part, holders))) return [];
    const may = parts.some((part) => part.holders.every((holder) => holder.may));
    return [{ id, may, parts, denials: smallestDenials(parts) }];
  });
}

/** Where only texts may destroy or pay, `untrusted-to-executes` says so; a second combination would count them twice. */
function isSaidElsewhere<T extends PlacedTool>(
  { ability, holders }: Part<T>,
  all: Map<Ability, Part<T>['holders']>,
): boolean {
  if (ability !== 'destroys' && ability !== 'pays') return false;
  const running = new Set(all.get('executes')?.map(({ tool }) => tool));
  return holders.every(({ tool, may }) => may && running.has(tool));
}

/** The tools that bring each ability, surely or possibly, in the order given. */
export function holdersOf<T extends PlacedTool>(tools: readonly T[]): Map<Ability, Part<T>['holders']> {
  const grants = grantsOf(tools);
  return new Map(
    [...Map.groupBy(grants, ({ ability }) => ability)].map(([ability, group]) => [
      ability,
      group.map(({ tool, may }) => ({ tool, may })),
    ]),
  );
}
