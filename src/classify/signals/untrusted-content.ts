import { categoryOf, type Act } from '../act.ts';
import { onText, type SignalFinder } from '../signal-finder.ts';

const foreignText =
  /^(?:issue|comment|email|mail|gmail|inbox|message|thread|conversation|ticket|webpage|page|website|site|url|html|web|article|news|post|tweet|review|feed|rss|document|doc|note|pr|discussion|chat|transcript|subreddit|reddit|story|result|attachment|sms|reply|answer|question|wiki|readme|diff|commit|channel|file|content|invite|event|repo|repository|description|body|subtitle|caption|package|gist|markdown|pdf|hacker|search)$/;
const reading =
  /^(?:get|list|read|search|fetch|retrieve|view|show|find|download|scrape|crawl|extract|browse|query|lookup|look|navigate|open|screenshot|capture|take|snapshot|summarize|access|poll|receive|load|transcribe|goto|visit|collect|gather|research|discover|explore|monitor|parse|convert|)$/;
const ownStuff =
  /^(?:schema|count|type|status|setting|template|config|statistic|stat|metadata|label|field|category|list|permission|id|size|url|link)$/;
const webSearch =
  /\b(?:web search|search the web|searche?s? the (?:web|internet)|internet search|scrap(?:e|es|ing)|crawl(?:s|ing)?|web ?pages?|fetch(?:es)? (?:a |the )?(?:content|url|web)|from (?:a |any |the )?(?:url|web))\b/i;

/** What the server's own maker writes. */
const vendorText = /^(?:documentation|docs|reference|guide|api|help|schema|example)$/;

/** What the system writes by itself. */
const systemText = /^(?:audit|health|burndown|cluster|annotated|credit|structured|remote|learning)$/;

function takesIn(act: Act): boolean {
  const isReading = categoryOf(act) === 'Read' || act.kind === 'drive';
  if (!isReading || !reading.test(act.verb)) return false;
  const head = act.object.at(-1) ?? '';
  if (act.object.some((word) => systemText.test(word))) return false;
  if (/^(?:list|search|find)$/.test(act.verb) && /^(?:file|repo|repository)$/.test(head)) return false;
  if (
    act.verb === 'open' &&
    act.kind === 'read' &&
    !/^(?:page|url|link|site|website|webpage|email|message|file|document|issue)$/.test(head)
  )
    return false;
  return act.kind === 'drive'
    ? /^(?:navigate|goto|open|reload|visit|load)$/.test(act.verb)
    : foreignText.test(head) && !ownStuff.test(head);
}

/** A call that brings back text that others wrote. */
export const untrustedContent: SignalFinder = {
  id: 'untrusted-content',
  title: 'Brings back text that others wrote',
  says: 'A call returns text that strangers can write: web pages, search results, issues, mail, tickets, comments, documents. Such text can hold instructions, and a model can mistake them for its owner’s.',
  misses:
    'Names and titles inside structured data carry text too; only tools whose main result is such text are counted.',
  find: ({ acts, text, parameters }) => {
    const isVendor = acts.some(({ object }) => object.some((word) => vendorText.test(word)));
    const act = isVendor ? undefined : acts.find(takesIn);
    if (act) return onText('untrusted-content', act.evidence);
    const reads = acts.find((one) => categoryOf(one) === 'Read');
    const hasUrl = parameters.some(({ name }) => /^urls?$/i.test(name));
    const part = text.slice(0, 600);
    const at = part.search(webSearch);
    const isSearching = at >= 0 && !/\bnot\b[^.]{0,40}$/i.test(part.slice(0, at));
    return reads && (isSearching || (hasUrl && reading.test(reads.verb)))
      ? onText('untrusted-content', reads.evidence)
      : [];
  },
};
