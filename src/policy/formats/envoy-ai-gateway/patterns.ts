import { RE2JS } from 're2js';

/** A pattern ready to run anywhere in a name, as Go's regexp does, or why it can't be read. */
export type Pattern = { matches(name: string): boolean } | { error: string };

/** Compiles a pattern of RE2. */
export function readPattern(text: string): Pattern {
  try {
    const compiled = RE2JS.compile(text);
    return { matches: (name) => compiled.test(name) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : 'unreadable' };
  }
}

/** The pattern that matches every name. */
export const everyName = '.*';

/** A pattern that matches these names and no other. */
export function patternOf(names: readonly string[]): string {
  return `^(?:${names.map(quotePattern).join('|')})$`;
}

/** The names of a pattern as we write it; undefined for any other. */
export function namesOf(pattern: string): string[] | undefined {
  const inner = /^\^\(\?:([^]*)\)\$$/.exec(pattern)?.[1];
  const names = inner?.match(/(?:\\[^]|[^\\|])+/gu)?.map((part) => part.replaceAll(/\\([^])/gu, '$1'));
  return names && patternOf(names) === pattern ? names : undefined;
}

function quotePattern(name: string): string {
  return name.replaceAll(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}

/**
 * Whether a pattern can match a name by one of its parts alone: no anchor at one end, or a choice outside of brackets,
 * to whose branches the anchors don't reach.
 */
export function isLoose(pattern: string): boolean {
  const isBound = /^(?:\^|\.\*|\\A)/.test(pattern) && /(?:^|[^\\])(?:\$|\.\*|\\z)$/.test(pattern);
  return !isBound || hasOuterChoice(pattern);
}

function hasOuterChoice(pattern: string): boolean {
  let depth = 0;
  for (const [piece] of pattern.matchAll(/\\[^]|\[\^?\]?(?:\\[^]|[^\]\\])*\]|[()|]/g)) {
    if (piece === '(') depth++;
    if (piece === ')') depth--;
    if (piece === '|' && depth === 0) return true;
  }
  return false;
}
