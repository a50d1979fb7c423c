import type { Facts } from '../facts.ts';
import { code, listOf, tame } from '../quote.ts';
import { groupOf } from '../verb-groups.ts';
import { another, deciding, slip, the, which } from '../wording.ts';

/** What a misled call sets off, for tools that run, start, stop, drive or delegate. */
export function executingPlan(facts: Facts): string {
  const { verdict, verb, act } = facts;
  const codeParameters = facts.seenOn('free-form-code');
  switch (verdict.rule) {
    case 'runs-statements':
      return statement(
        facts,
        codeParameters.map(({ path }) => code(path, 40)),
      );
    case 'sends-requests':
      return request(facts);
    case 'drives-an-interface':
      return facts.reading.screen ? driving(facts) : started(facts);
    case 'delegates':
      return `Another agent acts on what ${facts.tool} hands over${facts.on}, with rights of its own and out of the caller’s sight: an instruction that was slipped in travels along, and its effects are hard to trace back.`;
  }
  if (codeParameters.length > 0 && act?.kind === 'run')
    return ran(
      facts,
      listOf(
        codeParameters.map(({ path }) => code(path, 40)),
        2,
      ),
    );
  if (verdict.rule === 'runs-code' && /^(?:execute|exec|eval|evaluate|run|invoke|bash|shell)$/.test(verb))
    return ran(facts, '');
  const group = groupOf(verb);
  if (group === 'stop') return stopped(facts);
  if (group === 'change' || group === 'move') return retuned(facts);
  if (group === 'train') return trained(facts);
  if (group === 'deploy') return deployed(facts);
  if (group === 'scan') return scanned(facts);
  return started(facts);
}

function retuned(f: Facts): string {
  return `${f.tool} changes what is running${f.on}, not a plan of it${f.aims ? `: ${deciding(f)} ${which(f)}` : ''}, and a mistaken value takes effect with the call.`;
}

const isOwnCode = /command|cmd|code|script|expression|source|program|snippet|function|js\b|python|shell/i;

function ran({ tool, on, pick, reading }: Facts, parameters: string): string {
  if (reading.readOnly && parameters !== '')
    return `The definition of ${tool} promises “${tame(reading.readOnly.quote.replaceAll(/["“”`<>]/g, ' '), 40)}”${on}; whether that holds for every text${parameters ? ` in ${parameters}` : ''} is up to the server, since the schema takes any.`;
  if (parameters === '')
    return `What ${tool} runs${on} is chosen by its caller or prepared beforehand, so a misled agent may set off more than the task asked for.`;
  if (!isOwnCode.test(parameters.replaceAll('`', '')))
    return `Whatever stands in ${parameters} is carried out${on}, and ${tool} does not say that it weighs it: text from a misled agent runs like any other.`;
  return pick(
    `Whatever stands in ${parameters} is carried out${on} with the rights of the server, so an agent misled by a text it has read can make ${tool} do anything those rights allow.`,
    `${tool} does not weigh what it is given${on}: text in ${parameters} from a misled agent runs like any other, with all the rights the server holds.`,
  );
}

function statement({ tool, on }: Facts, parameters: readonly string[]): string {
  const where = parameters.length > 0 ? `A statement in ${listOf(parameters, 2)}` : `A statement passed to ${tool}`;
  return `${where} can change or delete records as easily as read them${on}, and ${parameters.length > 0 ? tool : 'the tool'} takes the one as readily as the other; a missing condition reaches them all.`;
}

function request({ tool, on, aims }: Facts): string {
  return `What a call to ${tool} does${on} is decided by the request it carries${aims ? ` (${aims.text})` : ''}: with the credentials that go along, a misled one can read, change or delete.`;
}

const views = /^(?:scroll|hover|zoom|resize|pan|focus|maximize|minimize|highlight|switch|tab|blur)$/;
const typing = /^(?:type|fill|press|keypress|keydown|keyup|select|uncheck|speak|check|set)$/;
const going = /^(?:navigate|goto|open|go|back|reload|visit|rewind)$/;
const clicking = /^(?:click|dblclick|doubleclick|tap|press|drag|swipe|drop|pinch|turn)$/;

