import { categoryOf } from '../act.ts';
import type { NamedParameter, Reading } from '../reading.ts';
import { onParameter, type SignalFinder } from '../signal-finder.ts';

const address =
  /^(?:.*_)?(?:url|urls|uri|uris|href|host|hosts|hostname|hostnames|endpoint|endpoints|base_url|origin|ip|ip_address|ip_addresses|website|webpage|link|links|domain|domains|proxy|server_url|webhook|brokers|bootstrap_servers)$/;
const stored =
  /(?:developer|attach|attachment|data|information|info|avatar|image|icon|logo|thumbnail|picture|photo|cover|banner|profile|homepage|html|redirect|return|success|cancel|failure|documentation|docs|repo|repository|clone|git|privacy|terms|support|website|linkedin|twitter|github|facebook|video|audio|media|favicon|blog|doi|source|external|canonical|reference|parent|issue|pr|pull_request|ticket|event|task|project|workflow|remote|job|build|pipeline|conference|meeting|video_call|file|link|key)_(?:url|uri|link)s?$/;
const bare = /^(?:urls?|links?|uris?|website|domains?|hostname)$/;
const identifiers = /(?:^|_)(?:at|did|resource|s3|gs|file|database|registry)_uri$/;
const acting =
  /\b(?:fetch|crawl|scrape|navigate|visit|open|load|download|connect|request|call|send|proxy|post to|webhook|deliver|scan|ping|resolve|convert|extract|read|analy[sz]e|screenshot|render|target|to view)(?:e?s|ed|ing)?\b/i;
const reachingVerb = /^(?:clone|import|download|fetch|ingest|mirror|connect|subscribe|monitor|sync)$/;
const reachedThing = /^(?:webhook|hook|datasource|connection|connector|monitor|feed|upstream|proxy)$/;

/** Results are narrowed by these, or they are only noted. */
const narrowing =
  /\bfilter(?:s|ed|ing)?\b|(?<!\bthis )\bpatterns?\b|\bcookies?\b|\bto restrict\b|\bassociated (?:with|request)\b|\b(?:request|response)['’]s URL\b/i;
const narrowingName = /^(?:include|exclude|allowed|blocked|select)_|^(?:start|end)_ip/;
const oneSite =
  /\bmust (?:be (?:from|on|in|a page of)(?: the)?|(?:start|begin) with) (?:https?:\/\/)?[\w.-]+\.[a-z]{2,}\b|\bURL of (?:an?|the) [\w ]{0,20}documentation page\b|\b[\w-]{2,30}\.(?:com|org|io|dev)\/[\w/-]{0,20} URL\b/;
const validUrl = /\b(?:valid|real) ([\w.]{1,30})(?: \w{1,20}){0,4} (?:URL|link)\b/;
const anySite = /^(?:https?|urls?|web|webpage|website|page|site|image|video|file|document|public|webhook|link|absolute|remote|source|target|resource|feed|internet)$/i; // prettier-ignore
const apiPath = /\b(?:endpoint|path)\b[^.]{0,40}["'`(/ ]\/[a-z]/i;
const relative =
  /\b(?:relative to|appended to|after) (?:the |your )?(?:\w+ )?(?:base|root|api)\b|\brelative (?:path|url)\b|\bendpoint path\b/i;
const looksUp = /^(?:location|locate|geolocation|geolocate|geo|lookup|whois|reputation|list|allowlist|whitelist)$/;

/** A parameter that names the address a call goes to. */
export const urlOrHost: SignalFinder = {
  id: 'url-or-host',
  title: 'URL or host',
  says: 'A parameter names the address that the server then contacts: a page to fetch, a host to connect to, an endpoint to call. An agent that can be misled can be sent to an internal address or to an attacker’s.',
  misses:
    'Addresses that are only stored, such as that of an avatar, are left out by the parameter’s name; an unusual name gets the wrong side. So are addresses that the definition binds to one site. Addresses inside a list of objects without a schema, deeper than two levels, or given as the name of a server aren’t seen.',
  find: (reading) => {
    const { parameters, tokens } = reading;
    if (!parameters.some(mayName) || tokens.some(({ lower }) => lower === 'feedback') || makesLink(reading)) return [];
    const scene = sceneOf(reading);
    return parameters
      .filter((parameter) => isAddress(parameter, scene))
      .map((parameter) => onParameter('url-or-host', parameter));
  },
};

const mayName = ({ snake, format }: NamedParameter) => address.test(snake) || format === 'hostname' || format === 'uri';

/** The address goes into a link that is handed back. */
function makesLink({ acts }: Reading): boolean {
  return (
    acts.every((act) => categoryOf(act) === 'Read') &&
    acts.some(({ kind, object }) => kind === 'generate' && /^(?:link|deeplink|url)$/.test(object.at(-1) ?? ''))
  );
}

type Scene = ReturnType<typeof sceneOf>;

function sceneOf({ acts, parameters, tokens, text }: Reading) {
  const [, word = ''] = validUrl.exec(text.slice(0, 800)) ?? [];
  const isNamed = /^[A-Z]/.test(word) || tokens.some(({ lower }) => lower === word.toLowerCase());
  const onlyWrites = acts.length > 0 && acts.every((act) => act.kind === 'write');
  return {
    isLooking: tokens.some(({ lower }) => looksUp.test(lower)),
    hasDestination: parameters.some(({ snake }) => snake.startsWith('destination')),
    isOneSite: oneSite.test(text.slice(0, 800)) || (word !== '' && isNamed && !anySite.test(word)),
    onlyStores: onlyWrites && !acts.some(({ verb, object }) => reachingVerb.test(verb) || object.some((one) => reachedThing.test(one))), // prettier-ignore
    onlyRemoves: acts.length > 0 && acts.every(({ kind }) => kind === 'delete'),
  };
}

function isAddress(parameter: NamedParameter, scene: Scene): boolean {
  const { path, snake, type, depth, enum: values, format, description = '' } = parameter;
  if (values || depth > 2 || !/string|any/.test(type) || !mayName(parameter)) return false;
  const start = description.slice(0, 160);
  if (snake === 'origin' && scene.hasDestination) return false;
  if (narrowingName.test(snake) || narrowing.test(start)) return false;
  if (scene.isLooking && /^(?:ip|ip_address(?:es)?|domains?|hosts?|hostname)$/.test(snake)) return false;
  if ((/ip_address$/.test(snake) && /^name of/i.test(start)) || (/^callback/.test(snake) && /\bredirect/i.test(start))) return false; // prettier-ignore
  if (scene.onlyRemoves && /(?:domain|hostname|host)s?$/.test(snake)) return false;
  if ((scene.isOneSite && snake === 'url') || oneSite.test(description.slice(0, 600))) return false;
  if (/endpoint|^url$/.test(snake) && (apiPath.test(start) || relative.test(description)) && !/https?:/.test(description)) return false; // prettier-ignore
  if (identifiers.test(snake) || path.startsWith('ctx.')) return false;
  if (scene.onlyStores && (bare.test(snake) || (depth > 0 && /^hosts?$/.test(snake)))) return acting.test(description.slice(0, 120)); // prettier-ignore
  if (stored.test(snake)) return /^(?:webhook|callback)/.test(snake) || acting.test(description.slice(0, 120));
  return address.test(snake) || format === 'hostname' || acting.test(description);
}
