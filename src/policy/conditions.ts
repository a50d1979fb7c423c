import type { Condition } from '../model/policy.ts';
import type { JudgedTool } from './recommend.ts';

/**
 * Bounds on arguments that an ordinary valid call never breaks: the values of a required choice at the top level,
 * without those that destroy or pay. Optional parameters get none, since a condition refuses a call that omits them;
 * nor do names with a dot, which a path can't reach. A choice without such values is the server's own to enforce.
 */
export function conditionsFor({ verdict, parameters }: JudgedTool): Condition[] {
  return parameters.flatMap((parameter) => {
    const choices = parameter.enum ?? [];
    const isBoundable = parameter.required && parameter.depth === 0 && !/[.[\]]/.test(parameter.name);
    if (!isBoundable || !parameter.type.startsWith('string') || !choices.every((choice) => typeof choice === 'string'))
      return [];
    const dangerous = new Set(
      (verdict?.byArgument ?? [])
        .filter(
          ({ parameter: name, category }) => name === parameter.path && ['Destructive', 'Financial'].includes(category),
        )
        .map(({ value }) => value),
    );
    const harmless = choices.filter((choice) => !dangerous.has(choice));
    const isUseful = harmless.length > 0 && harmless.length < choices.length;
    return isUseful ? [{ path: `args.${parameter.name}`, op: 'in' as const, value: harmless }] : [];
  });
}
