import type { Parameter } from '../../model/parameter.ts';
import { goText } from '../operators/go-text.ts';
import { isGoList, numberOf, type GoValue } from '../operators/go-value.ts';
import { parameterOf, warningAt, type ConditionCheck } from './check.ts';
import type { PlacedCondition } from './condition.ts';

/** A comparison that no argument of the schema's type ever meets, or that every one does. */
export const argumentType: ConditionCheck = {
  id: 'argument-type',
  check: (subject) =>
    subject.conditions.flatMap((condition) => {
      const parameter = parameterOf(subject, condition);
      const said = parameter && mismatchOf(parameter, condition);
      if (!parameter || !said) return [];
      const message = `${condition.path} ${condition.op} never holds: ${JSON.stringify(parameter.path)} is ${parameter.type}, and ${said.because}.`;
      const always = condition.op === 'neq' || condition.op === 'not_in' ? message.replace('never', 'always') : message;
      return [warningAt(subject.read, condition.at, { message: always, next: said.next })];
    }),
};

interface Mismatch {
  because: string;
  next: string;
}

function mismatchOf({ type, enum: choices }: Parameter, { op, value }: PlacedCondition): Mismatch | undefined {
  const types = new Set(type.split(' or ').map((word) => word.replace(/^array of .*/, 'array')));
  if (types.has('any')) return undefined;
  const isNumeric = types.has('number') || types.has('integer');
  if (['lt', 'lte', 'gt', 'gte'].includes(op) && !isNumeric)
    return { because: `${op} compares numbers alone, never texts`, next: nextForOrder(types) };
  if (op === 'regex' && !types.has('string'))
    return {
      because: 'a pattern meets texts alone',
      next: isNumeric ? 'Compare it with lte and gte.' : 'Use eq or in.',
    };
  if (op === 'contains' && !types.has('string') && !types.has('array'))
    return { because: 'contains looks into texts and lists alone', next: 'Use eq or in.' };
  return ['eq', 'neq', 'in', 'not_in'].includes(op) ? unequalValue(types, choices, value) : undefined;
}

function nextForOrder(types: ReadonlySet<string>): string {
  return types.has('string') ? 'Match it with op "regex", or list the allowed texts with op "in".' : 'Use eq or in.';
}

function unequalValue(types: Set<string>, choices: unknown[] | undefined, value: GoValue): Mismatch | undefined {
  const values = isGoList(value) ? value : [value];
  const odd = values.find((item) => !isReachable(types, item));
  if (values.length > 0 && odd !== undefined && values.every((item) => !isReachable(types, item)))
    return { because: `${JSON.stringify(goText(odd))} is none`, next: nextForText(types) };
  const texts = choices?.map((choice) => String(choice));
  const isChoice = !texts || types.has('array') || values.some((item) => texts.includes(goText(item)));
  return isChoice || values.length === 0
    ? undefined
    : { because: `its values are ${texts.slice(0, 12).join(', ')}`, next: 'Use one of these values, to the letter.' };
}

/** Whether an argument of one of these types can print as the value does, which is what equality goes by. */
function isReachable(types: ReadonlySet<string>, value: GoValue): boolean {
  if (types.has('string')) return true;
  const text = goText(value);
  const isNumber = numberOf(value) !== undefined || (text.trim() !== '' && goText({ float: Number(text) }) === text);
  if ((types.has('number') || types.has('integer')) && isNumber) return true;
  if (types.has('boolean') && (text === 'true' || text === 'false')) return true;
  if (types.has('null') && text === '<nil>') return true;
  return (types.has('array') && /^\[.*\]$/s.test(text)) || (types.has('object') && text.startsWith('map['));
}

function nextForText(types: ReadonlySet<string>): string {
  return types.has('number') || types.has('integer')
    ? 'Write the value as a number without quotes.'
    : types.has('boolean')
      ? 'Write true or false.'
      : types.has('array')
        ? 'Use op "contains" for one entry of the list.'
        : 'Compare a field within it.';
}
