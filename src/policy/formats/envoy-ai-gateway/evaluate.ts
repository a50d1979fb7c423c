import type { Call, Outcome } from '../../../model/policy.ts';
import { createCelReader } from '../cel.ts';
import { specialRules, type Decide } from '../format.ts';
import { envoyName } from './names.ts';
import { namesOf, readPattern, type Pattern } from './patterns.ts';
import { refIn, type Authorization, type AuthorizationRule, type EnvoyDocument, type ToolSelector } from './schema.ts';

/** A call as the rules see it: the tool by the name that the server gave it. */
interface Request {
  backend: string;
  tool: string;
  params: { name: string; arguments: Call['arguments'] };
}

/**
 * Decides as Envoy AI Gateway does: the backend's selector, exclusion first, then the first rule that matches. Nothing
 * is known of the caller, so a rule for holders of a token matches nobody.
 */
export function evaluateEnvoy(document: EnvoyDocument): Decide {
  const { route, backend } = document;
  const select = selection(refIn(document)?.toolSelector ?? {});
  const authorization = route.spec.securityPolicy?.authorization;
  const authorise = authorization ? authoriser(authorization) : () => allowed;
  return (call) => {
    const tool = toolOf(call.tool, backend, select.isNamed);
    return select.refusal(tool) ?? authorise({ backend, tool, params: { name: tool, arguments: call.arguments } });
  };
}

const allowed: Outcome = { decision: 'allow', rule: specialRules.allowed, message: '' };

function deny(rule: string, message: string): Outcome {
  return { decision: 'deny', rule, message };
}

/** Calls come by the server's own name or by `<backend>__<tool>`; a name that the selector knows is the server's own. */
function toolOf(called: string, backend: string, isNamed: (name: string) => boolean): string {
  const prefix = envoyName(backend, '');
  return called.startsWith(prefix) && !isNamed(called) ? called.slice(prefix.length) : called;
}

/** An empty list is as good as none. */
function selection({ include = [], includeRegex = [], exclude = [], excludeRegex = [] }: ToolSelector) {
  const included = matcher(include, includeRegex);
  const excluded = matcher(exclude, excludeRegex);
  const includesAll = include.length + includeRegex.length === 0;
  const refusal = (tool: string) => {
    if (excluded(tool)) return deny(specialRules.hidden, 'The selector excludes the tool.');
    return includesAll || included(tool)
      ? undefined
      : deny(specialRules.defaultDeny, 'The selector does not include the tool.');
  };
  const named = [...include, ...exclude, ...[...includeRegex, ...excludeRegex].flatMap((text) => namesOf(text) ?? [])];
  return { refusal, isNamed: (name: string) => named.includes(name) };
}

/** Patterns are compiled when a call first asks for them. */
function matcher(names: readonly string[], patterns: readonly string[]): (name: string) => boolean {
  const exact = new Set(names);
  const compiled: Pattern[] = [];
  return (name) =>
    exact.has(name) ||
    patterns.some((text, i) => {
      const pattern = (compiled[i] ??= readPattern(text));
      return 'matches' in pattern && pattern.matches(name);
    });
}

function authoriser({ rules = [], defaultAction }: Authorization): (request: Request) => Outcome {
  const tests = rules.map(testOf);
  return (request) => {
    const i = tests.findIndex((isMatch) => isMatch(request));
    if (i < 0) return defaultAction === 'Allow' ? allowed : deny(specialRules.defaultDeny, 'No rule names the tool.');
    return rules[i]!.action === 'Deny' ? deny(`rules[${i}]`, 'access denied') : allowed;
  };
}

/** A rule whose expression fails, or yields no boolean, doesn't match. */
function testOf({ source, target, cel }: AuthorizationRule): (request: Request) => boolean {
  const expression = cel?.trim() ? createCelReader()(cel.trim()) : undefined;
  return ({ backend, tool, params }) => {
    if (source) return false;
    if (target && !target.tools.some((one) => one.backend === backend && one.tool === tool)) return false;
    const request = { ...unknownRequest, mcp: { method: 'tools/call', backend, tool, params } };
    return !expression || ('isTrue' in expression && expression.isTrue({ request }));
  };
}

/** What a rule may ask of the request around a call. */
const unknownRequest = {
  ...{ method: 'POST', host: '', path: '/mcp', headers: {}, headers_all: {} },
  auth: { jwt: { claims: {}, scopes: [] } },
};
