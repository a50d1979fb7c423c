import type { Facts } from '../facts.ts';
import { agree, another, deciding, isPlural, slip, the, which } from '../wording.ts';

const relative =
  /^(?:increment|decrement|increase|decrease|extend|adjust|resize|crop|scale|trim|rotate|improve|rewrite|enhance)$/;

const bare = /^(?:id|uuid|uid|guid|gid|iid|key|slug|name|path|url|uri|ref|identifier|title|arn|tag|symbol)$/;

/** `set_priority(issue_id)`: the parameters name an issue, and a priority of it is changed. */
function isAttribute({ noun, aims }: Facts): boolean {
  const words = noun?.one.toLowerCase().split(' ') ?? [];
  return aims !== undefined && !aims.parameters.some(({ snake }) => bare.test(snake) || words.some((word) => snake.includes(word))); // prettier-ignore
}

/** New values in the place of old ones. */
export function changed(given: Facts): string {
  const f = isAttribute(given) ? { ...given, noun: undefined } : given;
  const { noun, tool, on, aims, pick, verb } = f;
  if (!aims) return changedAtLarge(f);
  if (!noun)
    return pick(
      `${deciding(f)} what ${tool} changes${on}; ${slip(f)} alters something that was meant to stay as it was.`,
      `With ${slip(f)}, ${tool} alters the wrong thing${on}, and putting it right takes the values from before.`,
    );
  return pick(
    `${deciding(f)} ${which(f)} ${tool} changes${on}; ${slip(f)} overwrites values that were right.`,
    `With ${slip(f)}, ${tool} changes ${another(f)}${on}, and only somebody who knows the earlier values can set ${agree(f, 'it', 'them')} back.`,
    `People who rely on ${the(f)}${on} may see the new state as soon as ${tool} returns; ${deciding(f)} ${which(f)} ${agree(f, 'that is', 'those are')}.`,
    relative.test(verb)
      ? `A retry of ${tool}${on} may do its work a second time on the result of the first, and ${slip(f)} does it to ${another(f)}.`
      : `A retry of ${tool} with the same values does little, but ${slip(f)} alters ${another(f)}${on}, and the state before has to be known to bring it back.`,
  );
}

function changedAtLarge(f: Facts): string {
  const { tool, on, pick, verb } = f;
  return pick(
    `${tool} puts new values in the place of old ones${on}; to undo a mistaken call, somebody has to know how ${the(f, 'things')} stood before.`,
    `A mistaken ${tool} alters ${the(f, 'what is there')}${on} at once, and to bring back the earlier state somebody has to know it.`,
    relative.test(verb)
      ? `Once ${tool} has run, the former state${on} has to be known to be restored, and a retry may do the work a second time.`
      : `Once ${tool} has run, ${the(f, 'what it changed')}${on} ${agree(f, 'differs', 'differ')} from what others last saw; repeating the call with the same values adds nothing.`,
  );
}

/** Something made ready, in more than one place perhaps. */
export function setUp({ tool, on, aims }: Facts): string {
  return `What ${tool} sets up${on} outlasts the call${aims ? `; ${aims.text} ${aims.count === 1 ? 'helps' : 'help'} to decide where` : ''}, and a mistaken or repeated call leaves settings that somebody has to find and undo.`;
}

/** A credential made anew. */
export function renewed(f: Facts): string {
  return `Whatever still uses the former ${f.noun!.one}${f.on} may stop working once ${f.tool} has run, and a repeat replaces the new one in its turn${f.aims ? `; ${deciding(f)} ${which(f)}` : ''}.`;
}

export function renamed(f: Facts): string {
  return `Whatever still asks for ${the(f)} by the former name${f.on} may miss ${agree(f, 'it', 'them')} after ${f.tool}; a second call with the old name puts that right.`;
}

/** To another place, order or state. */
export function moved(f: Facts): string {
  const [it, has] = isPlural(f.noun) ? ['them', 'they were'] : ['it', 'it was'];
  if (!f.aims)
    return `A mistaken ${f.tool} leaves ${the(f, 'things')} in another place, order or state${f.on}; the former one has to be known to restore it.`;
  return f.pick(
    `With ${slip(f)}, ${f.tool} puts ${f.noun ? another(f) : 'the wrong thing'} where nobody looks for ${it}${f.on}; to undo it, somebody has to know where ${has}.`,
    `${deciding(f)} ${f.aims.count > 1 ? `what ${f.tool} moves${f.on}, or where to` : `${which(f)} ${f.tool} moves${f.on}`}; to undo it, somebody has to know the former place, order or state.`,
  );
}