function driving(f: Facts): string {
  const { tool, on, verb, pick } = f;
  // A device or a page is where the gesture happens, not what it hits.
  const aims = f.aims?.parameters.some(({ snake }) => /selector|ref|uid|element|target|locator|xpath|text/.test(snake))
    ? f.aims
    : undefined;
  const target = aims ? ` that ${aims.text} ${aims.count === 1 ? 'points' : 'point'} at` : '';
  if (verb === 'close')
    return `Whatever was open and unsaved is lost when ${tool} closes it${on}, and an agent in the midst of a task has to find its place again.`;
  if (views.test(verb))
    return `${tool} moves the view or the pointer${on} rather than pressing anything; a page may still react to that, by opening a menu or loading more.`;
  if (going.test(verb) && f.seenOn('url-or-host').length > 0)
    return pick(
      `Any page that ${listOf(
        f.seenOn('url-or-host').map(({ path }) => code(path, 40)),
        2,
      )} names is opened${on} with the sessions already signed in there, and the text it brings to the agent was written by others.`,
      `${tool} goes wherever ${listOf(
        f.seenOn('url-or-host').map(({ path }) => code(path, 40)),
        2,
      )} points${on}: opening an address can sign out, confirm or unsubscribe, and the page may speak to the model.`,
    );
  if (going.test(verb))
    return `After ${tool}, the next gesture lands on whatever is then in front${on}; entries not yet saved on the former screen may be gone.`;
  if (/^(?:press|keypress|keydown|keyup)$/.test(verb))
    return `A key pressed with ${tool}${on} goes to whatever has the focus: the same one can move a cursor, send a form or confirm a dialogue.`;
  if (typing.test(verb))
    return pick(
      `What ${tool} enters goes to whatever ${target ? `field${target}` : 'is in front'}${on}: the same call can fill a search box or complete an order form.`,
      `Entered into the wrong field${on}, the text or choice of ${tool} may be sent on before anyone has read it${aims ? `; ${deciding(f)} where it goes` : ''}.`,
    );
  if (clicking.test(verb))
    return pick(
      `What ${tool} sets off depends on what stands under it at that moment${on}: the element${target || ''} may be a link today and a button that orders or deletes tomorrow.`,
      `A ${verb} cannot be taken back once a page has acted on it${on}; ${aims ? `${slip(f)} makes ${tool} hit another element` : `${tool} hits whatever stands there at that moment`}, whatever that one does.`,
    );
  return `What ${tool} sets off depends on the state of the screen${on} at that moment, so the same call can be harmless once and commit to something the next time.`;
}

function stopped(f: Facts): string {
  const { tool, on, aims, noun, pick } = f;
  const again = /^(?:restart|reboot|reload)$/.test(f.verb) ? 'interrupts' : 'halts';
  if (aims)
    return pick(
      `${deciding(f)} ${which(f)} ${tool} ${again}${on}; a wrong one breaks off work that others rely on.`,
      `With ${slip(f)}, ${tool} ${again} ${noun ? another(f) : 'the wrong process'}${on}, and what it was doing at that moment may be lost.`,
    );
  return `A mistaken ${tool} ${again} ${the(f, 'what is under way')}${on}, and what was unfinished at that moment may be lost.`;
}

function trained({ tool, on }: Facts): string {
  return `Each ${tool}${on} takes hardware for as long as the training lasts, and a repeated one takes it again; a wrong data set or base leaves a model that later answers badly or harmfully.`;
}

function deployed(f: Facts): string {
  const { tool, on, verb, pick } = f;
  if (/^(?:build|compile|rebuild)$/.test(verb))
    return `A build runs whatever the project’s scripts say, so ${tool}${on} is as safe as the sources it is pointed at; a repeated call takes the time of another build.`;
  if (/^(?:install|upgrade)$/.test(verb))
    return `What ${tool} brings onto the machine or account${on} runs there from then on, installation scripts included${f.aims ? `; ${deciding(f)} ${which(f)}` : ''}${f.aims?.parameters.some(({ snake }) => /name|package|chart/.test(snake)) ? ', and a mistyped name may fetch a stranger’s work' : ''}.`;
  return pick(
    `Once ${tool} has gone through, users${on} meet the new version at once; a deployment from the wrong state is noticed by them first${f.aims ? `, and ${slip(f)} makes it somebody else’s users` : ''}.`,
    `A mistaken ${tool} puts ${the(f, `what it carries`)} into service${on}, and each repeat runs a further deployment.`,
  );
}

function scanned(f: Facts): string {
  const { tool, on, aims } = f;
  return `Each ${tool}${on} takes machine time and puts load on what it examines${aims ? `; ${deciding(f)} ${which(f)}` : ', again with every repeat'}.`;
}

function started(f: Facts): string {
  const { tool, on, aims, noun, pick } = f;
  if (aims)
    return pick(
      `${deciding(f)} ${which(f)} ${tool} sets going${on}; ${slip(f)} starts work that nobody asked for${f.isRepeatable ? '' : ', and a retry may start it again'}.`,
      `With ${slip(f)}, ${tool} sets ${noun ? another(f) : 'the wrong thing'} going${on}${f.isRepeatable ? '' : ', and a retry may do the same work twice'}.`,
    );
  if (f.isRepeatable) return `A mistaken ${tool} sets work going${on} that nobody asked for.`;
  return pick(
    `A mistaken ${tool} sets work going${on} that nobody asked for, and a retry may do it and spend the resources again.`,
    `What ${tool} sets going${on} may be done twice by an agent that retries after a lost answer, with the cost and the effects of both.`,
  );
}
