import type { Facts } from '../facts.ts';
import { listOf, code } from '../quote.ts';
import { groupOf, type VerbGroup } from '../verb-groups.ts';
import { agree, another, deciding, isPluralMass, slip, some, the, which } from '../wording.ts';

type Plan = (facts: Facts) => string;

/** What a misaimed or repeated call leaves behind, for tools that create or change. */
export function writingPlan(facts: Facts): string {
  const { has, verdict, verb, act } = facts;
  if (verdict.rule === 'saves-a-result') return saved(facts);
  if (has('permission-change')) return permission(facts);
  if (act?.kind === 'publish' || verdict.rule === 'publishes') return published(facts);
  if (act?.kind === 'send' || verdict.rule === 'sends') return reaches(facts) ? said(facts) : added(facts);
  if (/^(?:write|save|export|dump)$/.test(verb) && has('file-path')) return stored(facts);
  if (verb === 'close' && /(?:session|connection|tunnel|browser|page|tab|device)$/.test(facts.noun?.one ?? ''))
    return broken(facts);
  if (verb === 'add' && isJoining(facts)) return linked(facts);
  return (plans[groupOf(verb) ?? 'other'] ?? other)(facts);
}

const broken: Plan = (f) =>
  `Whatever was under way in ${the(f)}${f.on} breaks off when ${f.tool} closes ${f.noun?.isMany ? 'them' : 'it'}${f.aims ? `; ${deciding(f)} ${which(f)}` : ''}, and an agent that needs ${f.noun?.isMany ? 'them' : 'it'} again has to begin anew.`;

/** A recipient, or a thing that people read; `post` may be no more than the verb of HTTP. */
function reaches({ has, noun, reading }: Facts): boolean {
  if (/feedback|telemetry|^api[-_]/i.test(reading.name)) return false;
  return (
    has('recipient') ||
    /message|mail|comment|reply|sms|tweet|notification|invit|announcement|\bdm\b|chat/i.test(
      `${noun?.one ?? ''} ${reading.name}`,
    )
  );
}

const stored: Plan = (f) => {
  const paths = f.seenOn('file-path').map(({ path }) => code(path, 40));
  return f.pick(
    `What ${f.tool} writes${f.on} goes where ${listOf(paths, 2)} ${paths.length === 1 ? 'points' : 'point'}; what stood there before may be lost.`,
    `With a wrong ${listOf(paths, 2).replace(' and ', ' or ')}, ${f.tool} writes to another place${f.on}, and may replace what stood there.`,
  );
};

const small =
  /^(?:watcher|member|reaction|label|tag|user|favourite|favorite|role|permission|star|emoji|collaborator|follower|reviewer|assignee|participant)$/;

/** "Add issues to a sprint" ties what exists; "add a comment to an issue" makes something. */
function isJoining({ reading, act, aims, noun }: Facts): boolean {
  const head = noun?.one.split(' ').at(-1)?.toLowerCase() ?? '';
  if (small.test(head) || aims?.parameters.some(({ snake }) => head !== '' && snake.includes(head))) return true;
  const opening = act?.place === 'lead' ? act : reading.lead?.acts[0];
  const said = opening ? reading.text.slice(opening.evidence.start, opening.evidence.start + 60) : '';
  const isNew = /^\s*\w+ (?:an?|new|one|another)\b/i.test(said);
  return !isNew && (/(?:_to_|-to-|[a-z]To[A-Z])/.test(reading.name) || /^\w+ [\w ]{2,30} to\b/i.test(said));
}

const added: Plan = (f) => {
  const { noun, tool, on, pick } = f;
  const place = placeOf(f);
  if (f.isRepeatable)
    return `What ${tool} makes or sets by mistake stays${on} until somebody finds it${place && `; ${place}`}.`;
  // At a path there is room for one: a repeat replaces it or is refused.
  const isFile =
    f.has('file-path') && /file|folder|directory|workbook|document|presentation|worktree/.test(noun?.one ?? '');
  if (isFile || /^(?:write|save|store|put|set)$/.test(f.verb))
    return pick(
      `What ${tool} keeps${on} outlasts the task, and may take the place of what was kept there before${place && `; ${place}`}.`,
      `A mistaken ${tool} stays${on} until somebody finds it, and may stand where something else stood${place && `; ${place}`}.`,
    );
  if (!noun || noun.isMass)
    return pick(
      `What ${tool} adds${on} outlasts the task, and an agent that retries after a lost answer may add it twice${place && `; ${place}`}.`,
      `Called again in doubt, ${tool} may write the same thing${on} a second time, and nobody is told which of the two was meant${place && `; ${place}`}.`,
    );
  if (noun.isMany)
    return pick(
      `One call to ${tool} can leave several ${noun.many}${on}, and a retry may leave them all again${place && `; ${place}`}.`,
      `An agent unsure of its first ${tool} may end with every one of the ${noun.many} twice${on}${place && `; ${place}`}.`,
    );
  return pick(
    `An agent that retries ${tool} after a lost answer may leave two ${noun.many}${on} where one was wanted${place && `; ${place}`}.`,
    `${some(f)!} made by mistake stays${on} until somebody finds it, and each further ${tool} may add one more${place && `; ${place}`}.`,
    `In a loop, ${tool} may fill${on ? on.replace(' on ', ' ') : ' the server'} with ${noun.many} that people have to tell apart and clear away${place && `; ${place}`}.`,
    `Repeating ${tool} may give${on ? on.replace(' on ', ' ') : ' the server'} a second ${noun.one} beside the first${place ? `, and ${place}` : ', to be sorted out by hand'}.`,
  );
};

