import type { Act } from '../act.ts';
import type { Lead } from './lead.ts';
import { spanOf } from './span.ts';

const text =
  /\b(?:provid(?:es?|ing)|gets?|returns?|offers?|generates?|reads?)\s+(?:(?!(?:to|and|then|that|which|for|in|from|of|with)\b)[\w'’()-]+[ ,]+){0,9}?(?:documentation|guidance|guidelines?|instructions|guide|best practices)\b(?! (?:to|for) (?:the|an?) (?:agent|assistant|model)\b)/i;
const mention = /documentation|guid|instructions|practices/i;
const about = /\b(?:documentation|guidance|guidelines?|instructions|guide|best practices)$/i;

/**
 * "Provides instructions for running tests": a text comes back, whatever the verbs around it do. Counts only where
 * no other verb leads the sentence.
 */
export function guidanceAct(field: string, description: string, lead: Lead | undefined): Act | undefined {
  const part = description.slice(0, 240);
  const match = mention.test(part) ? text.exec(part) : null;
  if (!match || /[.!?](?:\s|$)/.test(part.slice(0, match.index))) return undefined;
  const led = lead?.words[lead.at]?.start ?? Infinity;
  // "Orchestrates a workflow that provides guidance": the workflow is the text.
  const isItsOwn = /\b(?:workflow|tool|process) (?:that|which) (?:will )?$/.test(part.slice(0, match.index));
  if (led < match.index && !isItsOwn) return undefined;
  const object = about.exec(match[0])![0].toLowerCase().split(' ');
  const evidence = spanOf(field, description, [match.index, match.index + match[0].length])!;
  return { verb: 'provide', kind: 'read', place: 'lead', object, beyond: [], weak: false, disputed: false, evidence };
}
