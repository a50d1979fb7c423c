import { slugsOf } from '../../model/slug.ts';
import type { Check, Fault } from './check.ts';

export const names: Check = {
  name: 'names',
  description: 'no two tools of a server share a name or an address',
  check: ({ tools }) => {
    const all = tools.map(({ definition }) => definition.name);
    const slugs = slugsOf(all);
    const first = new Map<string, number>();
    return all.flatMap((name, i): Fault[] => {
      const slug = slugs.get(name)!;
      const other = first.get(slug);
      if (other === undefined) first.set(slug, i);
      const next = 'keep one of the two: an agent could not tell them apart';
      return other === undefined
        ? []
        : [
            {
              path: `tools[${i}].definition.name`,
              message: `${name.slice(0, 80)} has the address of tools[${other}]`,
              next,
            },
          ];
    });
  },
};
