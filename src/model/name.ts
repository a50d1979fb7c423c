/** A name without case and punctuation, so that `create_issue`, `createIssue` and `create-issue` are one. */
export function joinedName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The word that only an exact name produces: a query's joined form between these letters finds the entries of just that
 * name, which the search page puts first. It is no English word and no stemmer touches it.
 */
export function exactWord(name: string): string {
  const joined = joinedName(name);
  return joined ? `zq${joined}qz` : '';
}

/** The file of names that a query belongs to: its first letter or digit, `other` for the rest. */
export function letterOf(name: string): string {
  return /^[a-z0-9]/.exec(joinedName(name))?.[0] ?? 'other';
}
