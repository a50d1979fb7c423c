import type { Ability } from '../model/role.ts';
import { parametersOf } from '../model/parameter.ts';
import { abilitiesOf, type AbilityGrant } from './abilities.ts';
import type { PlacedTool } from './combinations.ts';

/** One ability of one tool among others. */
export interface PlacedGrant<T extends PlacedTool> extends AbilityGrant {
  tool: T;
}

const says =
  /\b(?:runs?|calls?|executes?|invokes?|chains?|batch(?:es)?)\b(?: (?!and\b)[\w-]+){0,3} (?:mcp )?tools?\b[^.]{0,60}\b(?:in (?:sequence|order|parallel|one (?:single )?(?:call|request|go)|a (?:single|batch))|at once|together)\b/i;
const toolName = /(?:^|[._])(?:tool|tool_name)$/;
const stepName = /\[\](?:\.[a-z_]+)*\.name$/;
const named =
  /^(?:the )?(?:name of (?:the |a )?)?(?:mcp )?tool(?:[’']s)?(?: name)?\b|\bname of (?:the|a|each) (?:mcp )?tool\b/i;
const argumentsOf = /(?:^|[._])(?:arguments|args|params|parameters|input|inputs|tool_(?:args|arguments|input|params))$/;

/**
 * True where a call names other tools of the server and hands them their arguments: a list of steps, or a tool and its
 * arguments. A policy that sees only this call sees nothing of theirs.
 */
export function runsSiblings({ definition, verdict }: Pick<PlacedTool, 'definition' | 'verdict'>): boolean {
  if (!definition) return false;
  const parameters = parametersOf(definition).map(({ path, description = '' }) => ({ path: snake(path), description }));
  const isNaming = parameters.some(
    ({ path, description }) => toolName.test(path) || (stepName.test(path) && named.test(description)),
  );
  const isPassing = parameters.some(({ path }) => argumentsOf.test(path));
  const isList = parameters.some(({ path }) => /(?:^|[._])(?:steps|calls|commands|actions|operations|tools|requests)(?:\[\])?$/.test(path)); // prettier-ignore
  // A Read tool that takes names and arguments of tools writes a plan for others to run.
  return (
    (isNaming && isPassing && verdict.category !== 'Read') ||
    (isList && says.test((definition.description ?? '').slice(0, 600)))
  );
}

function snake(path: string): string {
  return path.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
}

/** The siblings that a call may name: the other tools of its server. */
export function siblingsOf<T extends PlacedTool>(tool: T, tools: readonly T[]): T[] {
  if (!runsSiblings(tool)) return [];
  return tools.filter((other) => other !== tool && other.server === tool.server);
}

/** What each tool brings, in the order given; one that runs its siblings may do what each of them can. */
export function grantsOf<T extends PlacedTool>(tools: readonly T[]): PlacedGrant<T>[] {
  return tools.flatMap((tool) => {
    const own = abilitiesOf(tool.verdict);
    const lent = siblingsOf(tool, tools).flatMap(({ verdict }) => abilitiesOf(verdict));
    const has = new Set<Ability>(own.map(({ ability }) => ability));
    const more = [...new Set(lent.map(({ ability }) => ability))].filter((ability) => !has.has(ability));
    return [...own, ...more.map((ability) => ({ ability, may: true }))].map((grant) => ({ ...grant, tool }));
  });
}
