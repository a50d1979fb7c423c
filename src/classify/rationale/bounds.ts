import type { Parameter } from '../../model/parameter.ts';
import { categoryOf } from '../act.ts';
import type { NamedParameter, Reading } from '../reading.ts';
import { code, listOf, tame } from './quote.ts';
import type { Judged } from './rationale.ts';

/** What in the schema bounds the call, or that nothing does. Empty for calls that need no bound. */
export function boundsSentence(reading: Reading, verdict: Judged): string {
  const { parameters, withheld, definition } = reading;
  if (withheld) return 'Its parameters may not be quoted, so what bounds it can’t be shown here.';
  if (verdict.byArgument) return byArgumentSentence(verdict);
  if (definition.inputSchema === undefined)
    return verdict.category === 'Read'
      ? ''
      : `No schema of ${code(reading.name)} is known, so nothing here shows what bounds it.`;
  if (parameters.length === 0)
    return `${code(reading.name)} takes no parameters, so a caller can neither widen nor aim it.`;
  return (
    [openClause(parameters, verdict), closedClause(parameters)]
      .filter(Boolean)
      .join('; ')
      .replace(/^./, (first) => first.toUpperCase()) + '.'
  );
}

function byArgumentSentence({ byArgument = [], category }: Judged): string {
  const parameter = byArgument[0]!.parameter;
  const worst = byArgument.filter((entry) => entry.category === category).map(({ value }) => code(value));
  const mild = byArgument.filter((entry) => entry.category === 'Read').map(({ value }) => code(value));
  const tail =
    mild.length > 0 && category !== 'Read'
      ? `, while ${listOf(mild)} only ${mild.length === 1 ? 'reads' : 'read'}`
      : '';
  return `It depends on ${code(parameter)}: ${listOf(worst)} ${worst.length === 1 ? 'makes' : 'make'} it ${category}${tail}.`;
}

const countish =
  /(?:^|_)(?:max|limit|count|steps|size|timeout|duration|num|epochs|quantity|depth|pages|amount|iterations|top_?k|per_page)(?:_|$)/;
const risky = [
  'free-form-code',
  'file-path',
  'url-or-host',
  'amount',
  'recipient',
  'bulk',
  'markup',
  'credential',
] as const;
const takes: Record<(typeof risky)[number], string> = {
  'free-form-code': 'takes any text in',
  'file-path': 'takes any path in',
  'url-or-host': 'takes any address in',
  amount: 'sets no upper limit on',
  recipient: 'takes any recipient in',
  bulk: 'sets no limit to',
  markup: 'takes any markup in',
  credential: 'takes a secret in',
};

function openClause(parameters: readonly NamedParameter[], { signals }: Judged): string {
  for (const id of risky) {
    const open = signals
      .filter((signal) => signal.id === id && signal.parameter !== undefined)
      .map(({ parameter }) => parameters.find(({ path }) => path === parameter))
      .filter((parameter) => parameter !== undefined && !isBounded(parameter, id));
    if (open.length > 0)
      return `the schema ${takes[id]} ${listOf([...new Set(open.map((parameter) => code(parameter!.path)))])}`;
  }
  const number = parameters.find(
    (parameter) =>
      /number|integer/.test(parameter.type) &&
      countish.test(parameter.snake) &&
      !/retry|offset|page_?(?:number|no)?$|_id$|number/.test(parameter.snake) &&
      parameter.maximum === undefined &&
      !parameter.enum,
  );
  if (number) return `nothing in the schema bounds ${code(number.path)}`;
  const required = parameters.filter((parameter) => parameter.required && parameter.depth === 0);
  if (required.length > 0) return `every call has to name ${listOf(required.map(({ path }) => code(path)))}`;
  return `none of its parameters (${listOf(parameters.filter(({ depth }) => depth === 0).map(({ path }) => code(path)))}) is required`;
}

function isBounded({ enum: values, pattern, maximum, maxItems, type }: Parameter, id: (typeof risky)[number]): boolean {
  return (
    values !== undefined ||
    pattern !== undefined ||
    (id === 'amount' && maximum !== undefined) ||
    (id === 'bulk' && (maxItems !== undefined || type === 'boolean'))
  );
}

function closedClause(parameters: readonly NamedParameter[]): string {
  const listed = parameters.find(
    ({ enum: values = [], type }) => values.length > 1 && values.length <= 12 && /string/.test(type),
  );
  if (listed)
    return `${code(listed.path)} is limited to ${listOf(listed.enum!.map((value) => code(tame(String(value), 30))))}`;
  const capped = parameters.find(({ maximum, type }) => maximum !== undefined && /number|integer/.test(type));
  if (capped) return `${code(capped.path)} is at most ${capped.maximum}`;
  return '';
}

/** True where any deciding act changes something. */
export function changesSomething({ acts }: Reading): boolean {
  return acts.some((act) => categoryOf(act) !== 'Read');
}
