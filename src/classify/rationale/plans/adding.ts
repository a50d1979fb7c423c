import { isRepeatable, type Facts } from '../facts.ts';
import { code, listOf } from '../quote.ts';
import { orOf, some } from '../wording.ts';
import { placeOf } from './place.ts';

const people =
  /^(?:watcher|member|reaction|label|tag|user|favourite|favorite|role|permission|star|emoji|collaborator|follower|reviewer|assignee|participant)$/;
/** What comes into being by being added. */
const made =
  /^(?:comment|note|reply|message|row|column|record|entry|event|paragraph|heading|picture|image|field|step|section|block|line|shape|chart|document|node|point|observation|subtask|task|slide|text|break|endnote|footnote|variable|file|attachment|link|webhook|rule|format|validation|domain|result|version|contact|question|feature|source|layer|transaction|expense|payment|address|activity|worklog)$/;

/** A label, a star: put on something rather than tied to it. */
export function isMark({ noun, reading }: Facts): boolean {
  return /(?:reaction|label|tag|favou?rite|star|emoji|flag|bookmark)s?$/i.test(noun?.one ?? reading.name);
}

/** "Add issues to a sprint" ties what exists; "add a comment to an issue" makes something. */
export function isJoining({ reading, act, aims, noun }: Facts): boolean {
  const head = noun?.one.split(' ').at(-1)?.toLowerCase() ?? '';
  if (made.test(head)) return false;
  const opening = act?.place === 'lead' ? act : reading.lead?.acts[0];
  const said = opening ? reading.text.slice(opening.evidence.start, opening.evidence.start + 60) : '';
  if (/^\s*\w+ (?:(?:an?|one or more|multiple|several) )?(?:new|another|blank|empty)\b/i.test(said)) return false;
  if (people.test(head) || aims?.parameters.some(({ snake }) => head !== '' && snake.includes(head))) return true;
  if (/(?:_to_|-to-|[a-z]To[A-Z])/.test(reading.name)) return true;
  if (reading.definition.inputSchema !== undefined) return false;
  return /^\w+ [\w ]{2,30} to\b/i.test(said) && !/^\s*\w+ (?:an?|new|one|another)\b/i.test(said);
}

/** A file or a value written to a place of the caller's choosing. */
export function stored(f: Facts): string {
  const paths = f.seenOn('file-path').map(({ path }) => code(path, 40));
  return f.pick(
    `What ${f.tool} writes${f.on} goes where ${listOf(paths, 2)} ${paths.length === 1 ? 'points' : 'point'}; what stood there before may be lost.`,
    `With ${paths.length === 1 ? 'a wrong' : 'a mistake in'} ${orOf(listOf(paths, 2))}, ${f.tool} writes to another place${f.on}, and may replace what stood there.`,
  );
}

/** A further thing of its kind. */
export function added(f: Facts): string {
  const { tool, on, noun, verb } = f;
  const place = placeOf(f, false);
  if (isRepeatable(f))
    return `What ${tool} makes or sets by mistake stays${on} until somebody finds it${place && `; ${place}`}.`;
  // At a path there is room for one: a repeat replaces it or is refused.
  const isFile =
    f.has('file-path') && /file|folder|directory|workbook|document|presentation|worktree/.test(noun?.one ?? '');
  if (isFile || /^(?:write|save|store|put)$/.test(verb)) return kept(f);
  const name = ownNameOf(f);
  if (name) return named(f, name);
  if (!noun || noun.isMass) return addedSome(f, place);
  return noun.isMany ? addedMany(f) : addedOne(f, place);
}

function kept(f: Facts): string {
  const place = placeOf(f, false);
  return f.pick(
    `What ${f.tool} keeps${f.on} outlasts the task, and may take the place of what was kept there before${place && `; ${place}`}.`,
    `What ${f.tool} leaves by mistake stays${f.on} until somebody finds it, and may stand where something else stood${place && `; ${place}`}.`,
  );
}

