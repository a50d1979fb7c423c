import { singular } from '../lexicon/inflect.ts';
import { categoryOf, type Act } from '../act.ts';
import { onParameter, onText, type SignalFinder } from '../signal-finder.ts';
import { isDenied } from '../reading/promises.ts';
import { matchSpan } from '../reading/span.ts';

const lists =
  /^(?:.*_)?(?:ids|keys|names|paths|emails|users|items|files|records|rows|urls|members|entities|objects|documents|operations|updates|issues|tasks|messages|orders|transactions|uuids|gids|ops|actions|commands|statements)$/;
const bare =
  /^(?:ids|keys|names|paths|items|records|rows|entities|objects|operations|updates|ops|actions|commands|statements|uuids|gids)$/;
const switches =
  /^(?:all|recursive|delete_?all|remove_?all|all_items|all_records|cascade|wildcard|pattern|glob|select_all)$/;
const matching = /\b(?:match|wildcard|glob|regex|regular)/i;
const everything =
  /\b(?:deletes?|removes?|clears?|purges?|wipes?|drops?|updates?|cancels?|revokes?|archives?|terminates?|stops?|flush(?:es)?|closes?|modif(?:y|ies)) (?:all|every|multiple|many|(?:\w+ )?in bulk)\b|\bbulk\b(?! (?:\w+ )?api\b)|\ball \w+ that match\b/i;

/** `task_ids` of a call on tasks are its targets; `label_ids` of the same call describe each of them. */
function isAimedAt(snake: string, acts: readonly Act[]): boolean {
  if (bare.test(snake)) return true;
  const heads = acts.flatMap((act) => (categoryOf(act) === 'Read' ? [] : (act.object.at(-1) ?? [])));
  const words = snake.split('_').map(singular);
  const own = /^(?:ids?|key|uuid|gid|name|path)$/.test(words.at(-1)!) ? words.slice(0, -1) : words;
  return heads.length === 0 || heads.some((head) => own.at(-1) === head || own.join('') === head);
}

/** A changing call that can hit many things at once. */
export const bulk: SignalFinder = {
  id: 'bulk',
  title: 'Many at once',
  says: 'One changing call can touch many things: it takes a list of them, a wildcard, or a switch such as “all” or “recursive”. A call aimed wrongly then costs as many corrections.',
  misses:
    'Filters that happen to match everything. Lists in reading tools don’t count, nor do the lists that belong to one thing: the labels of an issue, the lines of an invoice.',
  find: ({ acts, parameters, text, name }) => {
    if (!acts.some((act) => categoryOf(act) !== 'Read')) return [];
    const found = parameters
      .filter(({ snake, type, depth, maxItems, description = '' }) => {
        if (/array/.test(type)) return lists.test(snake) && maxItems !== 1 && depth <= 1 && isAimedAt(snake, acts);
        if (/^(?:pattern|glob)$/.test(snake)) return matching.test(description);
        return switches.test(snake) && /boolean|string|any/.test(type);
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
