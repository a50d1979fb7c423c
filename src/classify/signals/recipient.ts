import { onParameter, onText, type SignalFinder } from '../signal-finder.ts';
import type { Act } from '../act.ts';
import { matchSpan } from '../reading/span.ts';
import type { NamedParameter } from '../reading.ts';
import { evidenceOf } from '../rule.ts';

const to =
  /^(?:.*_)?(?:to|cc|bcc|recipient|recipients|recipient_id|to_email|to_number|email|emails|email_address|phone|phone_number|phonenumber|chat_id|channel|channel_id|channel_name|user_id|user_ids|username|conversation_id|space_id|thread_id|room_id|group_id|attendees|invitees|receiver|receive_id|audience|audience_id|destination|members|to_addresses|receivers|guests|thread_ts|chat|user)$/;
const own = /^(?:from|sender|user_google|my|own|account)_|^(?:in_)?reply_to(?:_|$)/;
const message =
  /^(?:friend|message|email|mail|sms|text|dm|invitation|invite|notification|reply|broadcast|newsletter|letter|fax|whatsapp|alert|announcement|verification|outreach|sequence|campaign|gmail|receipt|reminder|response|file|photo|image|sticker|document|location|poll|audio|video|voice|media|attachment|card|template|draft)$/;
const speaking =
  /^(?:invite|notify|email|mail|sms|dm|text|reply|forward|announce|remind|alert|message|share|broadcast|contact|repost|outreach|resend)$/;

/** Where machines read instead of people. */
const machine = /^(?:queue|topic|sqs|kafka|pubsub|stream)$/;
/** Notifications on the screen of the caller's own machine. */
const onOwnScreen = /\b(?:macos|desktop|system|native|local|toast)\b/i;
const alarming =
  /\b(?:notif(?:y|ies|ying)|pages?|alarms?) (?:or \w+ )?(?:lots of |many |all |real )?(?:people|responders|on-call|everyone|team members)\b/i;

/** An act that reaches other people. */
export function reachesPeople({ kind, verb, object, beyond, place }: Act): boolean {
  if (kind === 'write')
    return /^(?:add|enroll)$/.test(verb) && beyond.some((word) => /^(?:sequence|campaign)$/.test(word));
  if (kind !== 'send' || verb === 'comment' || verb === 'respond') return false;
  // In prose, whom the user should contact.
  if (verb === 'contact' && place !== 'name') return false;
  if ([...object, ...beyond].some((word) => /^(?:feedback|event|comment|queue|topic)$/.test(word))) return false;
  if (verb === 'post' && /^(?:document|file|image|photo)$/.test(object.at(-1) ?? '')) return false;
  return speaking.test(verb) || object.some((word) => message.test(word));
}

/** Guests of a written event, where a switch tells who is notified of it. */
function guestsOf(acts: readonly Act[], parameters: readonly NamedParameter[]): NamedParameter[] {
  if (!acts.some(({ kind }) => kind === 'write')) return [];
  const isTold = parameters.some(({ snake }) => /^send_(?:updates|notifications?|invit\w+)$/.test(snake));
  return isTold ? parameters.filter(({ snake }) => /^(?:attendees|guests|invitees)$/.test(snake)).slice(0, 1) : [];
}

/** A sending tool, and whom it reaches. */
export const recipient: SignalFinder = {
  id: 'recipient',
  title: 'Reaches other people',
  says: 'A call sends a message, a mail or an invitation to people or channels of the caller’s choosing. An agent that is misled speaks in its owner’s name, and what was sent can’t be taken back.',
  misses:
    'Comments on issues and pages also notify people, and are left out since they stay in place and can be deleted. Tools that send only as a side effect, other than invitations to an event whose notifications are an argument. A message that goes to the one person on record, such as a payer, looks the same as one to a person of the caller’s choosing.',
  find: ({ acts, parameters, tokens, text, leadActs }) => {
    const sending = acts.filter(reachesPeople);
    if (sending.length === 0) {
      const guests = guestsOf(acts, parameters);
      if (guests.length > 0) return guests.map((parameter) => onParameter('recipient', parameter));
      return leadActs.some(({ kind }) => kind === 'write' || kind === 'publish')
        ? onText('recipient', matchSpan('description', text.slice(0, 600), alarming))
        : [];
    }
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
