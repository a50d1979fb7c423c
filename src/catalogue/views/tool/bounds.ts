import { proposeConditions, type Proposal } from '../../../policy/proposals.ts';
import type { ToolEntry } from '../../catalogue.ts';
import { list, plainName, shorten } from '../../words.ts';

/** One bound that a user may add to the rule of a tool. */
export interface BoundView {
  text: string;
  /** As a condition of Intercept, which can check arguments. */
  condition: string;
}

/** What the schema of a tool that changes something gives a handle for; empty for a Read. */
export function boundsView({ verdict, parameters }: ToolEntry): BoundView[] {
  if (verdict.category === 'Read') return [];
  return proposeConditions({ parameters, byArgument: verdict.byArgument }).map((proposal) => ({
    text: inWords(proposal),
    condition: conditionLine(proposal),
  }));
}

function inWords({ condition: { path, op, value }, from, refusesAbsent }: Proposal): string {
  const name = `\`${plainName(path.slice('args.'.length))}\``;
  const values = Array.isArray(value) ? value.map((one) => plainName(String(one))) : [];
  const more = values.length - 8;
  const among = list(more > 0 ? [...values.slice(0, 8), `${more} more`] : values, 'or');
  const bound = {
    in: `only ${among}`,
    lte: `at most ${String(value)}`,
    eq: `only ${String(value)}`,
    regex: `only what matches ${shorten(plainName(String(value)), 80)}`,
  }[op as 'in' | 'lte' | 'eq' | 'regex'];
  const absent = refusesAbsent ? '; a call that leaves it out is refused too' : '';
  return `${name} ${bound} (${from})${absent}.`;
}

function conditionLine({ condition: { path, op, value } }: Proposal): string {
  return `- { path: ${JSON.stringify(path)}, op: ${op}, value: ${JSON.stringify(value)} }`;
}
