import type { Finding } from '../model/finding.ts';
import type { Format, Loss } from './formats/format.ts';
import { pathInWords } from './formats/findings.ts';

/** A converted document, or none where that would not be sure to be as strict; what got lost either way. */
export interface Converted {
  text?: string;
  findings: Finding[];
}

/**
 * Reads a document of one format and renders its rules in another, through our own policy. One of an older form is
 * brought up to date first; within one format it stays a document of that format, with all its rules.
 */
export function convertPolicy(text: string, from: Format, to: Format): Converted {
  const modern = from.modernise?.(text);
  const old = (modern?.losses ?? []).map((loss) => lossFinding(loss, 'warning'));
  const source = modern?.text ?? text;
  if (from.modernise && from === to) return sameFormat(source, from, old);
  const { policy, losses, findings } = from.parse(source);
  const read = losses.map((loss) => lossFinding(loss, policy ? 'warning' : 'error'));
  if (!policy) return { findings: [...old, ...findings, ...read] };
  const rendered = to.render(policy);
  const written = rendered.losses.map((loss) => lossFinding(loss, 'warning'));
  return { text: rendered.text, findings: [...old, ...findings, ...read, ...written] };
}

function sameFormat(text: string, format: Format, old: Finding[]): Converted {
  const { document, findings } = format.parse(text);
  return document === undefined ? { findings: [...old, ...findings] } : { text, findings: [...old, ...findings] };
}

function lossFinding({ tool, message }: Loss, level: Finding['level']): Finding {
  return {
    level,
    where: tool === undefined ? 'document' : pathInWords(['tools', tool]),
    message,
    next: level === 'error' ? 'Convert that part by hand.' : 'Read the rule before you use the document.',
  };
}
