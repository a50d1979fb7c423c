import type { Outcome } from '../../../model/policy.ts';
import { createCelReader } from '../cel.ts';
import { specialRules, type Decide } from '../format.ts';
import { kinds, partsOf, rulesIn, type AgentgatewayDocument } from './schema.ts';

/** A tool as the rules see it: the name that the server gave it, and the target that it belongs to. */
interface Tool {
  target: string;
  name: string;
}

type Test = { text: string; isTrue: (variables: Record<string, unknown>) => boolean };

/**
 * Decides as agentgateway does: any `deny`, then every `require`, then any `allow`; without allow rules the rest is
 * allowed. Nothing is known of the caller, so what asks for a token fails, and what fails is false.
 */
export function evaluateAgentgateway(document: AgentgatewayDocument): Decide {
  const { deny, require, allow } = testsOf(document);
  return (call) => {
    const variables = { mcp: { tool: toolOf(document, call.tool) } };
    const denied = deny.find(({ isTrue }) => isTrue(variables));
    if (denied) return refusal(specialRules.hidden, `A deny rule takes the tool away: ${denied.text}`);
    const missed = require.find(({ isTrue }) => !isTrue(variables));
    if (missed) return refusal(specialRules.hidden, `A required rule does not hold: ${missed.text}`);
    if (allow.length === 0 || allow.some(({ isTrue }) => isTrue(variables)))
      return { decision: 'allow', rule: specialRules.allowed, message: '' };
    return refusal(specialRules.defaultDeny, 'No allow rule names the tool.');
  };
}

function refusal(rule: string, message: string): Outcome {
  return { decision: 'deny', rule, message };
}

function testsOf({ config }: AgentgatewayDocument): Record<(typeof kinds)[number], Test[]> {
  const read = createCelReader();
  const tests: Record<(typeof kinds)[number], Test[]> = { deny: [], require: [], allow: [] };
  for (const { kind, text } of rulesIn(config).map(partsOf)) {
    const expression = read(text);
    tests[kind].push({ text, isTrue: 'error' in expression ? () => false : expression.isTrue });
  }
  return tests;
}

/** Clients see `<target>_<tool>` where there are several targets or the prefix is asked for. */
function toolOf({ config: { mcp }, target }: AgentgatewayDocument, called: string): Tool {
  const targets = mcp?.targets ?? [];
  const isPrefixed = targets.length > 1 || mcp?.prefixMode === 'always';
  const prefix = isPrefixed ? targets.find(({ name }) => called.startsWith(`${name}_`))?.name : undefined;
  return prefix === undefined ? { target, name: called } : { target: prefix, name: called.slice(prefix.length + 1) };
}
