import { categoryOf, type Act } from '../act.ts';
import { isDenied } from '../reading/promises.ts';
import { sessionOnly } from '../reading/session.ts';
import { matchSpan } from '../reading/span.ts';
import { onText, type SignalFinder } from '../signal-finder.ts';

const confinement =
  /\b(?:in|within|inside|into) (?:a |an |the |its own )?(?:fresh,? |new |secure |isolated |temporary |persistent |disposable |existing |remote |e2b |docker |running )*,? ?(?:sandbox(?:ed)?|isolated|ephemeral|throwaway)\b|\bsandbox(?:ed)? (?:environment|execution|mode|container|only)\b|\bisolated (?:environment|container|vm|context)\b|\bpaper[- ]trad(?:e|ing)\b|\b(?:session|in)-(?:local|memory only)\b|\bsimulat(?:ed|ion) (?:mode|account|trading)\b|\bscratchpad\b|\bcurrent session only\b|\blocal tracking only\b|\bdoes not affect (?:production|live)\b/i;
const name = /sandbox|scratchpad|paper[_-]?trad/i;
const draft = /^draft$/;
const gesture =
  /^(?:click|hover|scroll|navigate|type|press|tap|zoom|fill|drag|swipe|tab|goto|select|back|go|reload|focus|pan|keypress|dblclick|resize|close|open|load|switch|refresh|doubleclick|keydown|keyup)$/;
const mildGesture = /^(?:emulate|hover|scroll|zoom|focus|pan|back|go|reload|resize|tab|swipe)$/;
const soft =
  /^(?:console|cache|buffer|highlight|field|input|scratchpad|selection|terminal|session|context|clipboard|useragent|agent)$/;

/** A change of settings can stay inside a session; a message or a deletion can't. */
function staysInSession(act: Act): boolean {
  return categoryOf(act) === 'Read' || act.kind === 'write';
}

/** An effect that stays inside something made to be thrown away. */
export const confined: SignalFinder = {
  id: 'confined',
  title: 'Confined effect',
  says: 'The definition says that the effect stays inside a sandbox, a session, a draft or a rehearsal (paper trading), or the gesture only moves the view. Severity goes down by one step.',
  misses: 'How strong the walls of a sandbox are can’t be seen in a definition.',
  find: ({ acts, text, name: own, server, screen }) => {
    if (!acts.some((act) => categoryOf(act) !== 'Read')) return [];
    const part = text.slice(0, 1200);
    const at = part.search(confinement);
    if (at >= 0 && !isDenied(part, at)) return onText('confined', matchSpan('description', part, confinement));
    const inSession = acts.every(staysInSession)
      ? matchSpan('description', text.slice(0, 400), sessionOnly)
      : undefined;
    if (inSession && !isDenied(text, inSession.start)) return onText('confined', inSession);
    const named = name.test(own) ? matchSpan('name', own, name) : undefined;
    if (named && !/^(?:create|delete|list|kill)/i.test(own)) return onText('confined', named);
    const drafted = acts.find(
      ({ kind, object, verb }) => kind === 'write' && (draft.test(object.at(-1) ?? '') || draft.test(verb)),
    );
    if (drafted) return onText('confined', drafted.evidence);
    const softened = acts.find(
      ({ verb, object, kind }) =>
        kind === 'write' &&
        (verb === 'set' ? /agent$/ : soft).test(object.at(-1) ?? '') &&
        /^(?:clear|reset|flush|set)$/.test(verb),
    );
    if (softened) return onText('confined', softened.evidence);
    const moved =
      acts.every(({ verb, kind }) => kind === 'drive' && gesture.test(verb)) && screen && /\blocal/i.test(server.name);
    const mild =
      acts.length > 0 &&
      acts.every(({ verb, kind }) => kind === 'drive' && mildGesture.test(verb.replace('navigate', '')));
    const backwards = acts.some(
      ({ kind, object }) => kind === 'drive' && object.some((word) => word === 'back' || word === 'forward'),
    );
    return mild || moved || backwards ? onText('confined', acts[0]!.evidence) : [];
  },
};
