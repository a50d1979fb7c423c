import { categoryOf, type Act } from '../act.ts';
import type { Reading } from '../reading.ts';
import { onText, type SignalFinder } from '../signal-finder.ts';
import { matchSpan } from '../reading/span.ts';
import { isCalendarEvent } from './private-data.ts';
import { isShown, warns } from '../shown-content.ts';

const foreignText =
  /^(?:issue|comment|email|mail|gmail|inbox|message|thread|conversation|ticket|webpage|page|website|site|html|web|article|news|post|tweet|review|feed|rss|document|doc|note|pr|discussion|chat|transcript|subreddit|reddit|story|attachment|sms|reply|answer|question|wiki|readme|diff|commit|file|content|invite|description|body|subtitle|caption|gist|markdown|pdf|hacker|search|paper|abstract)$/;
const reading =
  /^(?:get|list|read|search|fetch|retrieve|view|show|find|download|scrape|crawl|extract|browse|query|lookup|look|navigate|open|screenshot|capture|take|snapshot|summarize|access|poll|receive|load|transcribe|goto|visit|collect|gather|research|discover|explore|monitor|parse|convert|)$/;
const webSearch =
  /\b(?:web search(?:es)?|search the web|searche?s? the (?:web|internet)|internet search|scrap(?:e|es|ing)|crawl(?:s|ing)?|web ?pages?|fetch(?:es)? (?:a |the )?(?:content|url|web)|from (?:a |any |the )?(?:url|web))\b/i;
/** What the server's own maker writes. */
const vendorText = /^(?:documentation|docs|reference|guide|api|help|schema|example)$/;
/** What the system or its owner writes. */
const systemText =
  /^(?:audit|health|burndown|cluster|annotated|learning|accessibility|lint|performance|kubernetes|k8|policy|configuration|config|script|ledger|crash|analyzer|rule|spec|specification|openapi|worker|activity|test|quality)$/;
const plain = /^(?:credit|structured|remote|heap)$/;
/** A listing of these holds names; reading one holds its text. */
const listed = /^(?:file|repo|repository|channel|document|doc|page|attachment|package|content|paper)$/;
const deep = /^(?:read|fetch|summarize|explore|research|monitor|extract|crawl|scrape|convert)$/;
const registry = /\b(?:npm|pypi|registry|crates?|nuget|maven|rubygems|packagist|nix\w*)\b/i;
const webby = /^(?:search|research|web|page|serp|news|scrap|crawl)/;
const page = /^(?:page|url|link|site|website|webpage|email|message|file|document|issue)$/;
/** A file that is put on a disk comes back by another call. */
const saved = /\bto (?:the |a |your )?(?:local (?:disk|file)|disk|(?:specified|given|local) (?:location|path|folder|directory))\b/i; // prettier-ignore
const isSaved = (text: string) => saved.test(text) && !/\breturned as\b/i.test(text);
const isQueued = ({ object, beyond }: Act) => [...object, ...beyond].some((word) => /^(?:queue|pub|sub)$/.test(word));

/** Nouns that hold such text only together with another word. */
function isForeign({ object, verb }: Act, source: Reading): boolean {
  const head = object.at(-1) ?? '';
  if (head === 'request') return object.includes('pull') || object.includes('merge');
  if (head === 'item') return object.includes('discussion');
  if (head === 'assigned') return object.includes('issue');
  if (head === 'response') return object.includes('form') || object.includes('survey');
  if (head === 'result') return verb === 'search' || object.some((word) => webby.test(word));
  if (head === 'message') return ![...source.nameActs, ...source.leadActs].some(isQueued);
  if (head === 'event') return isCalendarEvent(source);
  if (head === 'package') return registry.test(`${source.server.name} ${source.text.slice(0, 300)}`);
  if (/^(?:url|channel|repo|repository)$/.test(head)) return deep.test(verb);
  return foreignText.test(head);
}