const holder =
  /(?:^|_)(?:id|uuid|gid|arn|owner|repo|repository|project|projects?_id|workspace|team|parent|channel|database|folder|directory|bucket|cluster|namespace|board|table|site|org|organization|account|group|branch|collection|schema|calendar|spreadsheet|document|sheet|page|filename|file_path)$/;

/** "`project_id` decides where it lands": for what is created, the parameters that name its place. */
function placeOf({ aims, noun }: Facts): string {
  const own = noun?.one.split(' ').at(-1)?.toLowerCase();
  const places = (aims?.parameters ?? []).filter(
    ({ snake }) =>
      holder.test(snake) &&
      !/client|user|account|customer|search|secret|^owner_id/.test(snake) &&
      !/^(?:id|uuid|gid|arn)$/.test(snake) &&
      !(own && snake.startsWith(own)),
  );
  if (places.length === 0) return '';
  const them = noun?.isMany ? 'they land' : 'it lands';
  return `${listOf(
    places.map(({ path }) => code(path, 40)),
    3,
  )} ${places.length === 1 ? 'decides' : 'decide'} where ${them}`;
}

const changed: Plan = (f) => {
  const { noun, tool, on, aims, pick } = f;
  if (!aims)
    return pick(
      `${tool} puts new values in the place of old ones${on}; to undo a mistaken call, somebody has to know how ${the(f, 'things')} stood before.`,
      `A mistaken ${tool} alters ${the(f, 'what is there')}${on} at once, and the earlier state is only as good as somebody’s memory of it.`,
      `Once ${tool} has run, ${the(f, 'the former state')}${on} ${noun ? `${agree(f, 'differs', 'differ')} from what others last saw` : 'is gone unless it was noted down'}; repeating the call with the same values adds nothing.`,
    );
  if (!noun)
    return pick(
      `${deciding(f)} what ${tool} changes${on}; ${slip(f)} alters something that was meant to stay as it was.`,
      `With ${slip(f)}, ${tool} alters the wrong thing${on}, and putting it right takes the values from before.`,
    );
  return pick(
    `${deciding(f)} ${which(f)} ${tool} changes${on}; ${slip(f)} overwrites values that were right.`,
    `With ${slip(f)}, ${tool} changes ${another(f)}${on}, and only somebody who knows the earlier values can set ${noun.isMany || isPluralMass(noun.one) ? 'them' : 'it'} back.`,
    `People who rely on ${the(f)}${on} see the new state as soon as ${tool} returns; ${deciding(f)} ${which(f)} that is.`.replace(
      'that is.',
      noun.isMany || isPluralMass(noun.one) ? 'those are.' : 'that is.',
    ),
    `A retry of ${tool} with the same values does little, but ${slip(f)} alters ${another(f)}${on}, and the state before has to be known to bring it back.`,
  );
};

const renamed: Plan = (f) =>
  `Whatever still asks for ${the(f)} by the former name${f.on} may miss ${f.noun?.isMany ? 'them' : 'it'} after ${f.tool}; a second call with the old name puts that right.`;

const moved: Plan = (f) =>
  f.aims
    ? f.pick(
        `With ${slip(f)}, ${f.tool} puts ${f.noun ? another(f) : 'the wrong thing'} where nobody looks for it${f.on}; moving it back takes the former place or order.`
          .replace('looks for it', f.noun?.isMany ? 'looks for them' : 'looks for it')
          .replace('moving it', f.noun?.isMany ? 'moving them' : 'moving it'),
        `${deciding(f)} ${which(f)} ${f.tool} moves${f.on}; to undo it, somebody has to know the former place or order.`,
      )
    : `A mistaken ${f.tool} leaves ${the(f, 'things')} in another place or order${f.on}; the former one has to be known to restore it.`;

const closed: Plan = (f) =>
  f.aims
    ? f.pick(
        `With ${slip(f)}, ${f.tool} takes ${f.noun ? another(f) : 'the wrong thing'} out of people’s view or work${f.on} although it was still wanted.`.replace(
          'although it was',
          f.noun?.isMany ? 'although they were' : 'although it was',
        ),
        `${deciding(f)} ${which(f)} ${f.tool} sets aside${f.on}; a wrong one drops out of sight before its work is done, until somebody misses it.`,
      )
    : `A mistaken ${f.tool} sets ${the(f, 'things')} aside${f.on} too early, and somebody has to notice it to put it right.`;

