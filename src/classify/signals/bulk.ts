import { categoryOf } from '../act.ts';
import { onParameter, onText, type SignalFinder } from '../signal-finder.ts';
import { isDenied } from '../reading/promises.ts';
import { matchSpan } from '../reading/span.ts';

const lists =
  /^(?:.*_)?(?:ids|keys|names|paths|emails|users|items|files|records|rows|urls|members|entities|objects|documents|operations|updates|issues|tasks|messages|orders|transactions|uuids|gids|ops|actions|commands|statements)$/;
const switches =
  /^(?:all|force|recursive|delete_?all|remove_?all|all_items|all_records|cascade|overwrite|wildcard|pattern|glob|force_\w+|select_all|hard_delete|permanent|permanently|purge)$/;
const everything =
  /\b(?:deletes?|removes?|clears?|purges?|wipes?|drops?|updates?|cancels?|revokes?|archives?|terminates?|stops?|flush(?:es)?|closes?|modif(?:y|ies)) (?:all|every|multiple|many|(?:\w+ )?in bulk)\b|\bbulk\b|\ball \w+ that match\b/i;

/** A changing call that can hit many things at once. */
export const bulk: SignalFinder = {
  id: 'bulk',
  title: 'Many at once',
  says: 'One changing call can touch many things: it takes a list of them, a wildcard, or a switch such as “all”, “force” or “recursive”. A call aimed wrongly then costs as many corrections.',
  misses: 'Filters that happen to match everything. Lists in reading tools don’t count.',
  find: ({ acts, parameters, text, name }) => {
    if (!acts.some((act) => categoryOf(act) !== 'Read')) return [];
    const found = parameters
      .filter(({ snake, type, maxItems }) => {
        if (/array/.test(type)) return lists.test(snake) && maxItems !== 1;
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