function opensPage({ verb, object, beyond, kind }: Act, { parameters }: Reading): boolean {
  if (verb === 'open') return page.test(object.at(-1) ?? '') || (kind === 'drive' && parameters.some(({ snake }) => /(?:^|_)url$/.test(snake))); // prettier-ignore
  const isWithin = [...object, ...beyond].some((word) => /^(?:back|forward|history|tab|window)$/.test(word));
  return !isWithin && /^(?:navigate|goto|reload|visit|load)$/.test(verb);
}

function takesIn(act: Act, source: Reading): boolean {
  const { verb, object, beyond, kind, place } = act;
  if ((categoryOf(act) !== 'Read' && kind !== 'drive') || !reading.test(verb)) return false;
  if (object.some((word) => systemText.test(word) || plain.test(word))) return false;
  if (kind === 'drive' || verb === 'open') return opensPage(act, source);
  const head = object.at(-1) ?? '';
  if (/^(?:search|find)$/.test(verb) && /^(?:file|repo|repository)$/.test(head)) return false;
  if (verb === 'find' && source.leadActs.some((other) => other.verb === 'replace')) return false;
  if (verb === 'download' && isSaved(source.text.slice(0, 300))) return false;
  if (verb === 'convert' && (beyond.includes('pdf') || (head === 'pdf' && place === 'name'))) return false;
  return isForeign(act, source);
}

/** The text of a page as an outline for the model: "capture a snapshot of the page". */
function isSnapshot({ object }: Act, { text }: Reading): boolean {
  return object.at(-1) === 'snapshot' && !object.includes('heap') && /\bpage\b/i.test(text.slice(0, 200));
}

function foreignAct(source: Reading): Act | undefined {
  const own = source.acts.filter(({ place }) => place !== 'argument');
  const lists = own.filter(({ verb, object }) => verb === 'list' || object.at(-1) === 'list');
  const names = new Set(lists.flatMap(({ object }) => object.filter((word) => listed.test(word))));
  const isSystem = own.some(({ object }) => object.some((word) => systemText.test(word)));
  const isNamed = (act: Act) => act.place !== 'argument' && (isSystem || names.has(act.object.at(-1) ?? ''));
  const found = source.acts.find((act) => !isNamed(act) && takesIn(act, source));
  return found ?? own.find((act) => isSnapshot(act, source));
}

/** A call that brings back text that others wrote. */
export const untrustedContent: SignalFinder = {
  id: 'untrusted-content',
  title: 'Brings back text that others wrote',
  says: 'A call returns text that strangers can write, or opens a page that holds it: web pages, search results, issues, mail, tickets, comments, documents. Such text can hold instructions, and a model can mistake them for its owner’s.',
  misses:
    'Names and titles inside structured data carry text too, as do logs, records and cells; only tools whose main result is such text are counted. What is saved to a disk isn’t counted until it is read. A file or document may be the user’s own.',
  find: (source) => {
    const { acts, text, parameters } = source;
    if (acts.some(({ object }) => object.some((word) => vendorText.test(word)))) return [];
    const act = foreignAct(source) ?? acts.find((one) => isShown(one, source));
    if (act) return onText('untrusted-content', act.evidence);
    const warning = matchSpan('description', text.slice(0, 2000), warns);
    if (warning) return onText('untrusted-content', warning);
    const reads = acts.find((one) => categoryOf(one) === 'Read');
    if (!reads || acts.some((one) => one.place === 'lead' && categoryOf(one) === 'Write')) return [];
    const isVendor = acts.some(({ beyond }) => beyond.includes('documentation'));
    const hasUrl = !isVendor && parameters.some(({ name }) => /^urls?$/i.test(name));
    const part = text.slice(0, 600);
    const at = part.search(webSearch);
    const isSearching = at >= 0 && !/\bnot\b[^.]{0,40}$/i.test(part.slice(0, at));
    return isSearching || (hasUrl && reading.test(reads.verb)) ? onText('untrusted-content', reads.evidence) : [];
  },
};
