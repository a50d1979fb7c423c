import type { ToolRule } from '../../../model/policy.ts';
import { printJson } from '../../print/json.ts';
import type { Printable } from '../../print/value.ts';
import { hasLoneSurrogate } from '../../print/quote.ts';
import { tightestLimits } from '../../windows.ts';
import { carryRules, denied, type Fit } from '../carry.ts';
import type { Rendered, Rules } from '../format.ts';

/** Renders the part of the gateway's grammar that its vendor documents or shows; anything else becomes a denial. */
export function renderGateway(rules: Rules): Rendered {
  const carried = carryRules(rules, fitGateway);
  const hidden = [...carried.tools].filter(([, rule]) => rule.decision === 'hide').map(([name]) => name);
  const listed = [...carried.tools].filter(([, rule]) => rule.decision !== 'hide');
  const text = printJson({
    version: '1',
    default: carried.default,
    hide: hidden.length > 0 ? hidden : undefined,
    tools: new Map(listed.map(([name, rule]) => [name, toolOf(name, rule)])),
  });
  return { text, losses: carried.losses };
}

const cannotAsk = 'The gateway can’t ask a person; the document blocks the tool until you change it.';
const noConditions = 'How the gateway writes argument rules is not confirmed; the document blocks the tool.';
const noDays = 'A daily limit is not confirmed for the gateway; the document blocks the tool.';

const fitGateway: Fit = (name, rule) => {
  if (name === '') return { unnamable: 'The gateway can’t name a tool whose name is empty' };
  if (name === '*') return { unnamable: 'The gateway takes the name "*" for all tools' };
  if (hasLoneSurrogate(name))
    return { unnamable: 'The name holds half a character, which not every JSON reader keeps' };
  if (rule.decision === 'ask') return { rule: denied(rule.because), loss: cannotAsk };
  if (rule.decision !== 'allow') return { rule };
  if (rule.conditions.length > 0) return { rule: denied(noConditions), loss: noConditions };
  if (rule.limits.some(({ window }) => window === 'day')) return { rule: denied(noDays), loss: noDays };
  return { rule };
};

function toolOf(name: string, rule: ToolRule): Printable {
  if (rule.decision === 'deny') return { deny_if: [{ conditions: [], on_deny: rule.because || undefined }] };
  const limits = tightestLimits(rule.limits).map(({ max, window }) => ({
    counter: `${name}_per_${window}`,
    window,
    max,
    scope: 'grant',
  }));
  return { limits: limits.length > 0 ? limits : undefined };
}
