import type { z } from 'zod';
import type { Finding } from '../../model/finding.ts';
import { offsetOf, placeAt, repeatedKeys, type Path, type SourceNode } from '../source/node.ts';

/** A text that was read, for placing findings in it. */
export interface Read {
  text: string;
  node: SourceNode;
}

/** `tools.create_issue.limits[0]` of a path; names that aren't plain stand in quotes. */
export function pathInWords(path: Path): string {
  return path
    .map((step, i) => {
      if (typeof step === 'number') return `[${step}]`;
      const name = String(step);
      const isPlain = /^[\w*-]+$/.test(name);
      return isPlain ? `${i > 0 ? '.' : ''}${name}` : `[${JSON.stringify(name)}]`;
    })
    .join('');
}

/** What a strict schema refuses, each with line and column; unknown keys one finding each. */
export function findingsOfIssues({ text, node }: Read, error: z.ZodError): Finding[] {
  const finding = (path: Path, message: string, next: string): Finding => {
    return { level: 'error', where: placeAt(text, offsetOf(node, path)), message, next };
  };
  return error.issues.flatMap((issue) => {
    const at = pathInWords(issue.path) || 'document';
    if (issue.code !== 'unrecognized_keys')
      return [
        finding(issue.path, `${at}: ${issue.message}.`, 'Correct the value; the format allows nothing else here.'),
      ];
    const lines = issue.message.split('\n');
    return issue.keys.map((key, i) =>
      finding([...issue.path, key], `${at}: ${lines[i] ?? 'unknown key'}`, 'Rename the key or remove it.'),
    );
  });
}

/** Keys that stand twice in a mapping, where a reader takes the last without a word. */
export function repeatedFindings({ text, node }: Read): Finding[] {
  return repeatedKeys(node).map(({ key, at }) => {
    const message = `The key ${JSON.stringify(key)} stands twice; only the last one counts.`;
    return { level: 'error', where: placeAt(text, at), message, next: 'Merge the two entries into one.' };
  });
}
