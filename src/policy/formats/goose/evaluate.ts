import type { Outcome } from '../../../model/policy.ts';
import { hasLoneSurrogate } from '../../print/quote.ts';
import { specialRules, type Decide } from '../format.ts';
import { gooseName } from './names.ts';
import type { GoosePermissions } from './schema.ts';

/** Decides as goose does in the mode approve: never, then always, then ask; what no list names is asked about. */
export function evaluateGoose({ permissions: { user }, alias }: GoosePermissions): Decide {
  const [never, always, ask] = [user?.never_allow, user?.always_allow, user?.ask_before].map((names) => new Set(names));
  const isNamed = (name: string) => never!.has(name) || always!.has(name) || ask!.has(name);
  return ({ tool }) => {
    const own = alias === undefined ? tool : gooseName(alias, tool);
    const name = isNamed(own) || !isNamed(tool) ? own : tool;
    // Text in goose is always whole Unicode: a message with half a character can't reach it.
    if (hasLoneSurrogate(name)) return outcome('deny', 'no such tool', 'goose can’t know a tool by half a character.');
    if (never!.has(name)) return outcome('deny', 'never_allow', 'never_allow lists the tool.');
    if (always!.has(name)) return outcome('allow', specialRules.allowed, '');
    return outcome('ask', ask!.has(name) ? 'ask_before' : '', 'A person is asked.');
  };
}

function outcome(decision: Outcome['decision'], rule: string, message: string): Outcome {
  return { decision, rule, message };
}
