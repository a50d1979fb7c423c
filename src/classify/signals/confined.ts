import { categoryOf, type Act } from '../act.ts';
import { isDenied } from '../reading/promises.ts';
import { sessionOnly } from '../reading/session.ts';
import { matchSpan } from '../reading/span.ts';
import { onText, type SignalFinder } from '../signal-finder.ts';

const confinement =
  /\b(?:in|within|inside|into) (?:a |an |the |its own )?(?:fresh,? |new |secure |isolated |temporary |persistent |disposable |existing |remote |e2b |docker |running )*,? ?(?:sandbox(?:ed)?|isolated|ephemeral|throwaway)\b|\b(?:temporary|disposable|throwaway) (?:\w+ )?containers?\b|\bsandbox(?:ed)? (?:environment|execution|mode|container|only)\b|\bisolated (?:environment|container|vm|context)\b|\bpaper[- ]trad(?:e|ing)\b|\b(?:session|in)-(?:local|memory only)\b|\bsimulat(?:ed|ion) (?:mode|account|trading)\b|\bscratchpad\b|\bcurrent session only\b|\blocal tracking only\b|\bdoes not affect (?:production|live)\b/i;
const name = /sandbox|scratchpad|paper[_-]?trad/i;
const draft = /^draft$/;
const gesture =
  /^(?:click|hover|scroll|navigate|type|press|tap|zoom|fill|drag|swipe|tab|goto|select|back|go|reload|focus|pan|keypress|dblclick|resize|close|open|load|switch|refresh|doubleclick|keydown|keyup)$/;
const mildGesture = /^(?:emulate|hover|scroll|zoom|focus|pan|back|go|reload|resize|tab|swipe)$/;
/** What a person hears or sees for a moment, and what only measures. */
const passing =
  /^(?:playing|song|track|music|playlist|album|playback|audio|sound|video|media|animation|notification|speech|text|tts|audit|tab|page|window|viewport|light|lamp)$/;
const passingVerb =
  /^(?:play|control|pause|stop|speak|skip|next|run|perform|close|resize|maximize|minimize|turn|mute|unmute|start|say)$/;
/** What goes on elsewhere when it is played or paused. */
const lasting =
  /^(?:project|cluster|instance|service|server|database|machine|deployment|pipeline|job|build|workflow|flow|campaign|subscription|schedule|sending|monitor|rollout|ad|bot|agent)$/;
/** A device that stands for a real one. */
const stand = /simulator|emulator/i;
const soft =
  /^(?:breakpoint|console|cache|buffer|highlight|field|input|scratchpad|selection|terminal|session|context|clipboard|useragent|agent)$/;

/** A change of settings can stay inside a session; a message or a deletion can't. */
function staysInSession(act: Act): boolean {
  return categoryOf(act) === 'Read' || act.kind === 'write';
}

/** A sound, a picture, an open tab: over when the call is, or put right by the next one. */
function isPassing({ kind, verb, object, beyond }: Act): boolean {
  if (kind !== 'drive' && kind !== 'start' && kind !== 'run') return false;
  const words = [...object, ...beyond];
  // A recording leaves a file.
  if (verb === 'start' && object.includes('recording')) return false;
  if (object.some((word) => lasting.test(word)) || (verb === 'play' && words.includes('code'))) return false;
  if (/^(?:speak|pause|play)$/.test(verb)) return true;
  if (/^(?:close|resize)$/.test(verb) && object.at(-1) === 'browser') return true;
  return passingVerb.test(verb) && words.some((word) => passing.test(word) || word.endsWith('audit'));
}

/** An effect that stays inside something made to be thrown away. */
export const confined: SignalFinder = {
  id: 'confined',
  title: 'Confined effect',
  says: 'The definition says that the effect stays inside a sandbox, a session, a draft or a rehearsal (paper trading), or that it passes: the gesture only moves the view, the call plays a sound, pauses, or measures a page. Severity goes down by one step.',
  misses:
    'How strong the walls of a sandbox are can’t be seen in a definition. A switch that saves a session’s defaults under an unusual name, and a step back to a page that does something when it loads, are counted all the same.',
  find: ({ acts, text, name: own, server, screen, parameters }) => {
    if (!acts.some((act) => categoryOf(act) !== 'Read')) return [];
    const part = text.slice(0, 1200);
    const at = part.search(confinement);
    if (at >= 0 && !isDenied(part, at)) return onText('confined', matchSpan('description', part, confinement));
    const isKept = parameters.some(({ snake }) => /^(?:persist|save)$/.test(snake));
    const inSession =
      !isKept && acts.every(staysInSession) ? matchSpan('description', text.slice(0, 400), sessionOnly) : undefined;
    if (inSession && !isDenied(text, inSession.start)) return onText('confined', inSession);
    const named = name.test(own) ? matchSpan('name', own, name) : undefined;
    if (named && !/^(?:create|delete|list|kill)/i.test(own)) return onText('confined', named);
    const drafted = acts.find(
      ({ kind, object, verb }) => kind === 'write' && (object.some((word) => draft.test(word)) || draft.test(verb)),
    );
    if (drafted) return onText('confined', drafted.evidence);
    const softened = acts.find(
      ({ verb, object, kind }) =>
        kind === 'write' &&
        (verb === 'set' ? /agent$/ : soft).test(object.at(-1) ?? '') &&
        /^(?:clear|reset|flush|set|delete|remove|wipe)$/.test(verb),
    );
    if (softened) return onText('confined', softened.evidence);
    const moved =
      acts.every(({ verb, kind }) => kind === 'drive' && gesture.test(verb)) && screen && /\blocal/i.test(server.name);
    const played = acts.filter((act) => categoryOf(act) === 'Execute');
    if (played.length > 0 && played.every(isPassing)) return onText('confined', played[0]!.evidence);
    const inStandIn = acts.every(({ kind }) => kind === 'drive' || kind === 'start') && stand.test(server.name);
    if (inStandIn && acts.length > 0) return onText('confined', acts[0]!.evidence);
    const mild =
      acts.length > 0 &&
      acts.every(({ verb, kind }) => kind === 'drive' && mildGesture.test(verb.replace('navigate', '')));
    const backwards = acts.some(
      ({ kind, object }) => kind === 'drive' && object.some((word) => word === 'back' || word === 'forward'),
    );
    return mild || moved || backwards ? onText('confined', acts[0]!.evidence) : [];
  },
};
