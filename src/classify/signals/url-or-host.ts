import { onParameter, type SignalFinder } from '../signal-finder.ts';

const address =
  /^(?:.*_)?(?:url|urls|uri|uris|href|host|hosts|hostname|hostnames|endpoint|endpoints|base_url|origin|ip|ip_address|ip_addresses|website|webpage|link|links|domain|domains|proxy|server_url|webhook)$/;
const stored =
  /(?:developer|attachment|data|information|info|avatar|image|icon|logo|thumbnail|picture|photo|cover|banner|profile|homepage|html|redirect|return|success|cancel|failure|documentation|docs|repo|repository|clone|git|privacy|terms|support|website|linkedin|twitter|github|facebook|video|audio|media|favicon|blog|doi|source|external|canonical|reference|parent|issue|pr|ticket|event|task|project|workflow|remote|job|build|pipeline|conference|meeting|video_call|file)_(?:url|uri|link)s?$/;
const bare = /^(?:urls?|links?|uris?|website|domains?|hostname)$/;
const identifiers = /(?:^|_)(?:at|did|resource|s3|gs|file|database|registry)_uri$/;
const acting =
  /\b(?:fetch|crawl|scrape|navigate|visit|open|load|download|connect|request|call|send|proxy|post to|webhook|deliver|scan|ping|resolve|convert|extract|read|analy[sz]e|screenshot|render|target)\b/i;

/** Results are narrowed by these, not fetched from them. */
const narrowing = /\bfilter(?:s|ed|ing)?\b|\bpattern\b|\bcookies?\b/i;
const oneSite =
  /\bmust (?:be (?:from|on|in|a page of)(?: the)?|(?:start|begin) with) (?:https?:\/\/)?[\w.-]+\.[a-z]{2,}\b|\bvalid [A-Z][\w.]+(?: \w+){0,3} (?:URL|link)\b|\bURL of (?:an?|the) [\w ]{0,20}documentation page\b/;
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
    'Addresses that are only stored, such as that of an avatar, are left out by the parameter’s name; an unusual name gets the wrong side.',
  find: ({ parameters, acts, tokens, text }) => {
    if (parameters.length === 0) return [];
    const isLooking = tokens.some(({ lower }) => looksUp.test(lower));
    const hasDestination = parameters.some(({ snake }) => snake.startsWith('destination'));
    const isOneSite = oneSite.test(text.slice(0, 800));
    const onlyWrites = acts.length > 0 && acts.every((act) => act.kind === 'write');
    return parameters
      .filter(({ path, snake, type, depth, enum: values, format, description = '' }) => {
        if (values || !/string|any/.test(type)) return false;
        if (depth > 2 || (snake === 'origin' && hasDestination)) return false;
        if (/^(?:include|exclude|allowed|blocked)_/.test(snake) || narrowing.test(description.slice(0, 160)))
          return false;
        if (isLooking && /^(?:ip|ip_address(?:es)?|domains?|hosts?|hostname)$/.test(snake)) return false;
        if ((isOneSite && snake === 'url') || oneSite.test(description)) return false;
        if (
          /endpoint|^url$/.test(snake) &&
          (apiPath.test(description.slice(0, 160)) || relative.test(description)) &&
          !/https?:/.test(description)
        )
          return false;
        if (identifiers.test(snake) || path.startsWith('ctx.')) return false;
        if (onlyWrites && bare.test(snake)) return acting.test(description.slice(0, 120));
        if (stored.test(snake)) return /^(?:webhook|callback)/.test(snake) || acting.test(description.slice(0, 120));
        return address.test(snake) || (format === 'uri' && acting.test(description)) || format === 'hostname';
      })
      .map((parameter) => onParameter('url-or-host', parameter));
  },
};
