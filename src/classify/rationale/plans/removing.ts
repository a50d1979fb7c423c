import { thirdOf } from '../coordinate.ts';
import type { Facts } from '../facts.ts';
import { code, listOf } from '../quote.ts';
import { agree, another, deciding, orOf, slip, the, which } from '../wording.ts';

const lifting =
  /^(?:unlink|detach|unassign|unstar|unlike|unfollow|untag|unset|remove|unsubscribe|dissociate|disassociate|unbookmark|unfavorite|leave|unregister|unvote|unshare|disconnect)$/;
const emptying = /^(?:clear|reset|truncate|flush|wipe|clean|cleanup|purge|empty)$/;

/** What a misaimed call takes away, and for how long. */
export function removingPlan(f: Facts): string {
  const { verdict, verb, has } = f;
  const mode = byMode(f);
  if (mode) return mode;
  if (f.speaksOf(statements)) return stated(f);
  const isLifted =
    (lifting.test(verb) && !isWhole(f)) || isTakenOff(f) || (verb.startsWith('un') && verb !== 'uninstall');
  if (has('restorable') && isLifted) return small(f);
  if (verdict.rule === 'ends') return ended(f);
  if (verdict.rule === 'wipes' || emptying.test(verb)) return wiped(f);
  return isLifted ? lifted(f) : deleted(f);
}

const statements = /^(?:execut|run)\w* (?:[\w,-]+ ){0,8}(?:quer(?:y|ies)|statements?)\b/i;

/** Statements that may remove, among other things. */
function stated({ tool, on }: Facts): string {
  return `A statement passed to ${tool} can remove records${on} as easily as add or change them, and without a condition it may reach them all.`;
}

const member =
  /(?:member|user|friend|delegate|tag|label|item|entry|axiom|task|track|todo|link|assignment|endpoint)s?$/i;

/** "Remove a database" is its end; a member is only taken out of something. */
function isWhole({ verb, act, noun, reading }: Facts): boolean {
  return verb === 'remove' && (act?.beyond.length ?? 0) === 0 && noun !== undefined && !member.test(noun.one) && !/from/i.test(reading.name); // prettier-ignore
}

/** `delete_tag_from_profile`, "Remove a tag from a profile": the tag itself stays. */
function isTakenOff({ reading }: Facts): boolean {
  const [told] = reading.lead?.direct ? reading.lead.acts : [];
  if (told === undefined || !lifting.test(told.verb) || !/from|remove/i.test(reading.name)) return false;
  return told.beyond.length > 0 && !isItself(told.beyond, reading.server.name);
}

/** "Remove a database from Dokploy" on Dokploy: the whole service, so nothing is left to be taken off. */
function isItself(beyond: readonly string[], server: string): boolean {
  const name = server.toLowerCase();
  return beyond.every((word) => name.includes(word));
}

/** A tool of several modes: the sentence names the modes that remove. */
function byMode({ verdict, reading, tool, on, noun }: Facts): string | undefined {
  const worst = (verdict.byArgument ?? []).filter(({ category }) => category === 'Destructive');
  const parameter = worst[0]?.parameter;
  if (!parameter)
    return reading.isMulti || reading.acts.some(({ place }) => place === 'listed') ? several(tool, on) : undefined;
  const values = listOf(
    worst.filter((one) => one.parameter === parameter).map(({ value }) => code(value, 30)),
    3,
  );
  const what = noun && !noun.isMass ? noun.many : 'something';
  return `With ${code(parameter, 40)} set to ${orOf(values)}, ${tool} removes or ends ${what}${on}; one wrong word in that argument makes another use of the tool into that one.`;
}

function several(tool: string, on: string): string {
  return `Several acts share the name ${tool}${on}, and a removal is among them: allowed for one purpose, the tool serves the other too, unless its arguments are watched.`;
}

const wayBack = /trash|\bbin\b|undo|undone|restor|recover|soft|archiv|revers|backup|snapshot|permanent|irrevoc/i;

