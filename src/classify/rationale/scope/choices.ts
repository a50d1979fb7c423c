import { code, listOf, tame } from '../quote.ts';
import type { Finder } from '../scope.ts';
import { orOf } from '../wording.ts';

const reading =
  /get|list|read|search|find|view|show|status|describe|info|fetch|query|check|count|history|inspect|diff|log/i;

/** An argument that turns one tool into several. */
export const modes: Finder = ({ verdict }) => {
  const parameter = verdict.byArgument?.[0]?.parameter;
  if (!parameter || verdict.category === 'Read') return undefined;
  const of = (category: string) =>
    verdict.byArgument!.filter((one) => one.parameter === parameter && one.category === category);
  const mild = of('Read').filter(({ value }) => reading.test(String(value)));
  if (of(verdict.category).length === 0 || mild.length === 0) return undefined;
  const values = listOf(
    mild.map(({ value }) => code(value, 30)),
    3,
  );
  return `held to ${orOf(values)} in ${code(parameter, 40)}, the call only reads`;
};

/** Parameters that lay out or order, and values that do. */
const shaping =
  /format|sort|order|detail|verbosity|view|^auth|^retry|direction|unit|lang|locale|theme|scale|output|mime/;
const layouts =
  /^(?:asc|desc|png|jpe?g|webp|gif|svg|pdf|json|yaml|xml|csv|html|markdown|md|text|txt|y(?:es)?|no?|true|false)$/i;

/** A closed list of values. */
export const choices: Finder = ({ top }) => {
  const listed = top.find(
    ({ enum: values = [], type, snake }) =>
      values.length > 1 &&
      values.length <= 8 &&
      /string/.test(type) &&
      !shaping.test(snake) &&
      !values.every((value) => layouts.test(String(value))),
  );
  if (!listed) return undefined;
  const values = listed.enum!.map((value) => code(tame(String(value), 30), 30));
  return values.length > 4
    ? `${code(listed.path, 40)} is limited to ${values.length} values, ${values[0]} among them`
    : `${code(listed.path, 40)} is limited to ${listOf(values)}`;
};

/** Nothing to aim. An open schema only declares nothing: a server may take more. */
export const bare: Finder = ({ reading: { parameters, definition }, tool }) => {
  if (parameters.length > 0) return undefined;
  return isClosed(definition.inputSchema)
    ? `${tool} takes no parameters, so a caller can neither widen nor narrow it`
    : `the schema of ${tool} declares no parameter by which a caller could narrow it`;
};

/** True for an object schema that refuses what it doesn't declare. */
export function isClosed(schema: unknown): boolean {
  return (
    typeof schema === 'object' &&
    schema !== null &&
    'additionalProperties' in schema &&
    schema.additionalProperties === false
  );
}
