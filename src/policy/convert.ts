import type { Finding } from '../model/finding.ts';
import type { Format, Loss } from './formats/format.ts';
import { pathInWords } from './formats/findings.ts';

/** A converted document, or none where that would not be sure to be as strict; what got lost either way. */
export interface Converted {
  text?: string;
  findings: Finding[];
}

export interface Conversion {
  from: Format;
  to: Format;
  /** What the server is called in the client; where absent, what the document calls it. */
  alias?: string | undefined;
}

/** The alias that a client's document names its server by, where it names one. */
function aliasOf(document: unknown): string | undefined {
  if (typeof document !== 'object' || document === null || !('alias' in document)) return undefined;
  return typeof document.alias === 'string' && document.alias !== '' ? document.alias : undefined;
}

function namelessFinding({ title }: Format): Finding {
  const message = `${title} names the server by an alias, which the document doesn't tell; it is called "server" here.`;
  return { level: 'warning', where: 'document', message, next: 'State it with --alias <name>.' };
}

/**
 * Reads a document of one format and renders its rules in another, through our own policy. One of an older form is
 * brought up to date first; within one format it stays a document of that format, with all its rules.
 */
export function convertPolicy(text: string, { from, to, alias }: Conversion): Converted {
  const modern = from.modernise?.(text);
  const old = (modern?.losses ?? []).map((loss) => lossFinding(loss, 'warning'));
  const source = modern?.text ?? text;
  if (from.modernise && from === to) return sameFormat(source, from, old);
  const { policy, document, losses, findings } = from.parse(source);
  const read = losses.map((loss) => lossFinding(loss, policy ? 'warning' : 'error'));
  if (!policy) return { findings: [...old, ...findings, ...read] };
  const known = alias ?? aliasOf(document);
  const rendered = to.render(policy, known === undefined ? {} : { alias: known });
  const nameless = known === undefined && to.alias !== undefined ? [namelessFinding(to)] : [];
  const written = [...rendered.losses.map((loss) => lossFinding(loss, 'warning')), ...nameless];
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
