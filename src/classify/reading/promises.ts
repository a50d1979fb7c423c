import type { Evidence } from '../../model/evidence.ts';
import { spanOf } from './span.ts';

const readOnly =
  /\bread[- ]?only\b|\bonly (?:allows? |supports? |accepts? |permits? |runs? |executes? )?(?:safe )?select\b|\bselect(?: |-)?(?:\/with )?(?:queries|statements|query)? ?only\b|\b(?:rejects?|blocks?|refuses?|disallows?) (?:all )?(?:non-select|write|mutat|modif|insert)|\b(?:does not|doesn't|cannot|can't|never|will not|won't|without) (?:modify|modif|chang|alter|mutat|writ)[a-z]*|\bwithout (?:sending|broadcasting) (?:a |any )?transactions?\b|\bno (?:changes|modifications|side effects|mutations)\b|\bnon-destructive(?:ly)?\b|只读|仅支持\s?select|読み取り専用|읽기\s?전용/i;
const denied = /\b(?:not|isn't|no longer|non|un|disable|without|bypass\w*|override\w*) (?:a )?$/i;
const aside =
  /^(?:\s*(?:access|token|key|replica|fields?|propert|attribute|flag|parameter|mode is|scope|share|link|permission|users?))/i;

/** The place where a definition promises to change nothing, where it says so of itself. */
export function readOnlyPromise(field: string, text: string): Evidence | undefined {
  const match = readOnly.exec(text);
  if (!match) return undefined;
  const end = match.index + match[0].length;
  if (denied.test(text.slice(Math.max(0, match.index - 24), match.index))) return undefined;
  if (/^read/i.test(match[0]) && aside.test(text.slice(end, end + 24))) return undefined;
  return spanOf(field, text, [match.index, end]);
}

const negation =
  /(?:\b(?:not|never|cannot|no|without|neither|nor|avoid|instead of|rather than|prevents?|before|after|once|when|whether|if|unless|to be|was|been|being|recently|how to|don't|doesn't|can't|won't|isn't|aren't)\b[^.;\n]{0,18})$/i;

const select = /\b(?:select|read)(?:[- ](?:only|style))?(?: sql| cypher)? (?:quer(?:y|ies)|statements?|commands?)\b/i;
const change = /\b(?:insert|update|delete|drop|create|alter|ddl|dml|write)\b/i;

/** "Execute a SELECT query": a promise by what is left out. */
export function selectPromise(field: string, text: string): Evidence | undefined {
  const part = text.slice(0, 300);
  const match = select.exec(part);
  return match && !change.test(part) ? spanOf(field, text, [match.index, match.index + match[0].length]) : undefined;
}

/** True where the words before `at` deny, condition or only mention what follows. */
export function isDenied(text: string, at: number): boolean {
  return negation.test(text.slice(Math.max(0, at - 30), at));
}
