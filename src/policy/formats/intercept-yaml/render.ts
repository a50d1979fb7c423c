import type { Condition, ToolRule } from '../../../model/policy.ts';
import { goValueOfJson, type GoValue } from '../../operators/go-value.ts';
import { hasLoneSurrogate } from '../../print/quote.ts';
import type { Printable } from '../../print/value.ts';
import { printYaml } from '../../print/yaml.ts';
import { limitInWords, tightestLimits } from '../../windows.ts';
import { carryRules, denied, type Fit } from '../carry.ts';
import type { FormatOptions, Rendered, Rules } from '../format.ts';
import { conditionErrors, isBlank } from './validate.ts';

/** Renders a whole Intercept document: version and default always stated, every rule named, every text quoted. */
export function renderIntercept(rules: Rules, { schemas }: FormatOptions = {}): Rendered {
  const carried = carryRules(rules, fitIntercept);
  const hidden = [...carried.tools].filter(([, rule]) => rule.decision === 'hide').map(([name]) => name);
  const listed = [...carried.tools].filter(([, rule]) => rule.decision !== 'hide');
  const text = printYaml({
    version: '1',
    default: carried.default,
    hide: hidden.length > 0 ? hidden : undefined,
    tools: new Map(listed.map(([name, rule]) => [name, { rules: rulesOf(rule) }])),
  });
  // A comment: the engine reads past it, an editor completes and checks by it.
  const head = schemas === undefined ? '' : `# yaml-language-server: $schema=${schemas}intercept-yaml.json\n`;
  return { text: head + text, losses: carried.losses };
}

const fitIntercept: Fit = (name, rule) => {
  if (name === '') return { unnamable: 'A tool whose name is empty can’t be named in Intercept' };
  if (name === '*') return { unnamable: 'Intercept takes the name "*" for all tools' };
  if (hasLoneSurrogate(name)) return { unnamable: 'The name holds half a character, which YAML can’t carry' };
  const loss = lossOf(name, rule);
  return loss ? { rule: denied(rule.decision === 'allow' ? loss : rule.because), loss } : { rule };
};

function lossOf(name: string, rule: ToolRule): string | undefined {
  if (rule.decision === 'hide' && isBlank(name))
    return 'Intercept can’t hide a name made of spaces; the document blocks the tool.';
  if (rule.decision === 'ask') return 'Intercept can’t ask a person; the document blocks the tool until you change it.';
  if (rule.decision !== 'allow') return undefined;
  if (rule.limits.length > 0 && name.includes('.'))
    return "Intercept can't count calls of a tool with a dot in its name; the document blocks it.";
  if (rule.limits.length > 0 && name === '_global')
    return 'Intercept counts the calls of all tools under the name _global; the document blocks the tool of that name.';
  const bad = rule.conditions.find((condition) => !isCarried(condition));
  return bad && `Intercept can’t check the condition on ${bad.path} (${bad.op}); the document blocks the tool.`;
}

function isCarried({ path, op, value }: Condition): boolean {
  const parts: unknown[] = [path, ...(Array.isArray(value) ? value : [value])];
  const isSafe = parts.every((part) =>
    typeof part === 'number' ? Number.isFinite(part) : typeof part !== 'string' || !hasLoneSurrogate(part),
  );
  return isSafe && path.startsWith('args.') && conditionErrors({ path, op, value: goValueOf(value) }).length === 0;
}

function goValueOf(value: Condition['value']): GoValue {
  return goValueOfJson(value);
}

function rulesOf(rule: ToolRule): Printable[] {
  if (rule.decision === 'deny')
    return [
      { name: 'blocked', action: 'deny', on_deny: rule.because.toWellFormed() || 'This policy blocks the tool.' },
    ];
  return [
    ...rule.conditions.map((condition) => ({
      name: `${condition.path} ${condition.op}`,
      conditions: [condition as Printable],
      on_deny: `The argument ${condition.path.slice('args.'.length)} is outside of what this policy allows.`,
    })),
    ...tightestLimits(rule.limits).map((limit) => ({
      name: limitInWords(limit),
      rate_limit: `${limit.max}/${limit.window}`,
      on_deny: `This tool may run ${limitInWords(limit)}. Try again later.`,
    })),
  ];
}
