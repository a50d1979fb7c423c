import { categoryOf, type Act } from '../act.ts';
import type { Reading } from '../reading.ts';
import { onText, type SignalFinder } from '../signal-finder.ts';

const store =
  /^(?:file|document|doc|note|contact|customer|record|row|subscriber|lead|transaction|order|invoice|payment|refund|payout|expense|payslip|timesheet|event|calendar|meeting|reminder|transcript|recording|attachment|drive|folder|memory|memorie|clipboard|photo|database|table|collection|spreadsheet|workbook|cell|user|member|employee|patient|account|profile|bank|history|screenshot|email|message|conversation|inbox|repository|code|issue|ticket|deal|log|query|select|backup|person|location|activity|sleep|heart)$/;
const reading =
  /^(?:get|list|read|search|fetch|retrieve|view|show|find|download|export|query|execute|run|select|recall|dump|take|capture|open|access|cat|head|tail|grep|)$/;
const publicPlace =
  /\b(?:public|documentation|docs|npm|pypi|wikipedia|news|weather|arxiv|pubmed|open data|stock market|cryptocurrenc\w+|library|market|blockchains?|on-chain|defi|template|schema|catalog|web search|search engine|bing|duckduckgo|scrap(?:e|es|ing)|trending|leaderboard)\b/i;

/** Words that make the same noun something of the system's, or everybody's. */
const notOwn =
  /^(?:audit|health|burndown|cluster|console|annotated|accessibility|lint|cpu|memory|browser|secret|public|promql|prometheus|metric|alarm|alert|policy|analyzer|dns|price|rate|quality|zip|postal|country|currency|station|category)$/;
const container = /^(?:database|table|collection|repository|folder|calendar)$/;

/** What is kept in a store, where its head noun is the content: "the contents of a file". */
const contents = /^(?:content|value|text|body|range)$/;
const kept = /^(?:file|document|doc|drive|note|sheet|spreadsheet|workbook|cell|email|message)$/;

/** A list of databases or tables holds their names, not what is in them. */
function isNamesOnly({ verb, object, place, evidence }: Act, { tokens, leadActs }: Reading): boolean {
  if (leadActs.some((act) => act.verb === verb && act.object.at(-1) === 'path')) return true;
  if (object.join(' ').includes('log group')) return true;
  if (object.at(-1) === 'account' && object.some((word) => /^(?:db|database|storage)$/.test(word))) return true;
  if (!container.test(object.at(-1) ?? '')) return false;
  const last = place === 'name' ? (tokens.at(-1)?.lower ?? '') : evidence.quote;
  return /^(?:list|show|search|find)$/.test(verb) || (verb === 'get' && (object.length > 1 || last.endsWith('s')));
}

const calendar = /calend|meeting|invit|attendee|appointment|agenda/i;

/** True where an event is one of a calendar, not of a machine. */
export function isCalendarEvent({ server, name, text, parameters }: Reading): boolean {
  const about = `${server.name} ${name.replaceAll('_', ' ')} ${text.slice(0, 300)}`;
  return calendar.test(about) || parameters.some(({ snake }) => calendar.test(snake));
}

const ofPage = /\b(?:page|webpage|website|browser|url)\b/i;

/** Events of a cluster and pictures of a web page share their nouns with what is somebody's own. */
function isElsewhere(object: readonly string[], source: Reading): boolean {
  const head = object.at(-1);
  if (head === 'screenshot') return ofPage.test(`${source.name.replaceAll('_', ' ')} ${source.text.slice(0, 300)}`);
  return head === 'event' && !object.includes('issue') && !isCalendarEvent(source);
}

function isStored(object: readonly string[], { money }: Reading): boolean {
  const head = object.at(-1) ?? '';
  if (store.test(head)) return true;
  if (head === 'request') return object.includes('pull') || object.includes('merge');
  if (head === 'response') return object.includes('form') || object.includes('survey');
  if (/^(?:position|holding|portfolio|settlement|dispute)$/.test(head)) return money;
  return (contents.test(head) && object.some((word) => kept.test(word))) || (head === 'graph' && object.includes('knowledge')); // prettier-ignore
}

function returnsPrivate(act: Act, source: Reading): boolean {
  const { object, verb, kind } = act;
  if (categoryOf(act) !== 'Read' && kind !== 'statement') return false;
  if (isNamesOnly(act, source) || object.some((word) => notOwn.test(word))) return false;
  // Finding in order to replace returns nothing.
  if (!reading.test(verb) || (verb === 'find' && source.leadActs.some((other) => other.verb === 'replace')))
    return false;
  return kind === 'statement' || (isStored(object, source) && !isElsewhere(object, source));
}

const statement = /(?:^|_)(?:sql|dql|kql|logql|soql|spl|cypher|gql|statements?)$/;
const stored = /\b(?:logs?|records?|rows?|spans?|traces?)\b/i;

/** A free statement that fetches logs or records returns whatever is stored there. */
function queriesStore(act: Act, { parameters, text }: Reading): boolean {
  if (categoryOf(act) !== 'Read' || !/^(?:get|fetch|query|execute|run|select|retrieve|search)$/.test(act.verb))
    return false;
  if ([...act.object, ...act.beyond].some((word) => /^(?:stat|stats|statistic|pattern)$/.test(word))) return false;
  return parameters.some(({ snake }) => statement.test(snake)) && stored.test(text.slice(0, 300));
}

/** A reading of a store that is somebody's own. */
export const privateData: SignalFinder = {
  id: 'private-data',
  title: 'Reads private data',
  says: 'A reading call returns, or copies to a disk, what isn’t public: files, records of a database, contacts, customers, calendars, orders, recordings, logs, source code. On its own that is what the tool is for; next to a tool that sends data out it is half of a leak.',
  misses:
    'Public records under the same nouns, such as repositories and users of a public site; words such as “public”, “documentation” or “market” in the description take the signal away. A picture of a web page isn’t counted, though the browser may be signed in. Pages, blocks, tasks and comments of a workspace escape.',
  find: (source) =>
    publicPlace.test(source.text.slice(0, 400))
      ? []
      : onText(
          'private-data',
          source.acts.find((act) => returnsPrivate(act, source) || queriesStore(act, source))?.evidence,
        ),
};
