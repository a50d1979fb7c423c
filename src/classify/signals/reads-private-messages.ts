import { categoryOf, type Act } from '../act.ts';
import { onText, type SignalFinder } from '../signal-finder.ts';

const private_ =
  /^(?:email|mail|gmail|inbox|sms|dm|imessage|whatsapp|voicemail|mailbox|chat|conversation|thread|message|messages)$/;
/** What the content or the replies are those of. */
const messages = /^(?:gmail|email|thread|message)$/;
const publicWord =
  /^(?:commit|error|queue|log|console|topic|kafka|sqs|pubsub|pub|sub|trace|template|schema|type|count|statistic|stat|setting|status|label|filter|folder|address|domain|campaign|validation|verify|format|system|model|completion|server|api|prompt|help|guide|example|list|provider|header|verification|finder|forum|git|annotated)$/;
/** As the object these are people and accounts; after a preposition they only say whose messages are meant. */
const person = /^(?:account|subscriber|user|contact|agent)$/;
const mailbox = /^(?:gmail|inbox|mailbox|outlook|imap|conversation)$/;

function isOther({ object, beyond }: Act): boolean {
  const words = [...object, ...beyond];
  if (words.some((word) => publicWord.test(word)) || object.some((word) => person.test(word))) return true;
  return beyond.some((word) => person.test(word)) && !words.some((word) => mailbox.test(word));
}

function returnsMessages(act: Act): boolean {
  if (
    categoryOf(act) !== 'Read' ||
    !/^(?:get|list|read|search|fetch|retrieve|view|show|find|download|export|query|summarize|check|receive|access)$/.test(
      act.verb,
    )
  )
    return false;
  const { object, beyond } = act;
  const head = object.at(-1) ?? '';
  const within = [...object.slice(0, -1), ...beyond];
  if (head === 'history') return within.some((word) => /^(?:conversation|chat|message|email)$/.test(word));
  if (/^(?:content|body|batch|reply)$/.test(head)) return within.some((word) => messages.test(word));
  return private_.test(head) || beyond.some((word) => /^(?:inbox|mailbox)$/.test(word));
}

/** A reading that returns what people wrote to each other. */
export const readsPrivateMessages: SignalFinder = {
  id: 'reads-private-messages',
  title: 'Returns private messages',
  says: 'A reading call returns mail, chats or direct messages: what people wrote to each other in confidence, and text that strangers can send in.',
  misses:
    'Public channels and forum threads are counted like private ones. Messages of queues, commits and logs are left out by the words around them. An attachment that is saved to a file is counted only where mail or a chat is named before it.',
  find: ({ acts }) =>
    acts.some(isOther) ? [] : onText('reads-private-messages', acts.find(returnsMessages)?.evidence),
};
