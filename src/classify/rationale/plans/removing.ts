import type { Facts } from '../facts.ts';
import { code, listOf } from '../quote.ts';
import { another, deciding, slip, the, which } from '../wording.ts';

const lifting =
  /^(?:unlink|detach|unassign|unstar|unlike|unfollow|untag|unset|remove|unsubscribe|dissociate|disassociate|unbookmark|unfavorite|leave|unregister|unvote|unshare)$/;

/** What a misaimed call takes away, and for how long. */
export function removingPlan(f: Facts): string {
  const { verdict, verb, has } = f;
  const mode = byMode(f);
  if (mode) return mode;
  if (has('restorable')) return small(f);
  if (verdict.rule === 'ends') return ended(f);
  if (verdict.rule === 'wipes' || /^(?:clear|reset|truncate|flush|wipe|clean|cleanup|purge|empty)$/.test(verb))
    return wiped(f);
  if (lifting.test(verb) || (verb.startsWith('un') && verb !== 'uninstall')) return lifted(f);
  return deleted(f);
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
  const things = noun && !noun.isMass ? noun.many : 'something';
  const choice = values.replace(/ and (?!\d+ more)/, ' or ');
  return `With ${code(parameter, 40)} set to ${choice}, ${tool} removes or ends ${things}${on}; one wrong word in that argument makes another use of the tool into that one.`;
}

function several(tool: string, on: string): string {
  return `Several acts share the name ${tool}${on}, and a removal is among them: allowed for one purpose, the tool serves the other too, unless its arguments are watched.`;
}

const wayBack = /trash|\bbin\b|undo|undone|restor|recover|soft|archiv|revers|backup|snapshot/i;

/** "; the definition names no way back", unless it speaks of one. */
function noWayBack({ reading }: Facts): string {
  return reading.withheld || wayBack.test(reading.text) ? '' : '; the definition names no way back';
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
  const { tool, on, aims, pick } = f;
  if (!aims) return `What ${tool} takes off or out${on} stays off until somebody notices the mistake.`;
  return pick(
    `${deciding(f)} ${which(f)} ${tool} takes off or out${on}; a mistaken call has to be noticed before anyone can put it right.`,
    `With ${slip(f)}, ${tool} takes off or out something else${on}, and somebody has to notice it to put it right.`,
  );
}

function small(f: Facts): string {
  const { tool, on, aims, pick } = f;
  return pick(
    `A mistaken ${tool} undoes something small or keeps it within reach${on}${aims ? `: ${deciding(f)} what` : ''}; it can be put right by hand once somebody notices.`,
    `What ${tool} takes away${on} can be set again, so ${aims ? slip(f) : 'a mistake'} costs the time of whoever notices ${aims ? 'it' : 'that something is missing'}.`,
  );
}

function ended(f: Facts): string {
  const { tool, on, aims, noun, pick } = f;
  if (!aims)
    return `A mistaken ${tool} ends ${the(f, 'what is in use')}${on}; whoever relies on ${noun?.isMany ? 'them' : 'it'} may find that out first.`;
  return pick(
    `${deciding(f)} ${which(f)} ${tool} ends${on}; a wrong one may stop serving those who rely on it.`,
    `With ${slip(f)}, ${tool} ends ${noun ? another(f) : 'the wrong thing'}${on}; nothing in the call resumes what it broke off.`,
  );
}

function wiped(f: Facts): string {
  const { tool, on, aims } = f;
  return `${tool} empties, clears or resets ${the(f, 'its target')}${on} in one step${aims ? `, chosen by ${aims.text}` : ''}; a mistaken call costs what was there before${noWayBack(f)}.`;
}
