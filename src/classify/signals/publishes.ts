import { onParameter, onText, type SignalFinder } from '../signal-finder.ts';
import type { Act } from '../act.ts';
import type { NameToken } from '../reading/name.ts';
import type { NamedParameter } from '../reading.ts';

const publicThing =
  /^(?:tweet|post|status|thread|blog|article|story|reel|video|toot|skeet|cast|linkedin|twitter|x|facebook|instagram|mastodon|bluesky|site|website|page|package|release)$/;
/** What is made current rather than public, by itself or for machines. */
const internal = /^(?:version|function|workflow|agent|action|type|draft|message|event)s?$/;
/** A circle that is closed by its name. */
const closed = /^(?:private|internal|workspace|team|team'|pipeline|stage)$/;

function makesPublic({ kind, verb, object, place }: Act, tokens: readonly NameToken[]): boolean {
  if (kind === 'publish')
    return place === 'argument' && object.length === 0
      ? !tokens.some(({ lower }) => internal.test(lower))
      : !object.some((word) => internal.test(word));
  if (/^(?:tweet|retweet|repost|crosspost)$/.test(verb)) return true;
  if (verb === 'post' || verb === 'send')
    return (
      kind === 'send' &&
      object.some((word) => publicThing.test(word) && word !== 'x' && word !== 'page' && word !== 'site')
    );
  if (verb === 'reply') return object.some((word) => /^(?:tweet|post)$/.test(word));
  if (verb === 'deploy') return /^(?:site|website)$/.test(object.at(-1) ?? '');
  return verb === 'create' && /^(?:tweet|toot|reel|release)$/.test(object.at(-1) ?? '') && kind === 'write';
}

/** A switch that puts what is written before the public at once. */
function isToggle({ snake, type, description = '' }: NamedParameter): boolean {
  if (!/boolean/.test(type)) return false;
  return (
    /^(?:is_published|publish|publish_now|publish_immediately)$/.test(snake) ||
    (/^(?:is_)?public$/.test(snake) && /\bpublic(?:ly)?\b/i.test(description))
  );
}

/** A write that makes something public. */
export const publishes: SignalFinder = {
  id: 'publishes',
  title: 'Publishes',
  says: 'A call makes something visible to the public or to all users: a post, a page, a package, a release.',
  misses:
    'Publishing to a closed circle looks the same unless its words say “team”, “workspace” or “private”. Of the arguments that make something public only switches such as `is_published`, `publish` and `public` are weighed, not a `private` that is off or a level of visibility.',
  find: ({ acts, parameters, tokens }) => {
    const isQueue = acts.some(
      ({ verb, object }) => verb === 'publish' && /^(?:message|event)$/.test(object.at(-1) ?? ''),
    );
    if (isQueue) return [];
    const isClosed = acts.some(({ object, beyond }) => [...object, ...beyond].some((word) => closed.test(word)));
    const act = isClosed ? undefined : acts.find((one) => makesPublic(one, tokens));
    if (act) return onText('publishes', act.evidence);
    const isWritten = acts.some(({ kind, object }) => kind === 'write' && object.at(-1) !== 'comment');
    const toggle = isWritten ? parameters.find(isToggle) : undefined;
    return toggle ? [onParameter('publishes', toggle)] : [];
  },
};