const reopened: Plan = (f) =>
  `What was put aside or replaced comes back with ${f.tool}${f.on}${f.aims ? `: ${deciding(f)} ${which(f)}` : ''}; a mistaken call brings back something that was left behind on purpose, and may displace what came after.`;

const judged: Plan = (f) =>
  `${f.tool} speaks a verdict${f.on} in the name of the account it runs under${f.aims ? `, on what ${f.aims.text} ${f.aims.count === 1 ? 'names' : 'name'}` : ''}; others act on it as if a person had looked.`;

const linked: Plan = (f) =>
  f.aims
    ? f.pick(
        `With ${slip(f)}, ${f.tool} touches something else${f.on} than was meant, and somebody has to notice it to put it right.`,
        `${deciding(f)} what ${f.tool} touches${f.on}; a mistaken call ${f.noun ? `leaves ${the(f)} where ${f.noun.isMany ? 'they do' : 'it does'} not belong` : 'marks or ties what should have been left alone'}.`,
      )
    : `A mistaken ${f.tool} changes how ${the(f, 'things')} ${f.noun && !f.noun.isMany ? 'is' : 'are'} tied, marked or switched${f.on}; somebody has to notice it to put it right.`;

const placed: Plan = (f) =>
  f.pick(
    `What ${f.tool} brings in stays${f.on} and is read by whoever comes after${f.aims ? `; ${deciding(f)} what or where` : ''}, so a mistaken call mixes wrong material with right.`,
    `A repeated ${f.tool} may bring in the same material twice${f.on}${f.aims ? `, and ${slip(f)} takes it from or to the wrong place` : ', and what was brought in has to be sorted out by hand'}.`,
  );

const versioned: Plan = (f) =>
  `After ${f.tool} the history${f.on} holds what the agent put there, and others may build on it before anyone looks${f.aims ? `; ${deciding(f)} where` : ''}.`;

const saved: Plan = (f) =>
  `${f.tool} writes its result down${f.on}: a repeated call writes it again, over what stood there or beside it.`;

const permission: Plan = (f) =>
  f.pick(
    `A misled ${f.tool} changes who may do what${f.on}${f.aims ? `, on what ${f.aims.text} ${f.aims.count === 1 ? 'names' : 'name'}` : ''}; whoever gains access by it keeps it until somebody looks.`,
    `Rights given by a mistaken ${f.tool}${f.on} work at once and unseen, and what was read with them stays known after they are withdrawn.`,
  );

const published: Plan = (f) =>
  `With ${f.tool}, ${the(f, 'a draft')}${f.on} ${agree(f, 'becomes', 'become')} visible to others, and what they have seen or copied stays with them after a correction.`;

const said: Plan = (f) => {
  const to = f.seenOn('recipient').map(({ path }) => code(path, 40));
  const where =
    to.length > 0
      ? `, to whomever ${listOf(to, 2)} ${to.length === 1 ? 'names' : 'name'}`
      : f.aims
        ? `, where ${f.aims.text} ${f.aims.count === 1 ? 'points' : 'point'}`
        : '';
  return f.pick(
    `What ${f.tool} says${f.on} goes out in its owner’s name${where}; people may read it before anyone can correct it, and a loop says it again.`,
    `Every ${f.tool} reaches people${f.on}${where}: a misaimed one tells the wrong ones.`,
  );
};

const entered: Plan = (f) =>
  `After ${f.tool}, later calls${f.on} may work in another session than before, so a mistaken one can make them act in the wrong place.`;

const other: Plan = (f) =>
  f.aims
    ? f.pick(
        `${deciding(f)} what ${f.tool} affects${f.on}; ${slip(f)} leaves its mark on something that was meant to stay as it was.`,
        `What ${f.tool} does${f.on} outlasts the call, and with ${slip(f)} it happens to the wrong thing.`,
      )
    : f.pick(
        `What ${f.tool} does${f.on} outlasts the call, so an agent that calls it in error leaves ${the(f, 'things')} in a state that somebody has to put right.`,
        `A mistaken ${f.tool} leaves ${the(f, 'things')}${f.on} other than ${f.noun && !f.noun.isMany ? 'it was' : 'they were'}, and nothing in the answer need show it.`,
      );

const plans: Partial<Record<VerbGroup | 'other', Plan>> = {
  add: added,
  change: changed,
  rename: renamed,
  move: moved,
  close: closed,
  reopen: reopened,
  judge: judged,
  link: linked,
  place: placed,
  versioned,
  say: said,
  publish: published,
  enter: entered,
  other,
};
