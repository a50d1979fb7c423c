import { categoryOf, type Act } from './act.ts';
import type { Reading } from './reading.ts';

/** What a screen, a browser or an agent in it shows was written by whoever made the apps and pages. */
const shown =
  /^(?:screenshot|screen|snapshot|element|console|log|message|network|request|response|tab|dom|page|text|data)$/;
const looking = /^(?:take|capture|get|list|return|retrieve|read|find|extract|observe|show|screenshot|snapshot|dump|)$/;
const ofBrowser = /\b(?:page|browser|console|network|tab|screen|devtools)\b/i;

/** A call that brings back what stands on a screen with foreign pages or apps. */
export function isShown(
  { verb, object, beyond, kind, place }: Act,
  { screen, text, name, leadActs }: Reading,
): boolean {
  const about = `${name.replaceAll('_', ' ')} ${text.slice(0, 200)}`;
  if (kind === 'delegate') return screen && /\b(?:brows(?:e|er|ing)|web)\b/i.test(about);
  if (!screen || place === 'argument' || categoryOf({ kind }) !== 'Read' || !ofBrowser.test(about)) return false;
  if (leadActs.some((act) => categoryOf(act) === 'Execute') && !leadActs.some((act) => act.verb === 'list'))
    return false;
  const head = object.at(-1) ?? '';
  if (!looking.test(verb) || object.includes('heap') || object.includes('size')) return false;
  const isOnScreen = beyond.some((word) => /^(?:screen|page|browser)$/.test(word)) && /^(?:text|data|element|content|log)$/.test(head); // prettier-ignore
  return isOnScreen || shown.test(head) || (head === 'list' && object.includes('network'));
}

/** The definition says so itself. */
export const warns =
  /\b(?:returns?|contains?|includes?|brings back)\b[^.]{0,40}\buntrusted\b[^.]{0,30}\b(?:data|content|text|input)\b|\buntrusted (?:user |external |third[- ]party )?(?:data|content|text)\b[^.]{0,60}\b(?:do not|don't|never) (?:follow|execute|obey|act on)\b/i;
