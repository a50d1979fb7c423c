/** A pattern ready to run, or why it can't: `error` in the words of Go's regexp where Go itself would refuse it. */
export interface GoRegex {
  test?: (text: string) => boolean;
  error?: string;
}

/** Escapes that mean the same in Go and in JavaScript's `u` mode, and those that need other words there. */
const escapes = new Map([
  ...[...'dDwWtnrfv'].map((letter) => [letter, `\\${letter}`] as const),
  ['b', '\\b'],
  ['B', '\\B'],
  ['s', '[\\t\\n\\f\\r ]'],
  ['S', '[^\\t\\n\\f\\r ]'],
  ['a', '\\x07'],
  ['A', '(?<![^])'],
  ['z', '(?![^])'],
]);

const posix = new Map([
  ['alpha', 'A-Za-z'],
  ['digit', '0-9'],
  ['alnum', '0-9A-Za-z'],
  ['upper', 'A-Z'],
  ['lower', 'a-z'],
  ['space', '\\t\\n\\v\\f\\r '],
  ['xdigit', '0-9A-Fa-f'],
  ['word', '0-9A-Za-z_'],
  ['punct', '!-\\/:-@\\[-`{-~'],
  ['blank', '\\t '],
]);

/** One piece of a pattern: an escape, a quoted run, a POSIX class, the head of a group, a dot, or any character. */
const piece =
  /\\Q([^]*?)(?:\\E|$)|\\(p\{\^?\w+\}|P\{\w+\}|p[A-Z]|x\{[0-9a-fA-F]+\}|x[0-9a-fA-F]{2}|[^])|\[:(\^?)(\w+):\]|(\(\?(?:P?<[A-Za-z_]\w*>|[a-zA-Z-]*[:)]|[^]{0,2}))|([^])/gu;

/**
 * Compiles a Go (RE2) pattern with JavaScript's engine: a common subset, translated. What only one side knows is
 * refused, so a pattern never runs with another meaning. Backtracking makes no promise on time, as RE2 would.
 */
export function compileGoRegex(pattern: string): GoRegex {
  const flags = /^\(\?([ims]+)\)/.exec(pattern);
  const state = { isInClass: false, isDotAll: flags?.[1]!.includes('s') ?? false, rest: '', error: '' };
  const body = pattern.slice(flags?.[0].length ?? 0);
  const source = body.replace(piece, (...match) => {
    state.rest = body.slice(match.findLast((part) => typeof part === 'number'));
    return translate(match as (string | undefined)[], state);
  });
  if (state.error) return { error: `error parsing regexp: ${state.error}` };
  try {
    const compiled = new RegExp(source, `u${[...(flags?.[1] ?? '')].filter((flag) => 'im'.includes(flag)).join('')}`);
    return { test: (text) => compiled.test(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    return { error: `error parsing regexp: outside of what Go and this checker share (${reason})` };
  }
}

interface State {
  isInClass: boolean;
  isDotAll: boolean;
  /** The pattern from the current piece on, for messages. */
  rest: string;
  error: string;
}

function translate(match: (string | undefined)[], state: State): string {
  const [whole, quoted, escaped, negated, name, group, single] = match;
  if (quoted !== undefined) return [...quoted].map(literal).join('');
  if (escaped !== undefined) return translateEscape(escaped, state);
  if (name !== undefined) return translatePosix(whole!, { name, isNegated: negated === '^' }, state);
  if (group !== undefined)
    return state.isInClass ? [...group].map((c) => translateSingle(c, state)).join('') : translateGroup(group, state);
  return translateSingle(single ?? '', state);
}

function translateEscape(escaped: string, state: State): string {
  if (/^[pP]/.test(escaped)) return translateProperty(escaped);
  if (escaped.startsWith('x')) return `\\u{${escaped.replaceAll(/[x{}]/g, '')}}`;
  const known = escapes.get(escaped);
  if (known && state.isInClass) return 'sS'.includes(escaped) ? classSpace(escaped, state) : known;
  if (known) return known;
  if (/[A-Za-z0-9]/.test(escaped)) state.error ||= `invalid escape sequence: \`\\${escaped}\``;
  return literal(escaped);
}

function classSpace(escaped: string, state: State): string {
  if (escaped === 'S') state.error ||= '`\\S` inside a class is more than this checker can run';
  return '\\t\\n\\f\\r ';
}

function translateProperty(escaped: string): string {
  const isNegated = escaped.startsWith('P') !== escaped.includes('^');
  const name = escaped.slice(1).replaceAll(/[{}^]/g, '');
  const value = name.length <= 2 ? name : `Script=${name}`;
  return `\\${isNegated ? 'P' : 'p'}{${value}}`;
}

function translatePosix(
  whole: string,
  { name, isNegated }: { name: string; isNegated: boolean },
  state: State,
): string {
  const known = posix.get(name);
  if (!known || isNegated || !state.isInClass) state.error ||= `invalid character class range: \`${whole}\``;
  return known ?? '';
}

function translateGroup(group: string, state: State): string {
  const isNamed = /^\(\?P?<[A-Za-z_]/.test(group);
  if (isNamed) return group.replace('(?P<', '(?<');
  if (group === '(?:') return group;
  if (/^\(\?[ims-]+:$/.test(group)) return group;
  state.error ||= /^\(\?P?</.test(group)
    ? `invalid named capture: \`${state.rest}\``
    : `invalid or unsupported Perl syntax: \`${group.slice(0, 3)}\``;
  return '';
}

function translateSingle(character: string, state: State): string {
  if (state.isInClass) {
    if (character === ']') state.isInClass = false;
    return character === '[' ? '\\[' : character;
  }
  if (character === '[') state.isInClass = true;
  return character === '.' && !state.isDotAll ? '[^\\n]' : character === '.' ? '[^]' : character;
}

function literal(character: string): string {
  return /[\^$\\.*+?()[\]{}|/\-]/.test(character) ? `\\u{${character.codePointAt(0)!.toString(16)}}` : character;
}
