import { categoryOf, type Act } from '../act.ts';
import type { NamedParameter, Reading } from '../reading.ts';
import { onParameter, onText, type SignalFinder } from '../signal-finder.ts';
import { isCalendarEvent } from './private-data.ts';
import { editsShared, opensToOthers } from '../shared-place.ts';
import { urlOrHost } from './url-or-host.ts';

const carrying =
  /^(?:comment|reply|issue|pr|post|tweet|message|webhook|gist|ticket|discussion|review|page|release|attachment)$/;
const writing =
  /^(?:create|add|update|upload|push|submit|publish|write|edit|share|append|put|insert|fork|invite|open)$/;
const asking =
  /^(?:fetch|get|navigate|goto|open|visit|request|scrape|crawl|read|extract|download|load|curl|post|screenshot|send|call|check|browse|render|convert|)$/;
const uploads = /^(?:upload|share|publish|push|tweet|broadcast)$/;
const prompt = /(?:^|_)(?:prompt|task|instructions?|message|query|question|goal|text|input)$/;
const url = /(?:^|_)(?:url|urls|uri|host|href)$/;

/** A pull request, a note on an issue, an invitation, a file in a repository: shared by what stands beside the noun. */
function isShared({ object, beyond }: Act, { parameters, nameActs, leadActs, text }: Reading): boolean {
  const head = object.at(-1) ?? '';
  const words = [...nameActs, ...leadActs].flatMap((act) => [...act.object, ...act.beyond]);
  if (head === 'request') return object.includes('pull') || object.includes('merge');
  if (/^(?:note|thread)$/.test(head)) return !words.includes('draft') && (words.some((word) => /^(?:issue|merge|pull|mr|pr|discussion)$/.test(word)) || /\(comment\)/.test(text.slice(0, 80))); // prettier-ignore
  if (head === 'event') return parameters.some(({ snake }) => /^(?:attendees|guests|invitees)$/.test(snake));
  return carrying.test(head) || (head === 'file' && beyond.some((word) => /^repo(?:sitory)?$/.test(word)));
}

/** `post_folder` beside "Create a folder" is the method of a request, not a post. */
function isMethod({ verb, place }: Act, { leadActs }: Reading): boolean {
  return verb === 'post' && place === 'name' && leadActs.some((act) => act.verb === 'create' && !carrying.test(act.object.at(-1) ?? '')); // prettier-ignore
}

function sendsOut(act: Act, source: Reading): boolean {
  const { kind, verb, place, weak } = act;
  const { parameters } = source;
  // "Contact the owner for access" is advice.
  if (kind === 'send' || kind === 'publish') return !(verb === 'contact' && place !== 'name') && !isMethod(act, source);
  if (kind === 'delegate') return parameters.length === 0 ? !weak : parameters.some(({ snake }) => prompt.test(snake));
  if (kind === 'request') return parameters.length === 0 || parameters.some(({ snake }) => url.test(snake));
  if (uploads.test(verb) && categoryOf(act) !== 'Read') return true;
  if (kind === 'drive' && /^(?:navigate|goto|fill|type|press)$/.test(verb)) return true;
  if (verb === 'deploy') return parameters.some(({ snake, depth }) => depth === 0 && /^(?:files|code|script|source|content)$/.test(snake)); // prettier-ignore
  return (categoryOf(act) === 'Write' && writing.test(verb) && isShared(act, source)) || editsShared(act, source);
}

const textual =
  /(?:^|_)(?:url|urls|uri|text|value|values|input|content|message|query|body|data|fields|form_data|keys|script|code)$/;
const idLike =
  /(?:^|_)(?:id|ids|key|keys|number|owner|repo|project|uuid|cursor|limit|page|method|action|operation|mode)$/;
const within = /^(?:list|stack|queue|array|value|element|topic|signal|stream)$/;
/** What stays with the account however it is named elsewhere in the definition. */
const kept = /^(?:topic|stream|orchestrator(?:-\w+)?|certificate|secret|key)$/;

function isFree({ snake, type, enum: values }: NamedParameter): boolean {
  return !idLike.test(snake) && values === undefined && /string|object|array|any/.test(type);
}

/** A gesture without a text or an address, and a link between two ids, carry nothing of the agent's choosing. */
function carries(act: Act, source: Reading): boolean {
  const { parameters, tokens, screen, nameActs, leadActs } = source;
  const head = act.object.at(-1);
  if (act.kind === 'drive') return screen && (parameters.length === 0 || parameters.some(({ snake }) => textual.test(snake))) && !/^(?:back|forward)$/.test(head ?? tokens.at(-1)?.lower ?? ''); // prettier-ignore
  const alike = [act, ...nameActs, ...leadActs].filter(({ kind }) => kind === act.kind);
  const words = alike.flatMap(({ object, beyond }) => [...object, ...beyond]);
  if (words.some((word) => kept.test(word)) || [...act.object, ...act.beyond].some((word) => within.test(word)))
    return false;
  if (tokens.some(({ lower }) => lower === 'queue')) return false;
  if (head === 'event' && /^(?:send|publish|emit|fire)$/.test(act.verb) && !isCalendarEvent(source)) return false;
  const isExisting = uploads.test(act.verb) || !/^(?:send|write)$/.test(act.kind);
  return isExisting || parameters.length === 0 || parameters.some(isFree);
}

const oneSite =
  /\b(?:requires?|with|must be) (?:a |an )?(?:valid|real) (?:(?!https?|public|web|absolute|full)[\w-]+ ){1,4}(?:urls?|links?)\b/i;
const namedSite = /\b[a-z0-9-]{2,40}\.[a-z]{2,10}\/[\w./-]{0,40} urls?\b/i;

/** The address of a database, or one that must lie on a named site, carries little. */
function isOpenAddress({ snake, description = '' }: NamedParameter, { text }: Reading): boolean {
  if (!/ur[li]s?$|endpoint|webhook|href|link/.test(snake) || /^(?:db|database|cluster)_/.test(snake)) return false;
  return !namedSite.test(description.slice(0, 200)) && !oneSite.test(text.slice(0, 400));
}

/** A call that can carry data to a place outside. */
export const egress: SignalFinder = {
  id: 'egress',
  title: 'Sends data out',
  says: 'A call can carry data of the agent’s choosing to a place that others can see: a mail, a post, a comment, a document of a shared workspace, an upload, a share with others, an order to forward mail, a webhook, a request to any address. Even a fetched address carries data in its query.',
  misses:
    'Search terms also leave the machine, and are left out since few people can read them. Commands and code can send anything, and are covered by their own signals. Whether an address is held to one site is only known where the definition says so. A transition or a decision with a comment beside it escapes. A document of a hosted workspace counts, though nobody may share it.',
  find: (source) => {
    const act = source.acts.find((one) => sendsOut(one, source) && carries(one, source));
    if (act) return onText('egress', act.evidence);
    const opened = opensToOthers(source);
    if (opened.length > 0) return opened;
    if (!source.acts.some(({ verb, kind }) => asking.test(verb) && kind !== 'compute')) return [];
    const addresses = new Set(urlOrHost.find(source).map(({ parameter }) => parameter));
    const parameter = source.parameters.find((one) => addresses.has(one.path) && isOpenAddress(one, source));
    return parameter ? [onParameter('egress', parameter)] : [];
  },
};
