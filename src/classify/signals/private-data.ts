import { categoryOf, type Act } from '../act.ts';
import { onText, type SignalFinder } from '../signal-finder.ts';

const store =
  /^(?:file|document|doc|note|contact|customer|record|row|subscriber|lead|transaction|order|invoice|payment|event|calendar|meeting|transcript|recording|attachment|drive|folder|memory|memorie|clipboard|photo|database|table|collection|user|member|employee|patient|account|profile|bank|history|screenshot|email|message|conversation|repository|code|issue|ticket|deal|log|query|select|backup|person|location|activity|sleep|heart)$/;
const reading =
  /^(?:get|list|read|search|fetch|retrieve|view|show|find|download|export|query|execute|run|select|recall|dump|take|capture|open|access|cat|head|tail|grep|)$/;
const publicPlace =
  /\b(?:public|documentation|docs|npm|pypi|wikipedia|news|weather|arxiv|pubmed|open data|stock market|cryptocurrenc|library|market|blockchain|on-chain|template|schema|catalog|web search|trending|leaderboard)\b/i;

/** Words that make the same noun something of the system's. */
const notOwn =
  /^(?:audit|health|burndown|cluster|console|annotated|accessibility|lint|cpu|memory|browser|secret|public)$/;

/** A list of databases or tables holds their names, not what is in them. */
function isNamesOnly(verb: string, object: readonly string[]): boolean {
  return /^(?:list|show|get)$/.test(verb) && /^(?:database|table|collection|repository|folder)$/.test(object.at(-1) ?? '') && (verb !== 'get' || object.length > 1); // prettier-ignore
}

function returnsPrivate({ object, verb, kind, ...act }: Act): boolean {
  if (categoryOf({ kind, ...act } as Act) !== 'Read' && kind !== 'statement') return false;
  if (isNamesOnly(verb, object) || object.some((word) => notOwn.test(word))) return false;
  return reading.test(verb) && (kind === 'statement' || store.test(object.at(-1) ?? ''));
}

/** A reading of a store that is somebody's own. */
export const privateData: SignalFinder = {
  id: 'private-data',
  title: 'Reads private data',
  says: 'A reading call returns what isn’t public: files, records of a database, contacts, customers, calendars, orders, recordings. On its own that is what the tool is for; next to a tool that sends data out it is half of a leak.',
  misses:
    'Public records under the same nouns; words such as “public”, “documentation” or “market” in the description take the signal away.',
  find: ({ acts, text }) =>
    publicPlace.test(text.slice(0, 400)) ? [] : onText('private-data', acts.find(returnsPrivate)?.evidence),
};
