import { warningAt, type ConditionCheck } from './check.ts';

/** An argument whose own name has a dot in it: paths are split at every dot and never reach it. */
export const dottedArgument: ConditionCheck = {
  id: 'dotted-argument',
  check: (subject) =>
    subject.conditions.flatMap((condition) => {
      const { tool, path, at } = condition;
      const name = path.slice('args.'.length);
      const parameter = subject.tools.get(tool)?.parameters?.find((one) => one.path === name);
      if (!parameter?.name.includes('.')) return [];
      const message = `No path reaches the argument ${JSON.stringify(parameter.name)}: paths are split at every dot.`;
      return [
        warningAt(subject.read, at, { message, next: 'Deny the tool instead, or leave the argument to the server.' }),
      ];
    }),
};
