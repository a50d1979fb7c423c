import type { Facts } from '../facts.ts';
import { groupOf, type VerbGroup } from '../verb-groups.ts';
import { added, copied, isJoining, isMark, stored } from './adding.ts';
import { changed, disabled, finished, judged, marked, moved, other, permission, renamed, renewed, reopened, restored, setUp, shelved, tied } from './changing.ts'; // prettier-ignore
import { broughtIn, handedUp, merged, saved, takenOut, versioned } from './placing.ts';
import { connected, entered, left, published, reaches, sent, told } from './telling.ts';

type Plan = (facts: Facts) => string;

/** What a misaimed or repeated call leaves behind, for tools that create or change. */
export function writingPlan(f: Facts): string {
  const { has, verdict, verb, act } = f;
  if (verdict.rule === 'saves-a-result') return saved(f);
  if (isAside(f)) return other(f);
  if (has('permission-change')) return permission(f);
  if (act?.kind === 'publish' || verdict.rule === 'publishes') return published(f);
  if (act?.kind === 'send' || verdict.rule === 'sends') return reaches(f) ? told(f) : sent(f);
  if (/^(?:write|save|export|dump)$/.test(verb) && has('file-path')) return stored(f);
  const special = bySense(f);
  if (verb === 'add' && !special && isJoining(f)) return isMark(f) ? marked(f) : tied(f);
  return special ? special(f) : (plans[groupOf(verb) ?? 'add'] ?? other)(f);
}

/** The verb stands in passing: "the handler will reject any call". */
function isAside({ act, reading, verb }: Facts): boolean {
  return act?.place === 'lead' && !reading.lead?.direct && !reading.name.toLowerCase().includes(verb);
}

const session = /(?:session|connection|tunnel|browser|page|tab|device)$/;
const credential = /(?:key|secret|token|credentials?|password|certificate)$/i;
const git = /\bgit\b|\bcommits?\b|\bbranch(?:es)?\b|\brepositor(?:y|ies)\b|\b(?:pull|merge) requests?\b/i;

/** Verbs that mean one thing here and another there. */
function bySense(f: Facts): Plan | undefined {
  const { verb, noun, reading } = f;
  const group = groupOf(verb);
  if (verb === 'resolve' && /conflict|issue|error/i.test(noun?.one ?? reading.name)) return other;
  if (verb === 'add' && f.speaksOf(/\bstag(?:e|ed|ing)\b/i) && f.speaksOf(git)) return other;
  if (/(?:^|[_-])commit$/i.test(reading.name) || (verb === 'switch' && f.speaksOf(/\bbranch/i))) return versioned;
  if (verb === 'set' && f.act?.object[0] === 'up') return setUp;
  if (verb === 'close' && session.test(noun?.one ?? '')) return left;
  if (group === 'renew') return credential.test(noun?.one ?? '') ? renewed : other;
  if (group === 'versioned' && !f.speaksOf(git) && !git.test(reading.name.replaceAll(/[_-]/g, ' ')))
    return verb === 'merge' ? merged : other;
  if (
    verb === 'upload' &&
    reading.screen &&
    f.speaksOf(/\b(?:input|element|browser|webpage|web page|file (?:chooser|dialog))\b/i)
  )
    return handedUp;
  if (verb === 'convert') return f.has('file-path') ? takenOut : changed;
  return group === undefined ? other : undefined;
}

const plans: Partial<Record<VerbGroup, Plan>> = {
  add: added,
  copy: copied,
  change: changed,
  setup: setUp,
  tune: changed,
  rename: renamed,
  move: moved,
  finish: finished,
  shelve: shelved,
  switch: disabled,
  reopen: reopened,
  restore: restored,
  judge: judged,
  tie: tied,
  mark: marked,
  place: broughtIn,
  takeOut: takenOut,
  versioned,
  say: told,
  publish: published,
  enter: entered,
  connect: connected,
};
