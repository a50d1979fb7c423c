import { isMap, isSeq, LineCounter, parseDocument, type Document, type Node, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import type { Finding } from '../../src/model/finding.ts';
import { nameOfSource, slugOfSource } from './source-name.ts';
import { CaptureSource, type NamedSource } from './source.ts';

/** Reads the text of `sources.yaml`; `file` is how findings call it. A bad entry loses that entry alone. */
export function readSources(text: string, file: string): { sources: NamedSource[]; findings: Finding[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number) => `${file}:${lines.linePos(offset).line}`;
  if (document.errors.length > 0) {
    const findings = document.errors.map((error) => wrong(at(error.pos[0]), error.message, 'correct the YAML'));
    return { sources: [], findings };
  }
  if (!isSeq(document.contents)) {
    const next = 'write one entry a server, as `- npm: <package>`';
    return { sources: [], findings: [wrong(`${file}:1`, 'not a list of servers', next)] };
  }
  return collect(document, document.contents.items as Node[], at);
}

type Place = (offset: number) => string;

function collect(
  document: Document,
  items: readonly Node[],
  at: Place,
): { sources: NamedSource[]; findings: Finding[] } {
  const sources: NamedSource[] = [];
  const findings: Finding[] = [];
  for (const item of items) {
    const where = at(item.range?.[0] ?? 0);
    const parsed = CaptureSource.safeParse(item.toJS(document));
    if (!parsed.success) {
      findings.push(...parsed.error.issues.map((issue) => violation(item, issue, at)));
      continue;
    }
    const source = { ...parsed.data, slug: slugOfSource(parsed.data), name: nameOfSource(parsed.data) };
    if (sources.some(({ slug }) => slug === source.slug))
      findings.push(
        wrong(where, `the slug ${source.slug} is already taken by an entry above`, 'give this one `slug:`'),
      );
    else if (source.slug === '') findings.push(wrong(where, 'no slug can be made from this name', 'give it `slug:`'));
    else sources.push(source);
  }
  return { sources, findings };
}

function violation(item: Node, issue: z.core.$ZodIssue, at: Place): Finding {
  const [key] = issue.code === 'unrecognized_keys' ? issue.keys : issue.path;
  const pair = isMap(item)
    ? (item as YAMLMap<Node, Node>).items.find(({ key: node }) => node.toJSON() === key)
    : undefined;
  const where = at((pair?.key ?? item).range?.[0] ?? 0);
  const message = issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message;
  const next =
    issue.code === 'unrecognized_keys'
      ? `the keys are ${Object.keys(CaptureSource.shape).join(', ')}`
      : 'see the head of the file for what an entry holds';
  return wrong(where, message, next);
}

function wrong(where: string, message: string, next: string): Finding {
  return { level: 'error', where, message, next };
}
