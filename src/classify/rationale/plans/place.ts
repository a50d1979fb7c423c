import type { Facts } from '../facts.ts';
import { code, listOf } from '../quote.ts';

const holder =
  /(?:^|_)(?:id|uuid|gid|iid|owner|repo|repository|project|workspace|team|parent|channel|database|folder|directory|bucket|cluster|namespace|board|table|site|org|organization|account|group|branch|collection|schema|calendar|spreadsheet|document|sheet|page|filename|file_path|(?:issue|pull|pr|ticket|case|discussion|merge_request)_?number)$/;

/** "`project_id` decides where it lands": for what is created, the parameters that name its place. */
export function placeOf({ aims, noun, reading }: Facts, isMany: boolean): string {
  if (
    reading.tokens.some(({ lower }) =>
      /^(?:export|convert|extract|copy|fork|clone|download|generate|from)$/.test(lower),
    )
  )
    return '';
  const own = noun?.one.toLowerCase().split(' ') ?? [];
  const isFile = /file|folder|director|document|note|page|image|project|component|sheet|script|test/i.test(
    noun?.one ?? '',
  );
  const places = (aims?.parameters ?? []).filter(
    ({ snake }) =>
      holder.test(snake) &&
      !/client|user|account|customer|contact|search|secret|source|template|^owner_id/.test(snake) &&
      !/^(?:id|uuid|gid|iid)$/.test(snake) &&
      (isFile || !/director|folder/.test(snake)) &&
      !own.some((word) => snake.startsWith(word)),
  );
  if (places.length === 0) return '';
  const list = listOf(
    places.map(({ path }) => code(path, 40)),
    3,
  );
  const isAll = aims!.isWhole && places.length === aims!.count;
  const decides = places.length === 1 ? (isAll ? 'decides' : 'helps to decide') : isAll ? 'decide' : 'help to decide';
  return `${list} ${decides} where ${isMany || noun?.isMany ? 'they land' : 'it lands'}`;
}
