import type { Attack } from '../model/attack.ts';
import type { Finding } from '../model/finding.ts';
import { checkBody } from './body.ts';

/**
 * What only shows when all entries lie side by side, and what a body must keep to.
 * `bodies` holds the prose by id. Checks of one entry's front matter are done by `parseAttack`, which knows the lines.
 */
export function checkAttacks(attacks: readonly Attack[], bodies: ReadonlyMap<string, string>): Finding[] {
  const ids = new Set(attacks.map(({ id }) => id));
  return [
    ...repeatedIds(attacks),
    ...attacks.flatMap((attack) => unknownRelated(attack, ids)),
    ...attacks.flatMap(({ id }) => checkBody(id, bodies.get(id) ?? '')),
  ];
}

function repeatedIds(attacks: readonly Attack[]): Finding[] {
  const repeated = attacks.filter(({ id }, i) => attacks.findIndex((other) => other.id === id) < i);
  return repeated.map(({ id, title }) => ({
    level: 'error',
    where: `content/attacks/${id}.mdx`,
    message: `the id "${id}" is used twice, the second time by "${title}"`,
    next: 'give one of the two another id and rename its file',
  }));
}

function unknownRelated({ id, related }: Attack, ids: ReadonlySet<string>): Finding[] {
  return related.flatMap((other, i): Finding[] => {
    if (other !== id && ids.has(other)) return [];
    const message = other === id ? 'the entry is related to itself' : `there is no entry "${other}"`;
    const allowed = [...ids].filter((known) => known !== id).sort();
    const next = `allowed: ${allowed.join(', ')}`;
    return [{ level: 'error', where: `content/attacks/${id}.mdx related[${i}]`, message, next }];
  });
}
