import type { Attack } from '../model/attack.ts';
import { frameworks } from './frameworks.ts';

/** Something wrong with one entry, at a path of its front matter. */
export interface Problem {
  level: 'error' | 'warning';
  path: readonly (string | number)[];
  message: string;
  next: string;
}

/** What the schema can't say of one entry: file name, closed lists of ids, forms of CVEs, addresses. `stem` is the file's name without ending. */
export function checkEntry(attack: Attack, stem: string): Problem[] {
  return [
    ...checkId(attack, stem),
    ...checkFrameworks(attack),
    ...checkCves(attack),
    ...checkReferences(attack),
    ...checkExposure(attack),
  ];
}

function checkId({ id }: Attack, stem: string): Problem[] {
  if (id === stem) return [];
  const message = `the id is "${id}", but the file is called "${stem}"`;
  return [{ level: 'error', path: ['id'], message, next: `write \`id: ${stem}\` or rename the file to ${id}.mdx` }];
}

function checkFrameworks(attack: Attack): Problem[] {
  return frameworks.flatMap(({ key, title, pattern, form, names }) =>
    attack.frameworks[key].flatMap((id, i): Problem[] => {
      const path = ['frameworks', key, i];
      if (!pattern.test(id)) {
        return [{ level: 'error', path, message: `"${id}" is not an id of ${title}`, next: `allowed: ${form}` }];
      }
      if (Object.hasOwn(names, id)) return [];
      const next = 'look the id up, then add its name to src/attacks/framework-names.ts';
      return [{ level: 'warning', path, message: `no name is known for "${id}" of ${title}`, next }];
    }),
  );
}

function checkCves({ cves }: Attack): Problem[] {
  return cves.flatMap((cve, i): Problem[] =>
    /^CVE-\d{4}-\d{4,}$/.test(cve)
      ? []
      : [{ level: 'error', path: ['cves', i], message: `"${cve}" is not a CVE id`, next: 'allowed: CVE-2025-6514' }],
  );
}

function checkReferences({ references }: Attack): Problem[] {
  return references.flatMap(({ url }, i): Problem[] => {
    if (url.startsWith('https://')) return [];
    const message = `the reference "${url}" is not an https address`;
    return [{ level: 'error', path: ['references', i, 'url'], message, next: 'give an address with https://' }];
  });
}

/** A clause with `{parameter}` needs a signal whose parameter can fill it. */
function checkExposure({ conditions }: Attack): Problem[] {
  return conditions.flatMap(({ because, signals, mentions }, i): Problem[] => {
    if (!signals && because.includes('{parameter}')) {
      const message = 'the clause names {parameter}, but the condition lists no signal';
      const next = 'list under `signals` the signal whose parameter is meant, first';
      return [{ level: 'error', path: ['conditions', i, 'because'], message, next }];
    }
    if (!mentions || signals) return [];
    const message = '`mentions` without `signals` looks at the tool name alone';
    return [{ level: 'warning', path: ['conditions', i, 'mentions'], message, next: 'list the signal that is meant' }];
  });
}
