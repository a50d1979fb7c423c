import type { ToolRule } from '../../../model/policy.ts';
import type { Loss, Rules } from '../format.ts';
import { everyName, namesOf } from './patterns.ts';
import { refIn, type Authorization, type AuthorizationRule, type EnvoyDocument, type ToolSelector } from './schema.ts';

/** What one of the two gates does with a tool: those it names, and every other. */
interface Gate {
  rest: 'allow' | 'deny';
  named: Map<string, ToolRule['decision']>;
}

/** A gate as far as it could be read; `isHeld` is false where it may deny more than it says. */
interface ReadGate extends Gate {
  losses: Loss[];
  isHeld: boolean;
}

/** The route as our policy holds it: a tool is allowed where the selector and the rules both allow it. */
export function rulesOf(document: EnvoyDocument): { policy?: Rules; losses: Loss[] } {
  const { route, backend } = document;
  const selector = selectorGate(refIn(document)?.toolSelector ?? {});
  const rules = authorizationGate(route.spec.securityPolicy?.authorization, backend);
  const losses = [...selector.losses, ...rules.losses];
  if (!selector.isHeld || !rules.isHeld) return { losses };
  const names = new Set([...selector.named.keys(), ...rules.named.keys()]);
  const tools = new Map([...names].map((name) => [name, plain(stricter(decide(selector, name), decide(rules, name)))]));
  return { policy: { default: stricter(selector.rest, rules.rest) === 'allow' ? 'allow' : 'deny', tools }, losses };
}

function decide({ rest, named }: Gate, name: string): ToolRule['decision'] {
  return named.get(name) ?? rest;
}

function stricter(a: ToolRule['decision'], b: ToolRule['decision']): ToolRule['decision'] {
  if (a === 'hide' || b === 'hide') return 'hide';
  return a === 'deny' || b === 'deny' ? 'deny' : 'allow';
}

function plain(decision: ToolRule['decision']): ToolRule {
  return { decision, limits: [], conditions: [], because: '' };
}

/** An include pattern that isn't understood leaves its tools denied; an exclude pattern leaves no policy. */
function selectorGate({ include = [], includeRegex = [], exclude = [], excludeRegex = [] }: ToolSelector): ReadGate {
  if (excludeRegex.includes(everyName)) return { rest: 'deny', named: new Map(), losses: [], isHeld: true };
  const unread = [...includeRegex, ...excludeRegex].filter((pattern) => !namesOf(pattern));
  const losses = unread.map((pattern) => ({
    message: `The pattern ${JSON.stringify(pattern)} has no counterpart here.`,
  }));
  const included = [...include, ...includeRegex.flatMap((pattern) => namesOf(pattern) ?? [])];
  const excluded = [...exclude, ...excludeRegex.flatMap((pattern) => namesOf(pattern) ?? [])];
  const named = new Map<string, ToolRule['decision']>(included.map((name) => [name, 'allow']));
  for (const name of excluded) named.set(name, 'hide');
  const includesAll = include.length + includeRegex.length === 0;
  return { rest: includesAll ? 'allow' : 'deny', named, losses, isHeld: excludeRegex.every((one) => namesOf(one)) };
}

/** The first rule that names a tool decides; a rule for some callers or calls can't be held, and only an Allow may go. */
function authorizationGate(authorization: Authorization | undefined, backend: string): ReadGate {
  const { rules = [], defaultAction } = authorization ?? { defaultAction: 'Allow' };
  const unread = rules.filter(isConditional);
  const gate: ReadGate = {
    rest: defaultAction === 'Allow' ? 'allow' : 'deny',
    named: new Map(),
    losses: unread.map(lossOf),
    isHeld: unread.every(({ action }) => action !== 'Deny'),
  };
  for (const { target, action } of rules.filter((rule) => !isConditional(rule))) {
    const decision = action === 'Deny' ? 'deny' : 'allow';
    if (!target) return { ...gate, rest: decision };
    for (const { tool } of target.tools.filter((one) => one.backend === backend))
      if (!gate.named.has(tool)) gate.named.set(tool, decision);
  }
  return gate;
}

function isConditional({ source, cel }: AuthorizationRule): boolean {
  return source !== undefined || Boolean(cel?.trim());
}

function lossOf({ cel }: AuthorizationRule): Loss {
  const what = cel === undefined ? 'for holders of a token' : `with the expression ${JSON.stringify(cel)}`;
  return { message: `The rule ${what} has no counterpart here.` };
}
