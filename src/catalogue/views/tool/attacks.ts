import type { Catalogue, ToolEntry } from '../../catalogue.ts';

export interface AttackLink {
  title: string;
  href: string;
  because: string;
  kind: 'pattern' | 'incident';
}

/** Section 6: the attacks whose conditions this definition meets, each with the reason. */
export function attackLinks({ attacks }: ToolEntry, catalogue: Catalogue): AttackLink[] {
  return attacks.flatMap(({ id, because }) => {
    const entry = catalogue.attacks.find(({ attack }) => attack.id === id);
    return entry ? [{ title: entry.attack.title, href: entry.href, because, kind: entry.attack.kind }] : [];
  });
}