/** Marked as done. */
export function finished(f: Facts): string {
  if (!f.aims)
    return `A mistaken ${f.tool} marks ${the(f, 'things')} as done${f.on} too early, and somebody has to notice it to put it right.`;
  return f.pick(
    `With ${slip(f)}, ${f.tool} marks ${f.noun ? another(f) : 'the wrong thing'} as done${f.on}, although work on ${agree(f, 'it', 'them')} may go on.`,
    `${deciding(f)} ${which(f)} ${f.tool} sets aside as done${f.on}; a wrong one may drop out of people’s sight before its work is finished.`,
  );
}

/** Put out of sight, to be found again. */
export function shelved(f: Facts): string {
  if (!f.aims)
    return `A mistaken ${f.tool} puts ${the(f, 'things')} out of sight${f.on}, and somebody has to miss ${agree(f, 'it', 'them')} first to put it right.`;
  return f.pick(
    `With ${slip(f)}, ${f.tool} takes ${f.noun ? another(f) : 'the wrong thing'} out of people’s view${f.on}, until somebody misses ${agree(f, 'it', 'them')}.`,
    `${deciding(f)} ${which(f)} ${f.tool} puts out of sight${f.on}; a wrong one stays there until somebody misses it.`,
  );
}

/** Switched on, off or over; locked or unlocked. */
export function disabled(f: Facts): string {
  return f.aims
    ? `${deciding(f)} ${which(f)} ${f.tool} switches${f.on}; a mistaken call leaves ${agree(f, 'it', 'them')} in the wrong state until somebody notices.`
    : `A mistaken ${f.tool} leaves ${the(f, 'what it switches')}${f.on} in the wrong state until somebody notices.`;
}

export function reopened(f: Facts): string {
  return `What was put aside comes back with ${f.tool}${f.on}${f.aims ? `: ${deciding(f)} ${which(f)}` : ''}; a mistaken call brings back something that was left behind on purpose.`;
}

export function restored(f: Facts): string {
  return `${f.tool} brings an earlier state back${f.on}${f.aims ? `: ${deciding(f)} of what` : ''}; what was changed since then may be lost by it.`;
}

export function judged(f: Facts): string {
  return `${f.tool} gives a verdict${f.on} in the name of the account it runs under${f.aims ? `, on what ${f.aims.text} ${f.aims.count === 1 ? 'names' : 'name'}` : ''}; others may act on it as if a person had looked.`;
}

/** Ties between things that exist: an assignment, a subscription, a membership. */
export function tied(f: Facts): string {
  const { tool, on, verb, aims } = f;
  if (/^(?:subscribe|follow|join)$/.test(verb))
    return `${aims ? `${deciding(f)} what ${tool} subscribes to${on}; a` : 'A'} mistaken ${aims ? 'call' : tool} leaves a subscription${aims ? '' : on} that goes on until somebody ends it.`;
  if (verb === 'assign')
    return `${aims ? `${deciding(f)} whose work ${tool} changes${on}; a` : 'A'} mistaken ${aims ? 'call' : tool} leaves an assignment${aims ? '' : on} that stands until somebody notices.`;
  if (!aims)
    return `A mistaken ${tool} leaves a tie${on} where none was meant, and somebody has to notice it to put it right.`;
  return f.pick(
    `With ${slip(f)}, ${tool} ties together what does not belong together${on}, and somebody has to notice it to put it right.`,
    `${deciding(f)} what ${tool} ties together${on}; a mistaken call leaves a tie that somebody has to notice and undo.`,
  );
}

export function marked(f: Facts): string {
  return f.aims
    ? `${deciding(f)} what ${f.tool} marks${f.on}; whoever goes by a mark set in error is misled until somebody notices.`
    : `Whoever goes by the marks${f.on} is misled by a mistaken ${f.tool} until somebody notices and puts them right.`;
}

/** Who may do what. */
export function permission(f: Facts): string {
  const { tool, on, aims } = f;
  return f.pick(
    `A misled ${tool} changes who may do what${on}${aims ? `, on what ${aims.text} ${aims.count === 1 ? 'names' : 'name'}` : ''}; whoever gains access by it keeps it until somebody notices.`,
    `Rights changed by a mistaken ${tool}${on} count from then on, and what somebody reads with them stays known after they are withdrawn.`,
  );
}

/** Whatever else outlasts a call. */
export function other(f: Facts): string {
  const { tool, on, aims, pick } = f;
  if (!aims)
    return `What ${tool} does${on} outlasts the call; done in error, it has to be noticed before anyone can put it right.`;
  return pick(
    `${deciding(f)} what ${tool} affects${on}; ${slip(f)} leaves its mark on something that was meant to stay as it was.`,
    `What ${tool} does${on} outlasts the call, and with ${slip(f)} it happens to the wrong thing.`,
  );
}
