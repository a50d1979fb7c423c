import { categoryOf, type Act } from '../act.ts';
import { onParameter, onText, type SignalFinder } from '../signal-finder.ts';
import type { Reading } from '../reading.ts';
import { urlOrHost } from './url-or-host.ts';

const carrying =
  /^(?:comment|reply|issue|pr|post|tweet|message|webhook|gist|ticket|discussion|review|page|release|attachment)$/;
const writing =
  /^(?:create|add|update|upload|push|submit|publish|write|edit|share|append|put|insert|fork|invite|open)$/;
const asking =
  /^(?:fetch|get|navigate|goto|open|visit|request|scrape|crawl|read|extract|download|load|curl|post|screenshot|send|call|check|browse|render|convert|)$/;
const uploads = /^(?:upload|share|publish|push|tweet|broadcast)$/;

function sendsOut(act: Act): boolean {
  if (act.kind === 'send' || act.kind === 'publish' || act.kind === 'request' || act.kind === 'delegate') return true;
  if (uploads.test(act.verb) && categoryOf(act) !== 'Read') return true;
  if (act.kind === 'drive' && /^(?:navigate|goto|fill|type|press)$/.test(act.verb)) return true;
  return categoryOf(act) === 'Write' && writing.test(act.verb) && carrying.test(act.object.at(-1) ?? '');
}

const textual =
  /(?:^|_)(?:url|urls|uri|text|value|values|input|content|message|query|body|data|fields|form_data|keys|key|script|code)$/;
const idLike = /(?:^|_)(?:id|ids|key|keys|number|owner|repo|project|uuid|cursor|limit|page)$/;
const within = /^(?:list|stack|queue|array|value|element|topic|signal|orchestrator|stream)$/;

/** A gesture without a text or an address, and a link between two ids, carry nothing of the agent's choosing. */
function carries(act: Act, { parameters, tokens, screen }: Reading): boolean {
  if (act.kind === 'drive') return screen && (parameters.length === 0 || parameters.some(({ snake }) => textual.test(snake))) && !/^(?:back|forward)$/.test(act.object.at(-1) ?? tokens.at(-1)?.lower ?? ''); // prettier-ignore
  if ([...act.object, ...act.beyond].some((word) => within.test(word)) || tokens.some(({ lower }) => lower === 'queue'))
    return false;
  return act.verb !== 'add' || parameters.length === 0 || parameters.some(({ snake }) => !idLike.test(snake));
}

/** A call that can carry data to a place outside. */
export const egress: SignalFinder = {
  id: 'egress',
  title: 'Sends data out',
  says: 'A call can carry data of the agent’s choosing to a place that others can see: a mail, a post, a comment, an upload, a webhook, a request to any address. Even a fetched address carries data in its query.',
  misses:
    'Search terms also leave the machine, and are left out since few people can read them. Commands and code can send anything, and are covered by their own signals.',
  find: (reading) => {
    const act = reading.acts.find((one) => sendsOut(one) && carries(one, reading));
    if (act) return onText('egress', act.evidence);
    const isAsking = reading.acts.some(({ verb, kind }) => asking.test(verb) && kind !== 'compute');
    const address = isAsking
      ? urlOrHost.find(reading).find(({ parameter = '' }) => /ur[li]s?$|endpoint|webhook|href|link/i.test(parameter))
      : undefined;
    const parameter = address && reading.parameters.find(({ path }) => path === address.parameter);
    return parameter ? [onParameter('egress', parameter)] : [];
  },
};
