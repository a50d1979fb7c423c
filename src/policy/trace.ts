import type { Call, Limit, Outcome } from '../model/policy.ts';
import { specialRules, type Decide, type Format, type FormatOptions, type Rules } from './formats/format.ts';
import type { CalledTool } from './prove.ts';
import { noon, ordinaryArguments, repeated } from './sample-calls.ts';
import { limitInWords, tightestLimits, windowLength } from './windows.ts';

/** One sample call as the format's own evaluator decided it: what was called, and why it went so, in words. */
export interface TraceLine {
  decision: Outcome['decision'];
  call: string;
  because: string;
}

export interface TraceOptions {
  format: Format;
  policy: Rules;
  tool: CalledTool;
  /** A tool that the document doesn't list; a made-up name where it does, or where none is given. */
  other?: string | undefined;
  options?: FormatOptions;
}

/** Limits above this are not called to their end for a page. */
const mostCalls = 1000;

interface Sample {
  decide: Decide;
  call: Call;
  limit: Limit | undefined;
}

/**
 * Three sample calls under the rendered document, read back and decided by the format's own evaluator: the first call
 * of the tool, the one over its limit (or a later one where it has none), and one of a tool that isn't listed.
 */
export function traceOf({ format, policy, tool, other, options }: TraceOptions): TraceLine[] {
  const { document } = format.parse(format.render(policy, options).text, options);
  if (document === undefined) return [];
  const rule = policy.tools.get(tool.name);
  const call = { tool: tool.name, arguments: ordinaryArguments(tool.inputSchema, rule), at: noon };
  const limit = rule && tightestLimits(rule.limits).find(({ max }) => max <= mostCalls);
  const sample = { decide: format.createEvaluator(document), call, limit };
  const first = sample.decide(call);
  const unlisted = other !== undefined && !policy.tools.has(other) ? other : 'a_tool_that_is_not_listed';
  return [
    line(
      first,
      `${tool.name}, first call of the ${limit?.window ?? 'minute'}`,
      reasonOf(first, rule ? limit : 'unlisted'),
    ),
    first.decision === 'allow' ? laterLine(sample) : againLine(sample),
    unlistedLine(format.createEvaluator(document), { ...call, tool: unlisted, arguments: {} }),
  ];
}

function line({ decision }: Outcome, call: string, because: string): TraceLine {
  return { decision, call, because };
}

/** The call after the last one that the limit allows, or the thousandth where there is none. */
function laterLine({ decide, call, limit }: Sample): TraceLine {
  const number = limit ? limit.max + 1 : mostCalls;
  const outcomes = repeated(call, number - 1).map((one) => decide(one));
  const last = outcomes.at(-1)!;
  const wasAllowed = outcomes.slice(0, -1).every(({ decision }) => decision === 'allow');
  const isOver = last.decision === 'deny' && wasAllowed && limit;
  const words = `${call.tool}, ${ordinal(number)} call of the same ${limit?.window ?? 'minute'}`;
  return line(last, words, isOver ? `over the limit of ${limitInWords(limit)}` : reasonOf(last, limit));
}

/** A tool that was refused or asked about is so an hour later too. */
function againLine({ decide, call }: Sample): TraceLine {
  const later = decide({ ...call, at: call.at + windowLength.hour });
  return line(later, `${call.tool}, called again an hour later`, reasonOf(later, undefined));
}

function unlistedLine(decide: Decide, call: Call): TraceLine {
  const outcome = decide(call);
  return line(outcome, call.tool, reasonOf(outcome, 'unlisted'));
}

/** Why a call went as it did, from its outcome. */
function reasonOf({ decision, rule, message }: Outcome, limit: Limit | 'unlisted' | undefined): string {
  if (rule === specialRules.hidden) return 'hidden, and refused when called all the same';
  if (rule === specialRules.defaultDeny) return 'not listed, and the default is deny';
  if (decision === 'deny') return message;
  if (limit === 'unlisted') return `not listed, and the default is ${decision}`;
  if (decision === 'ask') return 'a person is asked';
  return limit ? `within the limit of ${limitInWords(limit)}` : 'allowed, with no limit on how often';
}

/** 1st, 2nd, 3rd, 11th, 1,000th. */
export function ordinal(number: number): string {
  const rest = number % 100;
  const isTeen = rest > 10 && rest < 14;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number.toLocaleString('en-GB')}${ending}`;
}
