import { categoryOf, type Act } from '../act.ts';
import { isDenied } from '../reading/promises.ts';
import { matchSpan } from '../reading/span.ts';
import { onText, type SignalFinder } from '../signal-finder.ts';

const soft =
  /\bsoft[- ]?delet(?:e[sd]?|ion)\b|\b(?:to|into|in) (?:the )?(?:trash|recycle bin|bin|archive)\b|\bcan be (?:restored|recovered|undone|reverted)\b|\brecoverable\b|\breversible\b/i;
const small =
  /^(?:tag|label|reaction|bookmark|star|like|favorite|favourite|emoji|follow|favourites|watchlist|wishlist|playlist|retweet|vote|retweet|flag|pin|checklist|backlog|blacklist|whitelist|watcher|watch|mention|cache|cart|assignee|rating|cookie|link|campaign|webhook)$/;
const trivial =
  /^(?:unlike|unfollow|unfavorite|unfavourite|unbookmark|unstar|untag|unretweet|unvote|star|like|bookmark|favorite|favourite|pin|unpin|mark|unmark|upvote|downvote|follow|reorder|toggle|rearrange|mute|unmute|snooze|tag|label|vote|flag|unflag|unassign|reopen|rate|connect|reconnect)$/;
const linked = /^(?:remove|delete|add|unlink|detach|clear|flush|assign|apply|attach)$/;

/** What can be started again after it was cancelled. */
const pending =
  /^(?:run|execution|job|build|test|deployment|generation|interaction|scan|upload|workflow|pipeline|agent)$/;

/** Deleting one of these deletes what is on it. */
const list = /^(?:watchlist|wishlist|playlist|checklist|backlog|blacklist|whitelist|cart)$/;
/** What is marked or removed in one sweep can't be put right one by one; a finding marked "false positive" or "won't fix" is closed. */
function isSweeping({ object, beyond, evidence }: Act): boolean {
  return (
    /\ball\b/i.test(evidence.quote) ||
    [...object, ...beyond].some((word) => /^(?:all|false|wont|won't|won’t)$/.test(word))
  );
}

/** What takes away, and what the same tool then gives back. "Create" doesn't: what was deleted comes back empty. */
const undone: Partial<Record<string, RegExp>> = {
  remove: /^(?:add|assign)$/,
  unassign: /^(?:assign|reassign)$/,
  revoke: /^grant$/,
  detach: /^attach$/,
  unlink: /^link$/,
  unsubscribe: /^subscribe$/,
};

/** "Add or remove members": each removal has its counterpart in the same tool, and no other act destroys. */
function isPaired(changing: readonly Act[]): boolean {
  const removing = changing.filter((act) => categoryOf(act) === 'Destructive');
  const others = changing.filter((act) => categoryOf(act) === 'Write');
  return removing.length > 0 && removing.every(({ verb }) => others.some((other) => undone[verb]?.test(other.verb)));
}

function isSmall(act: Act): boolean {
  const category = categoryOf(act);
  if (category !== 'Destructive' && category !== 'Write') return false;
  if ((act.verb === 'mark' || category === 'Destructive') && isSweeping(act)) return false;
  if (trivial.test(act.verb) || (act.verb === 'unsubscribe' && act.object.includes('webhook'))) return true;
  const head = act.object.findLast((word) => word !== 'id') ?? '';
  // A feature flag is a thing of its own, and the elements of a stored list are gone.
  if (act.object.includes('feature') || act.object.includes('element')) return false;
  if (
    category === 'Destructive' &&
    act.verb === 'remove' &&
    act.beyond.some((word) => small.test(word) || word === 'list')
  )
    return true;
  // "Delete a link" removes the thing itself, "remove a link from a story" what joins two.
  if (/^(?:link|campaign|webhook)$/.test(head) && act.beyond.length === 0) return false;
  if (act.verb === 'delete' && list.test(head)) return false;
  if (act.verb === 'dismiss') return head === 'notification';
  if (act.verb === 'move' && act.beyond.includes('position')) return true;
  if (linked.test(act.verb) && (small.test(head) || (head === 'item' && act.object.some((word) => small.test(word)))))
    return category === 'Destructive' || /^(?:tag|label|reaction|bookmark|star|like|emoji|vote)$/.test(head);
  return /^(?:cancel|abort)$/.test(act.verb) && act.object.some((word) => pending.test(word));
}

/** An effect that one more call puts right. */
export const restorable: SignalFinder = {
  id: 'restorable',
  title: 'Easily put right',
  says: 'What the call changes is small and easily put right: a single tag, reaction, bookmark or connection, an order of items, a run that can be started again, a removal that the same tool can undo, goes to a trash or is described as soft. Severity goes down by one step.',
  misses:
    'Deleting a label itself, with all its uses, is counted like taking it off one item. A cancelled run can be started again, but its work so far is lost.',
  find: ({ acts, text }) => {
    const changing = acts.filter((act) => categoryOf(act) !== 'Read');
    if (changing.length === 0) return [];
    const part = text.slice(0, 1200);
    const at = part.search(soft);
    const isRemoval = changing.some((act) => categoryOf(act) === 'Destructive');
    if (at >= 0 && isRemoval && !isDenied(part, at)) return onText('restorable', matchSpan('description', part, soft));
    return changing.every(isSmall) || isPaired(changing) ? onText('restorable', changing[0]!.evidence) : [];
  },
};
