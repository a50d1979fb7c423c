import { singular } from '../lexicon/inflect.ts';
import { categoryOf, type Act } from '../act.ts';
import { onParameter, onText, type SignalFinder } from '../signal-finder.ts';
import { isDenied } from '../reading/promises.ts';
import { matchSpan } from '../reading/span.ts';
import type { NamedParameter } from '../reading.ts';

const lists =
  /^(?:.*_)?(?:ids|keys|names|paths|emails|users|items|files|records|rows|urls|members|entities|objects|documents|operations|updates|issues|tasks|messages|orders|transactions|uuids|gids|ops|actions|commands|statements)$/;
const bare =
  /^(?:ids|keys|names|paths|items|records|rows|entities|objects|operations|updates|ops|commands|statements|uuids|gids)$/;
/** What things carry: a list of these belongs to one thing, unless they are all that the call is about. */
const attribute = /^(?:label|tag|category|attendee|assignee|reviewer|watcher|email|url|action|permission|field|element|answer|value|width|column|edit|step|property|parameter|argument|header)$/; // prettier-ignore
/** Parts of one thing, when they come as plain items. */
const parted = /^(?:subscription|invoice|order|cart|quote|menu)$/;
const synonyms: Readonly<Record<string, string>> = { email: 'message', mail: 'message', message: 'email' };
const switches =
  /^(?:all|recursive|delete_?all|remove_?all|all_items|all_records|cascade|wildcard|pattern|glob|select_all)$/;
const matching = /\b(?:match|wildcard|glob|regex|regular)/i;
/** A switch of what is shown, or a list that narrows what is read. */
const showing = /\b(?:list|lists|show|shows|display|return|returns|filters?)\b/i;
const everything =
  /\b(?:deletes?|removes?|clears?|purges?|wipes?|drops?|updates?|cancels?|revokes?|archives?|terminates?|stops?|flush(?:es)?|closes?|modif(?:y|ies)|clean(?:s|ing)? ?up|unstages?|resets?) (?:all|every|multiple|many|(?:\w+ )?in bulk)\b(?! (?:parameter|field|propert|attribute))|\bbulk\b(?! (?:\w+ )?api\b)|\ball \w+ that match\b/i;

/** "Adds labels to messages" is about the messages as well. */
function headsOf({ object, beyond }: Act): string[] {
  const head = object.at(-1);
  return head === undefined ? [] : attribute.test(head) ? [head, ...beyond] : [head];
}

/** `task_ids` of a call on tasks are its targets; `label_ids` of the same call describe each of them. */
function isAimedAt(snake: string, acts: readonly Act[]): boolean {
  const changing = acts.filter((act) => categoryOf(act) !== 'Read');
  const heads = changing.flatMap(headsOf);
  if (bare.test(snake)) return snake !== 'items' || !heads.some((head) => parted.test(head));
  const words = snake.split('_').map(singular);
  const own = /^(?:ids?|key|uuid|gid|name|path)$/.test(words.at(-1)!) ? words.slice(0, -1) : words;
  const last = own.at(-1) ?? '';
  if (attribute.test(last)) return changing.every(({ object, beyond }) => object.length === 1 && object[0] === last && beyond.length === 0); // prettier-ignore
  if (heads.length === 0) return lists.test(snake);
  return heads.some((head) => head === last || head === own.join('') || synonyms[head] === last);
}

/** A list of targets, not of parts of an item or of a configuration. */
function isTargets({ path, snake, depth, maxItems, description = '' }: NamedParameter, acts: readonly Act[]): boolean {
  if (maxItems === 1 || depth > 1 || path.includes('[]') || /(?:config|settings|options|layout)\./i.test(path))
    return false;
  if (!lists.test(snake) && !/[a-z]s$/.test(snake)) return false;
  return isAimedAt(snake, acts) && !/\bfilter (?:to|by|on|for)\b/i.test(description);
}

/** A changing call that can hit many things at once. */
export const bulk: SignalFinder = {
  id: 'bulk',
  title: 'Many at once',
  says: 'One changing call can touch many things: it takes a list of them, a wildcard, or a switch such as “all” or “recursive”. A call aimed wrongly then costs as many corrections.',
  misses:
    'Filters that happen to match everything, lists inside a JSON text or under a name unlike the call’s object, and lists of recipients. Lists in reading tools don’t count, nor do the lists that belong to one thing: the labels of an issue, the lines of an invoice, the fields of a form. A list of operations on one document counts, and so does a deletion that takes all that hangs on the one thing.',
  find: ({ acts, parameters, text, name }) => {
    if (!acts.some((act) => categoryOf(act) !== 'Read')) return [];
    const found = parameters
      .filter((parameter) => {
        const { snake, type, description = '' } = parameter;
        if (/array/.test(type)) return isTargets(parameter, acts);
        if (/^(?:pattern|glob)$/.test(snake)) return matching.test(`${description} ${text.slice(0, 100)}`);
        return switches.test(snake) && /boolean|string|any/.test(type) && !showing.test(description);
      })
      .map((parameter) => onParameter('bulk', parameter));
    const part = text.slice(0, 1000);
    const at = part.search(everything);
    if (at >= 0 && !isDenied(part, at))
      return [...found, ...onText('bulk', matchSpan('description', part, everything))];
    return found.length > 0
      ? found
      : onText(
          'bulk',
          matchSpan(
            'name',
            name,
            /(?:^|[_-])(?:bulk|batch|all|many)(?=[_-]|$)|Bulk|Batch|All(?=[A-Z]|$)|Many(?=[A-Z]|$)/,
          ),
        );
  },
};
