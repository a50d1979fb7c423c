import type { Finding } from '../model/finding.ts';

interface Fault {
  /** Line of the body, 1 first. */
  line: number;
  message: string;
  next: string;
}

/** What an entry's prose must keep to: sections under `##`, no code of MDX's own. */
export function checkBody(id: string, body: string): Finding[] {
  const lines = body.split('\n');
  const faults = lines.flatMap((text, i) => faultsOf(text, i + 1));
  if (!lines.some((line) => line.startsWith('## '))) {
    faults.push({ line: 1, message: 'the body has no section', next: 'add a heading such as `## Why it works`' });
  }
  return faults.map(({ line, message, next }) => ({
    level: 'error',
    where: `content/attacks/${id}.mdx body line ${line}`,
    message,
    next,
  }));
}

function faultsOf(text: string, line: number): Fault[] {
  const faults: Fault[] = [];
  const bare = text.replaceAll(/`[^`]*`/g, '').replaceAll(/\\./g, '');
  if (/^(import|export)\s/.test(text)) {
    faults.push({ line, message: 'prose imports nothing', next: 'begin the line with another word' });
  }
  const sign = /[{}<]/.exec(bare)?.[0];
  if (sign)
    faults.push({ line, message: `a bare \`${sign}\` is code to MDX`, next: `write \\${sign} or use backticks` });
  if (/^#(?!##? )/.test(text)) {
    faults.push({ line, message: 'a heading of the wrong level', next: 'use ## or ###: the page has its own h1' });
  }
  return faults;
}
