import { abilityWords } from '../../../attacks/abilities.ts';
import { holdersOf, type Combination } from '../../../attacks/combinations.ts';
import { Role } from '../../../model/role.ts';
import { ruleFor } from '../../../policy/recommend.ts';
import type { placeTool } from '../../grade.ts';
import { list } from '../../words.ts';
import { subjectOf } from '../tool/control.ts';
import { toolName } from './roles.ts';

/** A tool of the server, placed among the others. */
export type Placed = ReturnType<typeof placeTool>;

/** Names in a row of a combination or in a sentence; the lists of roles hold them all. */
export const longestRow = 6;

/** Which abilities are only possible, and through which tools. */
export function mayInWords({ may, parts }: Combination<Placed>): string {
  if (!may) return '';
  const weak = parts.filter(({ holders }) => holders.every((holder) => holder.may));
  const byTools = Map.groupBy(weak, ({ holders }) => anyOf(holders.map(({ tool }) => toolName(tool.entry).name)));
  const clauses = [...byTools].map(([names, group]) => `${names} may ${list(group.map(({ ability }) => abilityWords[ability].infinitive))}`); // prettier-ignore
  return `Possible rather than certain: ${clauses.join('; ')}. We know of no other tool here that does.`;
}

/** `a` or `b`; of many the first few and how many more. */
export function anyOf(names: readonly string[]): string {
  const shown = names.slice(0, longestRow).map((name) => `\`${name.replaceAll('`', '’')}\``);
  return list(names.length > longestRow ? [...shown, `${names.length - longestRow} more`] : shown, 'or');
}

/** Whether the recommended policy already breaks it: it does where it refuses every tool of one part. */
export function policyInWords({ parts }: Combination<Placed>): string {
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
  const isRefusing = parts.some(({ ability, holders }) => ability === weak.ability && holders.some(({ may }) => !may));
  const but = isRefusing ? `it refuses ${every}, but allows` : 'it allows';
  return `The recommended policy does not break it: ${but} ${names}, which may ${infinitive}.`;
}

function isAllowed({ entry }: Placed): boolean {
  return ruleFor(subjectOf(entry), 'recommended').decision === 'allow';
}

/** What exfiltration lacks as far as we know; empty where it is complete. */
export function missingOf(placed: readonly Placed[], known: string): string {
  const holders = holdersOf(placed);
  const lacking = Role.options.filter((role) => !holders.has(role));
  if (lacking.length === 0) return '';
  const can = lacking.map((role) => abilityWords[role].infinitive);
  const beside =
    lacking.length < Role.options.length ? ' Beside a server that brings what is missing, it would be.' : '';
  return `Exfiltration is not complete as far as we know: there is no tool here ${known} to ${list(can, 'or')}.${beside}`;
}
