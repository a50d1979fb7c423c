import { parameterOf, warningAt, type ConditionCheck } from './check.ts';

/** A condition on an argument that calls may omit: omitting it fails every operator but `exists`. */
export const optionalArgument: ConditionCheck = {
  id: 'optional-argument',
  check: (subject) =>
    subject.conditions.flatMap((condition) => {
      const parameter = parameterOf(subject, condition);
      if (!parameter || parameter.required || condition.op === 'exists') return [];
      const isRequired = condition.effect === 'required';
      const isWanted = subject.conditions.some(
        ({ group, path, op, value }) =>
          group === condition.group && path === condition.path && op === 'exists' && value === true,
      );
      if (isRequired && isWanted) return [];
      const what = `${JSON.stringify(parameter.path)} is optional: a call that omits it ${isRequired ? 'is denied' : 'is not denied by this'}`;
      return [
        warningAt(subject.read, condition.at, {
          message: `${what} (${condition.op} fails on a missing argument).`,
          next: isRequired
            ? `If that is meant, add a condition on ${condition.path} with op "exists" and value true; if not, remove this one.`
            : `If such calls are to be denied too, add a denial on ${condition.path} with op "exists" and value false.`,
        }),
      ];
    }),
};
