import type { Facts } from '../facts.ts';
import { code, listOf } from '../quote.ts';
import { agree, deciding, the, which } from '../wording.ts';

/** A recipient, or a thing that people read; `post` may be no more than the verb of HTTP. */
export function reaches({ has, noun, reading }: Facts): boolean {
  if (/feedback|telemetry|^api[-_]|queue|topic|stream|kafka|\bsns\b|\bsqs\b|pub_?sub/i.test(reading.name)) return false;
  return (
    has('recipient') ||
    /message|mail|comment|reply|sms|tweet|notification|invit|announcement|\bdm\b|chat/i.test(
      `${noun?.one ?? ''} ${reading.name}`,
    )
  );
}

/** Messages to people. */
export function told(f: Facts): string {
  const to = f.seenOn('recipient').map(({ path }) => code(path, 40));
  const where =
    to.length > 0
      ? `, to whomever ${listOf(to, 2)} ${to.length === 1 ? 'names' : 'name'}`
      : f.aims
        ? `, where ${f.aims.text} ${f.aims.count === 1 ? 'points' : 'point'}`
        : '';
  return f.pick(
    `What ${f.tool} says${f.on} goes out in its owner’s name${where}; people may read it before anyone can correct it, and a loop says it again.`,
    `Every ${f.tool} can reach people${f.on}${where}: a misaimed one tells the wrong ones, and a repeat tells them twice.`,
  );
}

/** What goes to a queue, a machine or a service rather than to people. */
export function sent(f: Facts): string {
  return `What ${f.tool} sends${f.on} is out with the call, and a repeat sends it again${f.aims ? `; ${deciding(f)} where it goes` : ''}.`;
}

export function published(f: Facts): string {
  return `With ${f.tool}, ${the(f, 'what it publishes')}${f.on} ${agree(f, 'becomes', 'become')} visible to others, and what they have seen or copied stays with them after a correction.`;
}

/** Signed in or out. */
export function entered({ tool, on, verb }: Facts): string {
  return /out$/.test(verb)
    ? `After ${tool}, later calls${on} may find no session to work in, and somebody has to sign in anew.`
    : `After ${tool}, later calls${on} can act in the name of the account that it signs in, a wrong one included.`;
}

/** A connection that later calls use. */
export function connected({ tool, on }: Facts): string {
  return `${tool} opens a connection${on}, and later calls that use it act wherever it leads: a mistaken one lets them work in the wrong place.`;
}

/** A session closed. */
export function left(f: Facts): string {
  return `Whatever was under way in ${the(f)}${f.on} breaks off when ${f.tool} closes ${agree(f, 'it', 'them')}${f.aims ? `; ${deciding(f)} ${which(f)}` : ''}, and an agent that needs ${agree(f, 'it', 'them')} again has to begin anew.`;
}
