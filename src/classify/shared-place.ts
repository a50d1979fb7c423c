import { categoryOf, type Act } from './act.ts';
import type { NamedParameter, Reading } from './reading.ts';
import { onParameter, onText } from './signal-finder.ts';
import type { Signal } from '../model/signal.ts';
import { permissionChange } from './signals/permission-change.ts';

const editing = /^(?:create|add|update|edit|write|append|insert|replace|modify|patch|import|copy|set|put|upsert)$/;
const document = /^(?:document|doc|docx|page|wiki|canvas|block)$/;
/** On a disk, in an index or in a table a document is nobody else's to see. */
const local =
  /^(?:(?:.*_)?(?:filename|file_name|filepath|file_path|path|collection|collection_name|database)|index|index_name)$/;
const content =
  /(?:^|_)(?:content|contents|body|markdown|text|html|data|value|values|children|blocks?|properties|requests|operations)$/;
/** Written beside other work, and read by all who follow it. */
const posted = /^(?:update|note)$/;
const subject = /^(?:project|initiative|release|incident|status)$/;

/** A document of a hosted workspace, a project's update or a release's notes: whoever shares the place reads it. */
export function editsShared(act: Act, source: Reading): boolean {
  const { verb, object, beyond } = act;
  if (categoryOf(act) !== 'Write' || !editing.test(verb)) return false;
  const head = object.at(-1) ?? '';
  const all = [...object, ...beyond];
  if (all.includes('draft') || all.includes('template')) return false;
  if (posted.test(head) && object.length > 1 && subject.test(object.at(-2)!)) return hasContent(source);
  if (head === 'note' && beyond.includes('incident')) return hasContent(source);
  if (head === 'file') return all.includes('drive') && hasContent(source);
  const isDocument = all.some((word) => document.test(word));
  return isDocument && hasContent(source) && !source.parameters.some(({ snake, depth }) => depth === 0 && local.test(snake)); // prettier-ignore
}

function hasContent({ parameters }: Reading): boolean {
  return parameters.some(({ snake, type }) => content.test(snake) && /string|object|array|any/.test(type));
}

const forwardTo = /^(?:.*_)?(?:forward|forward_to|forwarding_(?:address|email)|auto_forward|redirect_to)$/;
const mail = /\b(?:g?mail|e-?mails?|mailbox|inbox)\b/i;
const audience =
  /\b(?:anyone|everyone|public(?:ly)?|guests?|external|outside|collaborators?|link sharing|link[- ]shared)\b/i;
const sharedThing =
  /^(?:document|doc|file|folder|drive|page|sheet|spreadsheet|calendar|repository|repo|album|board|dashboard|notebook|wiki)$/;

/** A standing order to forward mail, or a share with somebody outside: data leaves without a further call. */
export function opensToOthers(source: Reading): Signal[] {
  if (source.acts.length === 0 || source.acts.every((act) => categoryOf(act) === 'Read')) return [];
  const parameter = source.parameters.find((one) => forwardsMail(one));
  if (parameter) return [onParameter('egress', parameter)];
  const filter = source.acts.find((act) => categoryOf(act) === 'Write' && setsMailFilter(act, source));
  if (filter) return onText('egress', filter.evidence);
  const [change] = permissionChange.find(source);
  const giving = source.acts.some((act) => categoryOf(act) === 'Write');
  return change && giving && reachesOutside(source) ? [{ id: 'egress', ...(change.evidence && { evidence: change.evidence }) }] : []; // prettier-ignore
}

function forwardsMail({ snake, type, description = '' }: NamedParameter): boolean {
  return forwardTo.test(snake) && /string|array|any/.test(type) && /\b(?:address|e-?mails?|recipient)\b/i.test(description); // prettier-ignore
}

/** A filter of a mailbox can forward what it matches, unless its actions are spelt out and none of them does. */
function setsMailFilter({ object, verb }: Act, { name, text, parameters, server }: Reading): boolean {
  const about = `${server.name} ${name.replaceAll('_', ' ')} ${text.slice(0, 300)}`;
  const isFilter = object.at(-1) === 'filter' || (object.length === 0 && /(?:^|_)filter$/.test(name));
  const isOpen = parameters.some(({ path, type, snake }) => /action/.test(snake) && /object|any/.test(type) && !parameters.some((one) => one.path.startsWith(`${path}.`))); // prettier-ignore
  return isFilter && isOpen && /^(?:create|add|update|set|manage)$/.test(verb) && mail.test(about);
}

function reachesOutside({ acts, parameters, name, text }: Reading): boolean {
  const words = acts.flatMap(({ object, beyond }) => [...object, ...beyond]);
  const told = [
    text.slice(0, 600),
    ...parameters.slice(0, 30).map(({ description = '' }) => description.slice(0, 200)),
  ];
  const isThing = words.some((word) => sharedThing.test(word)) || name.toLowerCase().split(/[_-]/).some((word) => sharedThing.test(word)); // prettier-ignore
  return isThing && (told.some((one) => audience.test(one)) || parameters.some(({ snake }) => /email|member/.test(snake)) || words.includes('member')); // prettier-ignore
}
