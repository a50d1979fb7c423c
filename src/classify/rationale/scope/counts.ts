import type { NamedParameter } from '../../reading.ts';
import { code, listOf } from '../quote.ts';
import type { Finder } from '../scope.ts';

/** A bound that the words give and the schema leaves out. */
const stated =
  /\b(?:max(?:imum)?|up to|at most|no more than|between|capped at|range|limited to)\b(?:(?!default|e\.g)[^.]){0,30}\d+(?!\d*\s*(?:decimal|digit))|\d\s*[-–]\s*\d/i;
const isStated = ({ description = '' }: NamedParameter) => stated.test(description.slice(0, 400));
const codes = (parameters: readonly NamedParameter[]) =>
  listOf(
    parameters.map(({ path }) => code(path, 40)),
    3,
  );

/** Sums of money. */
export const amounts: Finder = (f) => {
  const found = f.seenOn('amount').filter(({ type }) => /number|integer/.test(type));
  const free = found.filter(({ maximum, enum: values }) => maximum === undefined && !values);
  const setting = free.filter(({ snake }) => !/display|limit|stop|trigger|slippage/.test(snake));
  if (setting.some(isStated)) return `the text states a limit to ${codes(setting)}, which the schema does not enforce`;
  if (setting.length > 0) return `the schema sets no upper limit to ${codes(setting)}`;
  if (free.length > 0) return undefined;
  return found[0]?.maximum === undefined ? undefined : `${code(found[0].path, 40)} is capped at ${found[0].maximum}`;
};

/** How many a call can reach at once. */
export const lists: Finder = (f) => {
  const found = f.seenOn('bulk').filter(({ type, path }) => /array/.test(type) && path.length <= 40);
  const list = found[0];
  if (!list) return undefined;
  if (list.maxItems !== undefined) return `one call takes at most ${list.maxItems} entries in ${code(list.path, 40)}`;
  if (isStated(list)) return `the text states a limit to ${code(list.path, 40)}, which the schema does not enforce`;
  return `the schema sets no upper length to ${codes(found.slice(0, 2))}, so one call may carry any number`;
};

const total =
  /^(?:(?:max_?|num_?)?(?:limit|results|count|items|rows|depth|tokens|steps|epochs|iterations)|top_?k|n_results|timeout|timeout_ms|timeout_seconds|duration|duration_seconds|max_new_tokens|replicas)$/;
const paged = /^(?:page_?size|per_page|page_?limit|batch_size|first|limit|count|max_results|max_items|size)$/;
const paging =
  /(?:^|_)(?:page|page_?(?:token|num|number)|offset|cursor|start_cursor|starting_after|skip|next_token|pagination_token|marker|continuation(?:_token)?)$/;

/** A count that bounds the call. The size of a page or a batch bounds no more than that. */
export const numbers: Finder = (f) => {
  if (f.verdict.rule === 'computes') return undefined;
  const isNumber = ({ type, enum: values }: NamedParameter) => /number|integer/.test(type) && !values;
  const pager = f.top.find(({ snake }) => paging.test(snake));
  const isOfPage = ({ snake }: NamedParameter) =>
    /^(?:page_?size|per_page|batch_size)$/.test(snake) || (pager !== undefined && paged.test(snake));
  const counts = f.top.filter((one) => isNumber(one) && (total.test(one.snake) || paged.test(one.snake)));
  const capped = counts.find(({ maximum }) => maximum !== undefined && maximum < 1e9);
  if (capped && isOfPage(capped))
    return pager && pager.path !== capped.path && !/batch/.test(capped.snake)
      ? `${code(capped.path, 40)} stops at ${capped.maximum} a call, and ${code(pager.path, 40)} leads on to the rest`
      : undefined;
  if (capped) return `${code(capped.path, 40)} stops at ${capped.maximum}`;
  const open = counts.find((one) => !isOfPage(one) && one.maximum === undefined);
  if (!open) return undefined;
  if (isStated(open)) return `the text states a limit to ${code(open.path, 40)}, which the schema does not enforce`;
  return `the schema sets no maximum for ${code(open.path, 40)}, so only the server can bound it`;
};
