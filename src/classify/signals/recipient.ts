import { onParameter, onText, type SignalFinder } from '../signal-finder.ts';
import type { Act } from '../act.ts';
import { matchSpan } from '../reading/span.ts';
import { evidenceOf } from '../rule.ts';

const to =
  /^(?:.*_)?(?:to|cc|bcc|recipient|recipients|recipient_id|to_email|to_number|email|emails|email_address|phone|phone_number|phonenumber|chat_id|channel|channel_id|channel_name|user_id|user_ids|username|conversation_id|space_id|thread_id|room_id|group_id|attendees|invitees|receiver|receive_id|audience|audience_id|destination|members|to_addresses|receivers|guests|thread_ts|chat|user)$/;
const own = /^(?:from|sender|reply_to|in_reply_to|user_google|my|own|account)_/;
const message =
  /^(?:friend|message|email|mail|sms|text|dm|invitation|invite|notification|reply|broadcast|newsletter|letter|fax|whatsapp|alert|announcement|verification|outreach|sequence|campaign|gmail|receipt|reminder|response|file|photo|image|sticker|document|location|poll|audio|video|voice|media|attachment|card|template|draft)$/;
const speaking =
  /^(?:invite|notify|email|mail|sms|dm|text|reply|forward|announce|remind|alert|message|share|broadcast|contact|repost|outreach|resend)$/;

/** Where machines read instead of people. */
const machine = /^(?:queue|topic|sqs|kafka|pubsub|stream)$/;
/** Notifications on the screen of the caller's own machine. */
const onOwnScreen = /\b(?:macos|desktop|system|native|local|toast)\b/i;
const alarming =
  /\b(?:notif(?:y|ies)|pages?|alarms?) (?:or \w+ )?(?:lots of |many |all )?(?:people|responders|on-call|everyone|team members)\b/i;

/** An act that reaches other people. */
export function reachesPeople({ kind, verb, object, beyond }: Act): boolean {
  if (kind === 'write')
    return /^(?:add|enroll)$/.test(verb) && beyond.some((word) => /^(?:sequence|campaign)$/.test(word));
  if (kind !== 'send' || verb === 'comment' || verb === 'respond') return false;
  if ([...object, ...beyond].some((word) => /^(?:feedback|event|comment|queue|topic)$/.test(word))) return false;
  if (verb === 'post' && /^(?:document|file|image|photo)$/.test(object.at(-1) ?? '')) return false;
  return speaking.test(verb) || object.some((word) => message.test(word));
}

/** A sending tool, and whom it reaches. */
export const recipient: SignalFinder = {
  id: 'recipient',
  title: 'Reaches other people',
  says: 'A call sends a message, a mail or an invitation to people or channels of the caller’s choosing. An agent that is misled speaks in its owner’s name, and what was sent can’t be taken back.',
  misses:
    'Comments on issues and pages also notify people, and are left out since they stay in place and can be deleted. Tools that send only as a side effect.',
  find: ({ acts, parameters, tokens, text, leadActs }) => {
    const sending = acts.filter(reachesPeople);
    if (sending.length === 0)
      return leadActs.some(({ kind }) => kind === 'write')
        ? onText('recipient', matchSpan('description', text.slice(0, 600), alarming))
        : [];
    if (tokens.some(({ lower }) => machine.test(lower))) return [];
    const isNotice = sending.every(({ object }) => object.at(-1) === 'notification');
    if (isNotice && onOwnScreen.test(text.slice(0, 200))) return [];
    const all = parameters.filter(({ snake, type }) => to.test(snake) && !own.test(snake) && type !== 'boolean');
    const people = all.filter(({ snake }) => !/^thread_(?:id|ts)$/.test(snake));
    const named = people.length > 0 ? people : all;
    return named.length > 0
      ? named.slice(0, 6).map((parameter) => onParameter('recipient', parameter))
      : onText('recipient', evidenceOf(sending)[0]);
  },
};
