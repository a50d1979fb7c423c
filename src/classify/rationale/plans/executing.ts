import type { Facts } from '../facts.ts';
import { groupOf } from '../verb-groups.ts';
import { carried, delegated, prepared, requested, statement } from './running.ts';
import { driving } from './driving.ts';
import { acted, called, cutOff, deployed, installed, played, rebuilt, released, scanned, started, stepped, stopped, trained, tuned } from './starting.ts'; // prettier-ignore

/** What a misled call sets off, for tools that run, start, stop, drive or delegate. */
export function executingPlan(f: Facts): string {
  const { verdict, verb, act } = f;
  switch (verdict.rule) {
    case 'runs-statements':
      return statement(f);
    case 'sends-requests':
      return requested(f);
    case 'delegates':
      return delegated(f);
  }
  if (isPlaying(f)) return played(f);
  if (verdict.rule === 'drives-an-interface' && act?.kind === 'drive' && f.reading.screen) return driving(f);
  const hasCode = f.seenOn('free-form-code').length > 0;
  if (hasCode && act?.kind === 'run') return carried(f);
  if (verdict.rule === 'runs-code' && /^(?:execute|exec|eval|evaluate|run|invoke|bash|shell)$/.test(verb))
    return prepared(f);
  return byVerb(f);
}

const media =
  /\b(?:track|song|music|playback|playlist|album|video|media|audio|sound|podcast|radio|volume|itunes|spotify)\b/i;

/** Sound and pictures, not a job that CI systems "play". */
function isPlaying({ verb, noun, reading, speaksOf }: Facts): boolean {
  if (verb === 'speak') return true;
  if (verb === 'start') return /^(?:playback|music|songs?|tracks?|playlist)$/.test(noun?.one ?? '');
  if (!/^(?:play|skip|next|previous|say|mute|unmute)$/.test(verb)) return false;
  return media.test(reading.name.replaceAll('_', ' ')) || speaksOf(media);
}

function byVerb(f: Facts): string {
  const { verb } = f;
  switch (groupOf(verb)) {
    case 'stop':
      return stopped(f);
    case 'cut':
      return cutOff(f);
    case 'change':
    case 'move':
    case 'tune':
    case 'switch':
      return tuned(f);
    case 'train':
      return trained(f);
    case 'deploy':
      return f.act?.weak ? acted(f) : deployed(f);
    case 'install':
      return installed(f);
    case 'build':
      return rebuilt(f);
    case 'scan':
      return scanned(f);
    case 'step':
      return f.speaksOf(/\bdebug|\bbreakpoint|\bcode\b|\bexecution\b|\bgdb\b|\bline\b/i) ? stepped(f) : started(f);
    case 'judge':
      return released(f);
    case 'call':
      return f.speaksOf(/\bphone\b|\btelephone\b|phone number|voice call/i) ? called(f) : acted(f);
    case 'start':
    case 'add':
      return started(f);
    default:
      return acted(f);
  }
}
