import { categoryFacts, severityRank, worseCategory } from '../../model/category.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Check, Fault } from './check.ts';

export const verdict: Check = {
  name: 'verdict',
  description:
    'every tool has a verdict of the rule set in force, its severity moved at most one step and for a signal it carries',
  check: ({ tools, ruleset }, context) => [
    ...(tools.length > 0 && ruleset !== context.ruleset ? [stale(ruleset, context.ruleset)] : []),
    ...tools.flatMap((tool, i) =>
      tool.verdict ? faultsOf(tool.verdict, `tools[${i}].verdict`) : [missing(`tools[${i}]`, tool.definition.name)],
    ),
  ],
};

const next = 'run npm run classify';

function stale(found: string | undefined, current: string): Fault {
  return { path: 'ruleset', message: `the verdicts are of rule set ${found ?? 'none'}, in force is ${current}`, next };
}

function missing(path: string, name: string): Fault {
  return { path, message: `${name.slice(0, 80)} has no verdict`, next };
}

function faultsOf(given: Verdict, path: string): Fault[] {
  const { category, severity, severityBecause, signals, byArgument = [] } = given;
  const faults: Fault[] = [];
  const step = Math.abs(severityRank(severity) - severityRank(categoryFacts[category].severity));
  if (step > 1)
    faults.push({
      path: `${path}.severity`,
      message: `${severity} is ${step} steps from where ${category} starts`,
      next,
    });
  const isNamed = signals.some(({ id }) => id === severityBecause);
  if (given.rule !== 'review' && (step === 1) !== isNamed)
    faults.push({
      path: `${path}.severityBecause`,
      message:
        step === 1 ? 'severity moved without a signal of this tool' : 'a signal is named, but severity did not move',
      next,
    });
  const worst = byArgument.reduce((so, { category: one }) => worseCategory(so, one), category);
  if (given.rule !== 'review' && worst !== category)
    faults.push({
      path: `${path}.byArgument`,
      message: `an argument makes the call ${worst}, worse than the tool’s ${category}`,
      next,
    });
  return faults;
}
