import type { Facts } from '../facts.ts';
import { isRepeatable } from '../facts.ts';
import { agree, another, deciding, slip, the, which } from '../wording.ts';

/** Stopped, paused, restarted. */
export function stopped(f: Facts): string {
  const { tool, on, aims, noun, pick } = f;
  const again = /^(?:restart|reboot|reload)$/.test(f.verb) ? 'interrupts' : 'halts';
  if (!aims)
    return `A mistaken ${tool} ${again} ${the(f, 'what is under way')}${on}, and what was unfinished at that moment may be lost.`;
  return pick(
    `${deciding(f)} ${which(f)} ${tool} ${again}${on}; a mistaken call may break off work that others rely on.`,
    `With ${slip(f)}, ${tool} ${again} ${noun ? another(f) : 'the wrong process'}${on}, and what it was doing at that moment may be lost.`.replace('it was', agree(f, 'it was', 'they were')), // prettier-ignore
  );
}

/** Drained, cordoned, isolated, failed over. */
export function cutOff(f: Facts): string {
  return `${f.tool} takes ${the(f, 'its target')} out of service${f.on} or moves the service elsewhere${f.aims ? `: ${deciding(f)} ${which(f)}` : ''}; whoever relies on it may notice first.`;
}

/** Resized, scaled, switched, given other values while running. */
export function tuned(f: Facts): string {
  return `${f.tool} changes what is running${f.on}, not a plan of it${f.aims ? `: ${deciding(f)} ${which(f)}` : ''}, and a mistaken value takes effect with the call.`;
}

/** Training of a model. */
export function trained({ tool, on }: Facts): string {
  return `Each ${tool}${on} takes hardware for as long as the training lasts, and a repeated one takes it again; a wrong data set or base leaves a model that later answers badly or harmfully.`;
}

const served =
  /\b(?:apps?|application|site|website|web ?app|page|pages|function|worker|frontend|version|release|branch|html)\b/i;

/** A new version in service. A machine, a contract or a chart has no users who meet it at once. */
export function deployed(f: Facts): string {
  const { tool, on, noun, pick } = f;
  if (served.test(noun?.one ?? ''))
    return pick(
      `Once ${tool} has gone through, whoever uses ${the(f)}${on} may meet the new version at once${f.aims ? `; ${deciding(f)} what is deployed or where` : ''}.`,
      `A mistaken ${tool} puts ${the(f)} into service${on}, and each repeat is a further deployment.`,
    );
  return pick(
    `A mistaken ${tool} puts ${the(f, 'what it carries')} into service${on}${f.aims ? `; ${deciding(f)} what or where` : ''}, and a retry after a lost answer may do it a second time.`,
    `What ${tool} brings up${on} runs from then on until somebody takes it down${f.aims ? `; ${deciding(f)} what or where` : ''}.`,
  );
}

const packaged =
  /\b(?:packages?|dependenc\w+|npm|pip|pypi|uv|brew|apt|cargo|gems?|composer|chart|helm|plugins?|extensions?)\b/i;

/** Software brought onto a machine or into an account. */
export function installed(f: Facts): string {
  const { tool, on, aims } = f;
  const isNamed = aims?.parameters.some(({ snake }) => /name|package|chart/.test(snake));
  const strange = isNamed && f.speaksOf(packaged) ? ', and a mistyped name may fetch a stranger’s work' : '';
  return `What ${tool} brings in${on} can run there from then on${aims ? `; ${deciding(f)} ${which(f)}` : ''}${strange}.`;
}

const compiled =
  /\b(?:xcode\w*|app|project|scheme|package|executable|simulator|gradle|maven|docker|image|compile\w*|binary|source)\b/i;

/** Software built from sources; or an index, a cache, a document made anew. */
export function rebuilt(f: Facts): string {
  const { tool, on } = f;
  if (/^(?:build|compile)$/.test(f.verb) && f.speaksOf(compiled))
    return `A build runs whatever the project’s build scripts say, so ${tool}${on} is as safe as the sources it is pointed at; a repeated call takes the time of another build.`;
  return `Each ${tool} makes ${the(f, 'its result')} anew${on}, at the cost of another run${f.aims ? `; ${deciding(f)} ${which(f)}` : ''}.`;
}

/** A scan, a crawl, a benchmark. */
export function scanned(f: Facts): string {
  const { tool, on, aims, noun } = f;
  if (!aims)
    return `Each ${tool}${on} is a run of its own, made again with every repeat, whether or not anyone reads what it finds.`;
  return `${deciding(f)} ${which(f)} ${tool} examines${on}; with ${slip(f)} it runs against ${noun ? another(f) : 'something else'}, and a repeat runs again.`;
}

/** A debugger lets a program run on. */
export function stepped({ tool, on }: Facts): string {
  return `Each ${tool} lets a halted program continue${on}, and whatever that part of the program does is done: going back a step is not part of the call.`;
}

/** A telephone call. */
export function called({ tool, on, aims }: Facts): string {
  return `${tool} rings somebody up${on}${aims ? `, at what ${aims.text} ${aims.count === 1 ? 'says' : 'say'}` : ''}: a mistaken call disturbs the wrong person, and a repeat rings again.`;
}

/** What plays or speaks. */
export function played({ tool, on, verb }: Facts): string {
  if (/^(?:speak|say)$/.test(verb))
    return `What ${tool} says${on} is heard by whoever is near, whether or not it was meant for them; a repeat says it again.`;
  return `${tool} changes what is playing${on} with the call, whether or not anyone wanted it changed; whoever watches or listens notices first.`;
}

/** Everything else that is set going. */
export function started(f: Facts): string {
  const { tool, on, aims, noun, pick } = f;
  const isOnce = isRepeatable(f);
  if (aims)
    return pick(
      `${deciding(f)} ${which(f)} ${tool} sets going${on}; ${slip(f)} may start what nobody asked for${isOnce ? '' : ', and a retry may start it again'}.`,
      `With ${slip(f)}, ${tool} sets ${noun ? another(f) : 'the wrong thing'} going${on}${isOnce ? '' : ', and a retry may do the same work twice'}.`,
    );
  if (isOnce) return `A mistaken ${tool} sets work going${on} that nobody asked for.`;
  return pick(
    `A mistaken ${tool} sets work going${on} that nobody asked for, and a retry may start it a second time.`,
    `What ${tool} sets going${on} may be done twice by an agent that retries after a lost answer.`,
  );
}

/** A step that waited for a word. */
export function released({ tool, on }: Facts): string {
  return `${tool} lets what was held back go ahead${on}: the check that held it back is over with the call, whoever gave the word.`;
}

/** What takes effect without being started: attached, loaded, forwarded, printed. */
export function acted(f: Facts): string {
  const { tool, on, aims, noun } = f;
  if (!aims)
    return `What ${tool} does${on} takes effect with the call${isRepeatable(f) ? '' : ', and an agent that retries after a lost answer may do it twice'}.`;
  return `${deciding(f)} ${which(f)} ${tool} acts on${on}; with ${slip(f)} it acts on ${noun ? another(f) : 'something else'}, and takes effect with the call.`;
}