/** "; the definition names no way back", unless it speaks of one, or says itself that there is none. */
function noWayBack({ reading, warning }: Facts): string {
  return reading.withheld || warning || wayBack.test(reading.text.slice(0, 1500))
    ? ''
    : '; the definition names no way back';
}

function deleted(f: Facts): string {
  const { tool, on, aims, noun, pick } = f;
  const back = noWayBack(f);
  if (!aims)
    return pick(
      `${tool} removes ${the(f, 'what it is pointed at')}${on}${back || ', so a mistaken call has to be noticed'}.`,
      `A mistaken ${tool} takes ${the(f, 'something')} away${on}${back || ', and somebody has to notice it'}.`,
    );
  return pick(
    `${deciding(f)} ${which(f)} ${tool} removes${on}${back}.`,
    `With ${slip(f)}, ${tool} removes ${noun ? another(f) : 'the wrong thing'}${on}${back}.`,
    `What ${tool} removes${on} hangs on ${aims.text}, so ${slip(f)} costs ${noun ? another(f) : 'something else'}${back}.`,
    `One call to ${tool} with ${slip(f)} costs ${noun ? another(f) : 'something else'}${on}${back}.`,
  );
}

function lifted(f: Facts): string {
  const { tool, on, aims, noun, pick } = f;
  if (!aims) return `What ${tool} takes off or out${on} stays off until somebody notices the mistake.`;
  return pick(
    `${deciding(f)} ${which(f)} ${tool} takes away${on}; a mistaken call has to be noticed before anyone can put it right.`,
    `With ${slip(f)}, ${tool} takes away ${noun ? another(f) : 'something else'}${on}, and somebody has to notice it to put it right.`,
  );
}

function small(f: Facts): string {
  const { tool, on, aims, pick } = f;
  return pick(
    `What ${tool} takes off or out${on} can be put back one by one, once somebody notices${aims ? `; ${deciding(f)} what that is` : ''}.`,
    `What ${tool} takes away${on} can be set again, so ${aims ? slip(f) : 'a mistake'} costs the time of whoever notices ${aims ? 'it' : 'that something is missing'}.`,
  );
}

/** Called off, withdrawn, broken off: three ways to end. */
function ended(f: Facts): string {
  const { tool, on, aims, noun, verb } = f;
  const chosen = aims ? `; ${deciding(f)} ${which(f)}` : '';
  if (/^(?:cancel|expire)$/.test(verb))
    return `${tool} calls off ${the(f, 'what was agreed or under way')}${on}, and whoever counts on ${agree(f, 'it', 'them')} may find that out first${chosen}.`;
  if (verb === 'unsubscribe')
    return `${tool} ends a subscription${on}, and what would have come by it stays away without anyone having to notice${chosen}.`;
  if (verb === 'revoke')
    return `Whoever still needs ${the(f, 'what it withdraws')}${on} goes without after ${tool}, and may find that out first${chosen}.`;
  if (/^(?:kill|terminate|abort|quit|stop)$/.test(verb))
    return `${tool} breaks off ${the(f, 'what is under way')}${on}, and what was unfinished at that moment may be lost${chosen}.`;
  if (!aims)
    return `A mistaken ${tool} ends ${the(f, 'what is in use')}${on}; whoever relies on ${agree(f, 'it', 'them')} may find that out first.`;
  return `With ${slip(f)}, ${tool} ends ${noun ? another(f) : 'the wrong thing'}${on}; nothing in the call resumes what it broke off.`;
}

/** Emptied or put back to its beginning, in the verb's own word. */
function wiped(f: Facts): string {
  const { tool, on, aims, verb } = f;
  const does = verb === '' ? 'wipes' : thirdOf(verb);
  return `${tool} ${does} ${the(f, 'its target')}${on} in one step${aims ? `, chosen by ${aims.text}` : ''}; a mistaken call costs what was there before${noWayBack(f)}.`;
}
