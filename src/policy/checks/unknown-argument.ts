import { nearest } from '../nearest.ts';
import { parameterOf, warningAt, type CheckedTool, type ConditionCheck } from './check.ts';
import type { PlacedCondition } from './condition.ts';

/** A path to an argument that the tool's input schema doesn't have. */
export const unknownArgument: ConditionCheck = {
  id: 'unknown-argument',
  check: (subject) =>
    subject.conditions.flatMap((condition) => {
      const tool = subject.tools.get(condition.tool);
      if (!tool?.parameters || parameterOf(subject, condition) || mayBeThere(tool, condition)) return [];
      const name = condition.path.slice('args.'.length);
      return [
        warningAt(subject.read, [...condition.at, 'path'], {
          message: `${JSON.stringify(condition.tool)} has no argument ${JSON.stringify(name)}${consequence(condition)}.`,
          next: nextFor(
            name,
            tool.parameters.map(({ path }) => path),
          ),
        }),
      ];
    }),
};

/** True within an argument whose own fields the schema leaves open, and of a tool that takes what it doesn't name. */
function mayBeThere({ parameters, isOpen }: CheckedTool, { path }: PlacedCondition): boolean {
  const steps = path.split('.').slice(1);
  const above = steps.slice(0, -1).map((_, i) => steps.slice(0, i + 1).join('.'));
  const known = above.map((name) => parameters?.find((parameter) => parameter.path === name));
  const around = known.findLast((parameter) => parameter !== undefined);
  if (!around) return isOpen;
  const hasFields = parameters?.some(({ path: other }) => other.startsWith(`${around.path}.`));
  return !hasFields && /\b(?:object|any)\b/.test(around.type) && !around.type.startsWith('array');
}

function consequence({ op, value, effect }: PlacedCondition): string {
  const isMet = op === 'exists' && value === false;
  if (isMet) return ', so the condition always holds';
  return effect === 'required' ? ', so every call is denied' : ', so this never denies a call';
}

function nextFor(name: string, known: readonly string[]): string {
  const [whole] = name.split('.', 1);
  const isReaching = known.some((path) => path.startsWith(`${whole}[]`));
  if (isReaching) return 'Paths lead through objects alone: no condition reaches into a list.';
  const near = nearest(name, known);
  const listed = known.filter((path) => !path.includes('.') && !path.includes('[')).slice(0, 12);
  return near
    ? `Did you mean args.${near}? Names must match to the letter.`
    : `It has ${listed.length > 0 ? listed.join(', ') : 'no arguments'}.`;
}
