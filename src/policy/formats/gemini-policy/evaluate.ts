import type { Outcome } from '../../../model/policy.ts';
import { specialRules, type Decide } from '../format.ts';
import { isBuildFileEdit } from './build-file.ts';
import { fullName } from './names.ts';
import { findRule, isPattern, loadRules, type LoadedRule, type NamedCall } from './rules.ts';
import type { GeminiPolicy } from './schema.ts';

/** Decides as Gemini CLI does: the matching rule of the highest priority, else a person is asked. */
export function evaluateGeminiPolicy({ file, alias }: GeminiPolicy): Decide {
  const rules = loadRules(file.rule ?? []);
  const patterns = new Set(rules.map(({ pattern }) => pattern));
  const isKnown = (name: string) => patterns.has(name);
  return ({ tool, arguments: args }) => {
    return decideByRules(rules, { server: alias, name: fullName(alias, tool, isKnown), args });
  };
}

/** What loaded rules say of a call. */
export function decideByRules(rules: readonly LoadedRule[], call: NamedCall): Outcome {
  const found = findRule(rules, call);
  if (!found) return { decision: 'ask', rule: specialRules.allowed, message: 'No rule matches, so a person is asked.' };
  if (found.rule.decision === 'ask_user')
    return { decision: 'ask', rule: `rule[${found.index}]`, message: 'A person is asked.' };
  if (found.rule.decision === 'allow') return isBuildFileEdit(call) ? buildFile : allowed;
  return { decision: 'deny', rule: denialId(found), message: messageOf(found) };
}

const allowed: Outcome = { decision: 'allow', rule: specialRules.allowed, message: '' };
const buildFile: Outcome = { decision: 'ask', rule: '(build file)', message: 'Gemini CLI asks before a build file.' };

function messageOf({ rule }: LoadedRule): string {
  return rule.denyMessage ?? rule.deny_message ?? 'A rule denies the call.';
}

/** A denial without conditions also takes the tool away from the model. */
function denialId({ index, pattern, isConditional }: LoadedRule): string {
  if (isConditional) return `rule[${index}]`;
  return isPattern(pattern) ? specialRules.defaultDeny : specialRules.hidden;
}
