import type { Facts } from '../facts.ts';
import { code, listOf } from '../quote.ts';
import { agree, another, deciding, slip, the, which } from '../wording.ts';

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
  return `With ${code(parameter, 40)} set to ${choice}, ${tool} removes or ends ${things}${on}; one wrong word in that argument is all that stands between another use of the tool and that one.`;
}

function several(tool: string, on: string): string {
  return `Several acts share the name ${tool}${on}, and a removal is among them: allowed for one purpose, the tool serves the other too, unless its arguments are watched.`;
}

function deleted(f: Facts): string {
  const { tool, on, aims, noun, pick } = f;
  if (!aims)
    return pick(
      `${tool} offers no undo for ${the(f, 'what it removes')}${on}; a mistaken call is found out when somebody looks for what is gone.`,
      `After a mistaken ${tool}${on}, ${the(f, 'what was removed')} ${agree(f, 'has', 'have')} to come from a copy elsewhere, if there is one.`,
    );
  return pick(
    `${deciding(f)} ${which(f)} ${agree(f, 'goes', 'go')}; ${tool}${on} offers no undo for a wrong one.`,
    `With ${slip(f)}, ${tool} removes ${noun ? another(f) : 'the wrong thing'}${on}, and only a copy kept elsewhere brings ${noun?.isMany ? 'them' : 'it'} back.`,
    `Between the right ${noun && !noun.isMass ? noun.one : 'target'} and a wrong one ${aims.count === 1 ? 'stands' : 'stand'} only ${aims.text}: what ${tool} removes${on} is not held back for a second look.`,
    `A repeated ${tool} finds nothing left to remove, but a single one with ${slip(f)} costs ${noun ? another(f) : 'something else'}${on} for good, copies apart.`,
  );
}

function lifted(f: Facts): string {
  const { tool, on, aims, pick } = f;
  if (!aims)
    return `What ${tool} takes off or out${on} has to be put back by hand, by somebody who knows that ${the(f, 'it')} ${agree(f, 'was', 'were')} there.`;
  return pick(
    `${deciding(f)} ${which(f)} ${tool} takes off or out${on}; a wrong one has to be missed before anyone can put it back.`,
    `With ${slip(f)}, ${tool} takes away ${f.noun ? another(f) : 'the wrong thing'}${on}; whether it can be put back depends on somebody who knows it was there.`,
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
    return `A mistaken ${tool} ends ${the(f, 'what is in use')}${on} for everyone who relies on it, and it has to be set up anew.`.replace(
      'and it has',
      noun?.isMany ? 'and they have' : 'and it has',
    );
  return pick(
    `${deciding(f)} ${which(f)} ${tool} ends${on}; a wrong one stops serving those who rely on it, and has to be set up or asked for anew.`,
    `With ${slip(f)}, ${tool} ends ${noun ? another(f) : 'the wrong thing'}${on}; nothing in the call resumes what it broke off.`,
  );
}

function wiped(f: Facts): string {
  const { tool, on, aims } = f;
  return `${tool} empties or resets ${the(f, 'its target')}${on} in one step${aims ? `, chosen by ${aims.text}` : ''}; what was there before comes back only from a copy or by making it anew, and a repeat finds nothing left to lose.`;
}