/** The required parameter that gives the new thing its own name. */
function ownNameOf({ top, noun, act }: Facts): string | undefined {
  const head = noun?.one
    .toLowerCase()
    .split(' ')
    .at(-1)
    ?.replaceAll(/[^a-z0-9]/g, '');
  const texts = top.filter(({ required, type }) => required && /string/.test(type));
  const closest = texts.find(
    ({ snake }) => snake.endsWith('_name') && snake.slice(0, -5).replaceAll('_', '') === act?.object.at(-1),
  );
  const own =
    closest ??
    texts.find(
      ({ snake }) => /^(?:name|identifier|slug)$/.test(snake) || (head && new RegExp(`^(?:\\w+_)?${head}(?:_(?:name|identifier))$`).test(snake)), // prettier-ignore
    );
  return own && code(own.path, 40);
}

const again = /duplicat|already|exist|unique|twice|repeat|overwrit/i;

function named(f: Facts, name: string): string {
  const { tool, on, noun, reading, pick } = f;
  const place = placeOf(f, false);
  const end = place && `; ${place}`;
  if (again.test(reading.text.slice(0, 1500)) || !noun || noun.isMany)
    return `What ${tool} makes${on} by mistake stays under the ${name} it was given until somebody finds it${end}.`;
  return pick(
    `A second ${tool}${on} with the same ${name} may be refused, replace the first or stand beside it: the definition does not say which${end}.`,
    `A retry of ${tool}${on} with the same ${name} may meet the ${noun.one} it made before, and the definition does not say what happens then${end}.`,
    `An agent that retries ${tool} under another ${name} leaves two ${noun.many}${on} where one was wanted${end}.`,
  );
}

function addedSome(f: Facts, place: string): string {
  const { tool, on, pick } = f;
  return pick(
    `What ${tool} adds${on} outlasts the task, and an agent that retries after a lost answer may add it twice${place && `; ${place}`}.`,
    `Called again in doubt, ${tool} may add the same thing${on} a second time${place && `; ${place}`}.`,
  );
}

function addedMany(f: Facts): string {
  const { tool, on, noun, pick } = f;
  const place = placeOf(f, true);
  return pick(
    `One call to ${tool} can leave several ${noun!.many}${on}, and a retry may leave them all again${place && `; ${place}`}.`,
    `An agent unsure of its first ${tool} may end with every one of the ${noun!.many} twice${on}${place && `; ${place}`}.`,
  );
}

function addedOne(f: Facts, place: string): string {
  const { tool, on, noun, pick } = f;
  const where = on ? on.replace(' on ', ' ') : ' the server';
  const many = placeOf(f, true);
  const thing = f.verb === 'draft' && !/draft/i.test(noun!.one) ? 'a draft' : some(f)!;
  return pick(
    `An agent that retries ${tool} after a lost answer may leave two ${noun!.many}${on} where one was wanted${place && `; ${place}`}.`,
    `${thing} made by mistake stays${on} until somebody finds it, and each further ${tool} may add one more${place && `; ${place}`}.`,
    `In a loop, ${tool} may fill${where} with ${noun!.many} that people have to tell apart and clear away${many && `; ${many}`}.`,
    `Repeating ${tool} may give${where} a second ${noun!.one} beside the first${place ? `, and ${place}` : ', to be sorted out by hand'}.`,
  );
}

/** A further copy of what is there: what the parameters name is its source. */
export function copied(f: Facts): string {
  const { tool, on, noun, aims, verb } = f;
  const of = noun && !noun.isMass ? `the ${noun.isMany ? noun.many : noun.one}` : 'what it is pointed at';
  const from = aims ? `; ${aims.text} ${aims.isWhole ? (aims.count === 1 ? 'decides' : 'decide') : aims.count === 1 ? 'helps to decide' : 'help to decide'} what is copied` : ''; // prettier-ignore
  if (verb === 'clone' && f.has('file-path'))
    return `${tool} brings a copy of ${of} to the machine${on}, and with it whatever its authors put there${from}.`;
  return `Each ${tool} may leave a further copy of ${of}${on}, with all that the copy then needs or shows${from}.`;
}
