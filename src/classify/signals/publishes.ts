import { onParameter, onText, type SignalFinder } from '../signal-finder.ts';
import type { Act } from '../act.ts';

const publicThing =
  /^(?:tweet|post|status|thread|blog|article|story|reel|video|toot|skeet|cast|linkedin|twitter|x|facebook|instagram|mastodon|bluesky|site|website|page|package|release)$/;

function makesPublic({ kind, verb, object }: Act): boolean {
  if (kind === 'publish')
    return !object.some((word) => /^(?:version|function|workflow|action|type|draft|message|event)$/.test(word));
  if (/^(?:tweet|retweet|repost|crosspost)$/.test(verb)) return true;
  if (verb === 'post' || verb === 'send')
    return (
      kind === 'send' &&
      object.some((word) => publicThing.test(word) && word !== 'x' && word !== 'page' && word !== 'site')
    );
  if (verb === 'reply') return object.some((word) => /^(?:tweet|post)$/.test(word));
  return verb === 'create' && /^(?:tweet|toot|reel|release)$/.test(object.at(-1) ?? '') && kind === 'write';
}

/** A write that makes something public. */
export const publishes: SignalFinder = {
  id: 'publishes',
  title: 'Publishes',
  says: 'A call makes something visible to the public or to all users: a post, a page, a package, a release.',
  misses:
    'Publishing to a closed circle looks the same. Of the arguments that make something public only a switch called `is_published` is weighed.',
  find: ({ acts, parameters }) => {
    const isQueue = acts.some(
      ({ verb, object }) => verb === 'publish' && /^(?:message|event)$/.test(object.at(-1) ?? ''),
    );
    if (isQueue) return [];
    const act = acts.find(makesPublic);
    const toggle = acts.some(({ kind }) => kind === 'write') ? parameters.find(({ snake, type }) => /^is_published$/.test(snake) && /boolean/.test(type)) : undefined; // prettier-ignore
    return act ? onText('publishes', act.evidence) : toggle ? [onParameter('publishes', toggle)] : [];
  },
};
