import type { Action, OpenCodeConfig } from './schema.ts';

/** One rule as OpenCode lines it up: the name or pattern of a tool, and what happens with every use of it. */
export interface PermissionRule {
  key: string;
  /** Undefined where the rule has no pattern for an MCP tool, which OpenCode 1.18.33 looks up as used on `*`. */
  action: Action | undefined;
  /** Whether it says more than one action for every use. */
  isPartial: boolean;
}

/** The rules in order: those of the old `tools` first, then `permission`; a key that stands in both keeps its place. */
export function rulesInOrder({ tools, permission }: OpenCodeConfig['config']): PermissionRule[] {
  const rules = new Map<string, Action | ReadonlyMap<string, Action>>();
  for (const [key, isOn] of tools ?? []) rules.set(key, isOn ? 'allow' : 'deny');
  for (const [key, rule] of permission ?? []) rules.set(key, rule);
  return [...rules].map(([key, rule]) => (typeof rule === 'string' ? whole(key, rule) : byPatterns(key, rule)));
}

function whole(key: string, action: Action): PermissionRule {
  return { key, action, isPartial: false };
}

/** Patterns that all end alike say the same as one action. */
function byPatterns(key: string, rule: ReadonlyMap<string, Action>): PermissionRule {
  const last = [...rule].findLast(([pattern]) => matcherOf(pattern)('*'));
  return { key, action: last?.[1], isPartial: !rule.has('*') || new Set(rule.values()).size > 1 };
}

/** True for a name with `*` (any characters) or `?` (one). */
export function isPattern(key: string): boolean {
  return /[*?]/.test(key);
}

/** Tells whether a name or pattern matches a name; as many steps as the product of their lengths at worst. */
export function matcherOf(key: string): (name: string) => boolean {
  return isPattern(key) ? (name) => isMatch(key, name) : (name) => name === key;
}

function isMatch(pattern: string, name: string): boolean {
  let [at, from] = [0, 0];
  let star: { at: number; from: number } | undefined;
  while (from < name.length) {
    if (pattern[at] === '*') star = { at: at++, from };
    else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === name[from]))
      [at, from] = [at + 1, from + 1];
    else if (star) [at, from] = [star.at + 1, ++star.from];
    else return false;
  }
  return /^\**$/.test(pattern.slice(at));
}

/** Whether a key surely matches all that another one matches; `?` is left to chance. */
export function covers(wide: string, narrow: string): boolean {
  return (!wide.includes('?') || !isPattern(narrow)) && matcherOf(wide)(narrow);
}
