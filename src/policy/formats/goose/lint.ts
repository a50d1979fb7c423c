import type { Finding } from '../../../model/finding.ts';
import { offsetOf, placeAt, type Path } from '../../source/node.ts';
import { pathInWords, type Read } from '../findings.ts';
import type { GoosePermissions } from './schema.ts';

/** In the order in which goose looks. */
const lists = ['never_allow', 'always_allow', 'ask_before'] as const;

/** What goose takes without complaint and still never applies. */
export function lintGoose({ text, node }: Read, { permissions }: GoosePermissions): Finding[] {
  const first = new Map<string, string>();
  return lists.flatMap((list) =>
    (permissions.user?.[list] ?? []).flatMap((name, i): Finding[] => {
      const path: Path = ['user', list, i];
      const where = placeAt(text, offsetOf(node, path));
      const words = `${pathInWords(path)} (${JSON.stringify(name)})`;
      const earlier = first.get(name);
      if (earlier === undefined) first.set(name, list);
      const twice = earlier === undefined || earlier === list ? [] : [overruled(where, words, earlier)];
      return [...twice, ...(/[*?]/.test(name) ? [exactName(where, words)] : [])];
    }),
  );
}

function overruled(where: string, words: string, earlier: string): Finding {
  const message = `${words} never decides: goose looks into ${earlier} first, which lists the tool too.`;
  return { level: 'warning', where, message, next: 'Keep the name in one of the lists.' };
}

function exactName(where: string, words: string): Finding {
  const message = `${words} is an exact name, not a pattern: it matches no other tool.`;
  return { level: 'note', where, message, next: 'List the tools by name.' };
}
