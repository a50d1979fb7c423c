import { singular } from '../lexicon/inflect.ts';
import type { NamedParameter } from '../reading.ts';
import type { Noun } from './noun.ts';
import { code, listOf } from './quote.ts';

/** The required parameters that choose what a call hits. */
export interface Aims {
  /** In code marks, as a list. */
  text: string;
  first: string;
  count: number;
  /** An optional parameter may choose as well. */
  hasOthers: boolean;
  /** Nothing else in the schema chooses. */
  isAlone: boolean;
  parameters: readonly NamedParameter[];
}

const choosing =
  /(?:^|_)(?:id|ids|uuid|uuids|guid|key|keys|slug|name|names|path|paths|arn|ref|uri|url|urls|handle|identifier|sha|iid|gid|selector|symbol|ticker|tickers|symbols|owner|repo|repository|project|namespace|bucket|table|database|collection|branch|uid|file|filename|folder|directory|cluster|sheet|range|cell|element|node|host|username|channel|doc|page|dataset|address|location|city|device|resource|tag|package|library|hash|number|version|component|target|coordinates|latitude|longitude|origin|destination|udid|serial)$/;
const content =
  /(?:new|display|full|first|last|file_type|user_agent|output|save|dest|destination|event_name)_|(?:page|line|phone|port|column|row|build)_?number|page_(?:size|token)|^number$|^cwd$|^working_|limit|per_page|api_key|access_key|^version$|format|^page$/;

const identifier = /(?:^|_)(?:ids?|uuids?|iid|gid|uid|udid|ref|identifier|arn)$/;
const bare = /^(?:name|url|uri|host|address|key|tag|version|hash|location|file|path|username|label|title|target)$/;

const place =
  /^(?:directory|folder|dir|cwd|working_dir\w*|project_(?:path|dir|root)|workspace\w*|root\w*|device\w*|udid|serial)$/;

/** Undefined where no required parameter chooses anything. */
export function aimsOf(
  parameters: readonly NamedParameter[],
  noun: Noun | undefined,
  isWriting: boolean,
): Aims | undefined {
  const top = parameters.filter(({ depth, path }) => depth === 0 && path.length <= 40 && /^[\w.$-]+$/.test(path));
  const heads = new Set((noun?.one ?? '').toLowerCase().split(' '));
  const isAim = ({ snake, type, enum: values }: NamedParameter) =>
    /string|number|integer|any/.test(type) &&
    !values &&
    !content.test(snake) &&
    !/password|secret|token/.test(snake) &&
    (choosing.test(snake) || (!/array/.test(type) && heads.has(singular(snake))));
  const required = top.filter((parameter) => parameter.required && isAim(parameter));
  // Beside an identifier, a bare name or address is the value that is written.
  const hasIdentifier = required.some(({ snake }) => identifier.test(snake));
  const aiming = hasIdentifier && isWriting ? required.filter(({ snake }) => !bare.test(snake)) : required;
  // A folder or a device is where the thing is looked for; beside a name it chooses nothing by itself.
  const inner = aiming.filter(({ snake }) => !place.test(snake) || heads.has(snake));
  const aims = inner.length > 0 ? inner : aiming;
  if (aims.length === 0) return undefined;
  const others = top.filter((parameter) => !parameter.required && isAim(parameter));
  // An optional parameter that names the very thing outdoes the required ones, which then only name its place.
  const head = noun?.one.toLowerCase().split(' ').at(-1);
  const isOf = ({ snake }: NamedParameter) => head !== undefined && snake.includes(head.replaceAll(' ', '_'));
  if (others.some((other) => isOf(other) && identifier.test(other.snake)) && !aims.some(isOf)) return undefined;
  return {
    text: listOf(
      aims.map(({ path }) => code(path, 40)),
      3,
    ),
    first: code(aims[0]!.path, 40),
    count: aims.length,
    hasOthers: others.length > 0 || aims.length < aiming.length,
    isAlone:
      others.length === 0 &&
      aims.length === aiming.length &&
      aims.some((aim) => identifier.test(aim.snake) || isOf(aim)),
    parameters: aims,
  };
}
