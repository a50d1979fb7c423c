import type { Category } from '../../model/category.ts';
import { singular } from '../lexicon/inflect.ts';
import type { NamedParameter } from '../reading.ts';
import type { Noun } from './noun.ts';
import { groupOf } from './verb-groups.ts';
import { code, listOf } from './quote.ts';

/** The required parameters that choose what a call hits. */
export interface Aims {
  /** In code marks, as a list. */
  text: string;
  count: number;
  /** Nothing else in the schema chooses: neither another parameter nor a filter. */
  isWhole: boolean;
  /** They are identifiers, or name the very thing. */
  isIdentifying: boolean;
  parameters: readonly NamedParameter[];
}

const choosing =
  /(?:^|_)(?:id|ids|uuid|uuids|guid|key|keys|slug|name|names|path|paths|arn|ref|refs|uri|url|urls|handle|identifier|sha|iid|iids|gid|gids|selector|symbol|ticker|tickers|symbols|owner|repo|repository|project|namespace|bucket|table|database|collection|branch|uid|uids|file|files|filename|folder|directory|cluster|sheet|range|cell|element|node|host|username|channel|doc|page|dataset|address|location|city|device|resource|tag|package|library|hash|number|version|component|target|coordinates|latitude|longitude|origin|destination|udid|serial)$/;
const content =
  /(?:new|display|full|first|last|file_type|user_agent|output|save|dest|destination|event_name)_|(?:page|line|phone|port|column|row|build)_?number|page_(?:size|token)|^number$|^cwd$|^working_|limit|per_page|api_key|access_key|^(?:api_)?version$|format|^page$/;
/** What ties calls together, and what signs them in. */
const tracing =
  /^(?:conversation|correlation|trace|request|invocation|thread_ts|idempotency|client_request)_?(?:id|key)$|password|secret|token|credential|^confirm/;
const identifier = /(?:^|_)(?:ids?|uuids?|iids?|gids?|uids?|udid|refs?|identifier|arn)$/;
const bare = /^(?:name|url|uri|host|address|key|tag|version|hash|location|file|path|username|label|title|target)$/;
/** Where the thing is looked for; beside a name it chooses nothing by itself. */
const place =
  /^(?:directory|folder|dir|cwd|working_dir\w*|project_(?:path|dir|root)|workspace\w*|root\w*|device\w*|udid|serial|(?:session|connection|context|tab|window)_id)$/;
/** Parameters that lay out, cut, sign in or rehearse, and choose nothing. */
const shaping =
  /(?:^|_)(?:limit|page|pages|per_page|offset|cursor|after|before|page_?size|page_?token|page_?num(?:ber)?|size|max_results|starting_after|ending_before|count|skip|order|order_by|sort|sort_by|sort_order|direction|fields|format|timeout(?:_\w+)?|verbose|verbosity|pretty|locale|lang|language)$|^(?:tenant|auth_?method|auth_\w+|retry_\w+|test_mode|dry_?run|confirm\w*|force\w*|detail|detail_level|first|_\w+|output|user_google_email|llm_\w+|include_snapshot)$/;
const kindLike =
  /(?:^|_)(?:type|kind|scope|action|mode|operation|all|filter|query|where|selector|pattern|entity|target)$|(?:^|_)(?:index|row|column|col|start|end|position|line|cell|range)(?:_|$)/;

/** The values that a call writes; beside these a required parameter may still choose where they go. */
const values =
  /^(?:new_\w+|\w*content\w*|body|text|title|name|value|values|description|message|comment|data|fields|properties|status|state|colou?r|labels|tags|notes?|summary|priority|due_\w+|assignee\w*|metadata|updates?|permissions?|roles?)$/;

/** What the act does with its parameters: a reading is narrowed by them, a writing takes values from them. */
interface Manner {
  noun: Noun | undefined;
  category: Category;
  verb: string;
}

/** Undefined where no required parameter chooses anything, or where an optional one outdoes them all. */
export function aimsOf(parameters: readonly NamedParameter[], manner: Manner): Aims | undefined {
  const { noun, category } = manner;
  const top = parameters.filter(({ depth, path }) => depth === 0 && path.length <= 40 && /^[\w.$-]+$/.test(path));
  const heads = new Set((noun?.one ?? '').toLowerCase().split(' '));
  // Where values are written, a parameter that is called like the thing holds the thing itself.
  const isNamed = (one: NamedParameter) => !isValued(manner) && isScalar(one) && heads.has(singular(one.snake));
  // Where something is moved to isn't what is moved.
  const isGoal = ({ snake }: NamedParameter) =>
    groupOf(manner.verb) === 'move' && /^(?:destination|dest|target|to|new)(?:_|$)/.test(snake);
  const required = top.filter((one) => one.required && !isGoal(one) && (isChoosing(one) || isNamed(one)));
  const aims = narrowed(required, heads, category === 'Write');
  if (aims.length === 0) return undefined;
  const others = top.filter((one) => !required.includes(one));
  // An optional parameter that names the very thing outdoes the required ones, which then only name its place.
  const isOf = ({ snake }: NamedParameter) => namesThe(snake, noun);
  if (others.some((one) => isOf(one) && identifier.test(one.snake)) && !aims.some(isOf)) return undefined;
  return {
    text: listOf(
      aims.map(({ path }) => code(path, 40)),
      3,
    ),
    count: aims.length,
    isWhole: aims.length === required.length && !others.some((one) => mayChoose(one, manner)),
    isIdentifying: aims.every((one) => identifier.test(one.snake)) || aims.some(isOf),
    parameters: aims,
  };
}

function isValued({ category, verb }: Manner): boolean {
  return category === 'Write' && /^(?:add|change|setup|say|place|tune)$/.test(groupOf(verb) ?? 'add');
}

function isChoosing({ snake, type, enum: list }: NamedParameter): boolean {
  return isText(type) && !list && !content.test(snake) && !tracing.test(snake) && choosing.test(snake);
}

function isScalar({ snake, type, enum: list }: NamedParameter): boolean {
  return isText(type) && !/array|object/.test(type) && !list && !content.test(snake) && !tracing.test(snake);
}

function isText(type: string): boolean {
  return /string|number|integer|any/.test(type);
}

/** Without the values that stand beside an identifier, and without the place where a named thing is looked for. */
function narrowed(
  required: readonly NamedParameter[],
  heads: ReadonlySet<string>,
  isWriting: boolean,
): readonly NamedParameter[] {
  const hasIdentifier = required.some(({ snake }) => identifier.test(snake));
  const aiming = hasIdentifier && isWriting ? required.filter(({ snake }) => !bare.test(snake)) : required;
  const inner = aiming.filter(({ snake }) => !place.test(snake) || heads.has(snake.replace(/_(?:id|path|dir)$/, '')));
  return inner.length > 0 ? inner : aiming;
}

function namesThe(snake: string, noun: Noun | undefined): boolean {
  const head = noun?.one.toLowerCase().split(' ').at(-1);
  return head !== undefined && snake.includes(head);
}

/** A Read is narrowed by whatever doesn't only lay out; an act is aimed by all but switches and values. */
function mayChoose(parameter: NamedParameter, manner: Manner): boolean {
  const { snake, type, required } = parameter;
  if (shaping.test(snake)) return false;
  if (manner.category === 'Read' || kindLike.test(snake)) return true;
  if (/^boolean/.test(type)) return snake === 'recursive';
  if (!isValued(manner)) return true;
  return required ? !values.test(snake) : isChoosing(parameter) || /array|object/.test(type);
}
