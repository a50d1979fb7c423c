import type { Ability } from '../model/role.ts';
import type { Part, PlacedTool } from './combinations.ts';

/** Tools whose denial breaks a combination, and the ability that is gone then. */
export interface Denials<T extends PlacedTool> {
  ability: Ability;
  tools: T[];
}

/**
 * The smallest set of denials that breaks a combination. It is broken when one of its abilities has no tool left, so
 * any set that breaks it holds every tool of some part, and the smallest part is the smallest set. Between parts of one
 * size: the one that loses fewer Read tools, then the one whose names come first.
 */
export function smallestDenials<T extends PlacedTool>(parts: readonly Part<T>[]): Denials<T> {
  const choices = parts.map(({ ability, holders }) => ({ ability, tools: holders.map(({ tool }) => tool) }));
  return choices.sort(byLoss)[0]!;
}

function byLoss(a: Denials<PlacedTool>, b: Denials<PlacedTool>): number {
  const [first, second] = [namesOf(a), namesOf(b)];
  if (a.tools.length !== b.tools.length) return a.tools.length - b.tools.length;
  if (readsIn(a) !== readsIn(b)) return readsIn(a) - readsIn(b);
  return first < second ? -1 : Number(first > second);
}

function readsIn({ tools }: Denials<PlacedTool>): number {
  return tools.filter(({ verdict }) => verdict.category === 'Read').length;
}

function namesOf({ tools }: Denials<PlacedTool>): string {
  return JSON.stringify(tools.map(({ server, name }) => [server, name].join('\u0000')).sort());
}
