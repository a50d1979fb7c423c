import type { Facts } from '../facts.ts';
import { code, listOf } from '../quote.ts';
import { deciding, slip } from '../wording.ts';

const views = /^(?:scroll|hover|zoom|resize|pan|focus|maximize|minimize|highlight|switch|tab|blur|move)$/;
const typing = /^(?:type|fill|send)$/;
const choosing = /^(?:select|unselect|check|uncheck|choose)$/;
const pressing = /^(?:press|keypress|keydown|keyup)$/;
const going = /^(?:navigate|goto|open|go|back|forward|reload|refresh|visit|rewind)$/;
const clicking = /^(?:click|dblclick|doubleclick|tap|drag|swipe|drop|pinch)$/;
const keys = /\bkey(?:s|board|press|code)?\b|hotkey|shortcut/i;
const mouse = /\bmouse\b|\btouch\b|\blong[- ]press|coordinates/i;

/** A gesture in a browser, a desktop or a phone. */
export function driving(f: Facts): string {
  const { tool, on } = f;
  const verb = gestureOf(f);
  if (verb === 'close')
    return `What was open and unsaved${on} may be lost when ${tool} closes it, and an agent in the midst of a task has to find its place again.`;
  if (/^(?:upload|drop)$/.test(verb) && (f.has('file-path') || f.speaksOf(/\bfiles?\b/i))) return handedOver(f);
  if (views.test(verb))
    return `${tool} moves the view or the pointer${on} rather than pressing anything; a page may still react to that, by opening a menu or loading more.`;
  if (going.test(verb)) return gone(f);
  if (pressing.test(verb)) return pressed(f);
  if (typing.test(verb)) return typed(f);
  if (choosing.test(verb)) return chosen(f);
  if (clicking.test(verb)) return clicked(f, verb);
  return `What ${tool} sets off depends on the state of the screen${on} at that moment, so the same call can be harmless once and commit to something the next time.`;
}

/** "Perform a click": the object names the gesture. */
function gestureOf({ verb, act }: Facts): string {
  const isEmpty = /^(?:perform|make|do|execute)$/.test(verb);
  return (isEmpty && act?.object.find((word) => clicking.test(word) || views.test(word))) || verb;
}

/** The parameters that say what is hit; a device or a page is only where it happens. */
function targetOf({ aims }: Facts) {
  return aims?.parameters.some(({ snake }) => /selector|ref|uid|element|target|locator|xpath/.test(snake))
    ? aims
    : undefined;
}

function gone(f: Facts): string {
  const { tool, on, pick } = f;
  const urls = f.seenOn('url-or-host').map(({ path }) => code(path, 40));
  if (urls.length === 0)
    return `After ${tool}, the next gesture lands on whatever is then in front${on}; entries not yet saved on the former screen may be gone.`;
  return pick(
    `Any page that ${listOf(urls, 2)} names may be opened${on} with whatever sessions are signed in there, and the text it brings to the agent may be by others.`,
    `${tool} goes where ${listOf(urls, 2)} points${on}: opening an address can sign out, confirm or unsubscribe, and the page may speak to the model.`,
  );
}

/** "Press" is said of keys, of mouse buttons and of a phone's own buttons. */
function pressed(f: Facts): string {
  const { tool, on, reading, top } = f;
  const said = `${reading.name.replaceAll(/[_-]/g, ' ')} ${reading.text.slice(0, 300)}`;
  const isKey = keys.test(said) || top.some(({ snake }) => /^keys?$/.test(snake));
  if (isKey && !mouse.test(said))
    return `A key pressed with ${tool}${on} goes to whatever has the focus: the same one can move a cursor, send a form or confirm a dialogue.`;
  if (mouse.test(said))
    return `What ${tool} presses${on} is whatever lies at that point at that moment, so the same call can be harmless once and commit to something the next time.`;
  return `A button pressed with ${tool}${on} acts on whatever is in front at that moment, and the definition names no way to take it back.`;
}

function typed(f: Facts): string {
  const target = targetOf(f);
  const field = target ? `field that ${target.text} ${target.count === 1 ? 'points' : 'point'} at` : 'is in front';
  return f.pick(
    `What ${f.tool} enters goes to whatever ${field}${f.on}: the same call can fill a search box or complete an order form.`,
    `Entered into the wrong field${f.on}, the text of ${f.tool} may be sent on before anyone has read it${target ? `; ${deciding(f)} where it goes` : ''}.`,
  );
}

function chosen(f: Facts): string {
  const target = targetOf(f);
  return `A choice made with ${f.tool}${f.on} can do as little as narrow a list or as much as accept terms, as the page has it${target ? `; ${deciding(f)} where it is made` : ''}.`;
}

function clicked(f: Facts, verb: string): string {
  const { tool, on, pick } = f;
  const target = targetOf(f);
  const gesture = verb.startsWith('d') && verb !== 'drag' && verb !== 'drop' ? 'double click' : verb;
  const what = target ? `the element that ${target.text} ${target.count === 1 ? 'points' : 'point'} at` : 'it';
  return pick(
    `What ${tool} sets off depends on what stands under it at that moment${on}: ${what} may be a link today and a button that orders or deletes tomorrow.`,
    `A ${gesture} by ${tool}${on} cannot be taken back once the other side has acted on it; ${target ? `${slip(f)} makes it hit another element` : 'it hits whatever stands there at that moment'}.`,
  );
}

function handedOver({ tool, on, seenOn }: Facts): string {
  const paths = seenOn('file-path').map(({ path }) => code(path, 40));
  const files = paths.length > 0 ? `what ${listOf(paths, 2)} ${paths.length === 1 ? 'names' : 'name'}` : 'files';
  return `${tool} hands ${files} to the page${on}, which may keep them or send them on: a wrong file is then out of the caller’s reach.`.replace(
    'keep them or send them',
    paths.length > 0 ? 'keep it or send it' : 'keep them or send them',
  );
}
