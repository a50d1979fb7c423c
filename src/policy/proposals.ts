import type { Parameter } from '../model/parameter.ts';
import type { Condition } from '../model/policy.ts';
import type { ArgumentVerdict } from '../model/verdict.ts';
import { compileGoRegex } from './operators/go-regex.ts';

/** A bound that the schema itself gives a handle for, with the handle in words. */
export interface Proposal {
  condition: Condition;
  /** What in the schema it comes from: `the maximum in its schema`. */
  from: string;
  /** A condition refuses every call that leaves the argument out. */
  refusesAbsent: boolean;
}

interface Bounded {
  parameters: readonly Parameter[];
  byArgument?: readonly ArgumentVerdict[] | undefined;
}

const rehearsal = /^(?:dry_?run|dryRun|preview(?:_only)?|simulate|validate_?only|validateOnly|check_?only)$/;
const mostProposals = 12;

/**
 * Conditions that a user may add: a list of the allowed values without those that destroy or pay, the highest number, a
 * rehearsal switch that must be on, the pattern or the host of the default. Nothing where the schema gives no handle.
 */
export function proposeConditions({ parameters, byArgument = [] }: Bounded): Proposal[] {
  const reachable = parameters.filter(
    ({ path }) => !path.includes('[]') && path.split('.').every((step) => step !== ''),
  );
  const proposals = reachable.flatMap((parameter) => {
    const proposal = boundOf(parameter, byArgument);
    if (!proposal) return [];
    const { op, value, from } = proposal;
    const condition = { path: `args.${parameter.path}`, op, value } as Condition;
    return [{ condition, from, refusesAbsent: !parameter.required }];
  });
  return proposals.slice(0, mostProposals);
}

type Bound = Pick<Condition, 'op' | 'value'> & { from: string };

function boundOf(parameter: Parameter, byArgument: readonly ArgumentVerdict[]): Bound | undefined {
  const { name, type, enum: values = [], maximum, pattern, default: usual } = parameter;
  const worst = dangerous(parameter, byArgument);
  const texts = values.filter((value): value is string => typeof value === 'string');
  if (/^string\b/.test(type) && texts.length > 1 && texts.length === values.length)
    return listOf(texts, worst, parameter.required);
  if (/^boolean\b/.test(type) && rehearsal.test(name))
    return { op: 'eq', value: true, from: 'a switch that only rehearses' };
  if (/^(?:number|integer)\b/.test(type) && maximum !== undefined)
    return { op: 'lte', value: maximum, from: 'the maximum in its schema' };
  if (!/^string\b/.test(type)) return undefined;
  if (pattern !== undefined && compileGoRegex(pattern).test)
    return { op: 'regex', value: pattern, from: 'the pattern in its schema' };
  return typeof usual === 'string' ? hostOf(usual) : undefined;
}

function dangerous({ path }: Parameter, byArgument: readonly ArgumentVerdict[]): Set<string> {
  const own = byArgument.filter(
    ({ parameter, category }) => parameter === path && /^(?:Destructive|Financial)$/.test(category),
  );
  return new Set(own.map(({ value }) => value));
}

/** The whole list of an optional argument only repeats the schema, and would refuse what leaves it out. */
function listOf(texts: readonly string[], worst: ReadonlySet<string>, required: boolean): Bound | undefined {
  const value = texts.filter((text) => !worst.has(text));
  if (value.length === 0 || (value.length === texts.length && !required)) return undefined;
  const from =
    value.length < texts.length ? 'its allowed values, without those that destroy or pay' : 'its allowed values';
  return { op: 'in', value, from };
}

/** An address as default names the host that the tool is meant for. */
function hostOf(usual: string): Bound | undefined {
  if (!URL.canParse(usual)) return undefined;
  const { protocol, host } = new URL(usual);
  if (!/^https?:$/.test(protocol) || host === '') return undefined;
  const value = `^${protocol}//${host.replaceAll('.', '\\.')}(?:/|$)`;
  return { op: 'regex', value, from: 'the host of its default' };
}
