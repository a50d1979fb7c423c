import type { Catalogue, ServerEntry } from '../../catalogue.ts';
import { count, plainName } from '../../words.ts';
import { type Fact, licenceInWords, wayInWords } from '../tool/provenance.ts';
import { gradeMark } from './grade.ts';

/** Identity and its evidence: package, publisher, licence, capture. */
export function factsOf(entry: ServerEntry, { urls }: Catalogue): Fact[] {
  const { server, tools } = entry;
  const { source, licence, capture } = server;
  const tokens = tools.reduce((sum, { tool }) => sum + tool.tokens, 0);
  const facts: (Fact | false | undefined)[] = [
    { term: 'Grade', text: gradeMark(entry).value, href: '#grade' },
    source.package
      ? {
          term: `Package (${source.ecosystem})`,
          text: [source.package, source.version].filter(Boolean).join(' '),
          mono: true,
        }
      : undefined,
    source.repository ? { term: 'Repository', text: source.repository, mono: true } : undefined,
    source.publisher ? { term: 'Publisher', text: source.publisher } : undefined,
    source.integrity ? { term: 'Package hash', text: `${source.integrity.slice(0, 24)}…`, mono: true } : undefined,
    { term: 'Licence', text: licenceInWords(licence) },
    { term: capture.status === 'failed' ? 'Tried' : 'Captured', text: `${capture.at}, ${wayInWords(capture)}` },
    capture.protocolVersion ? { term: 'Protocol version', text: capture.protocolVersion, mono: true } : undefined,
    capture.serverInfo
      ? {
          term: 'Calls itself',
          text: plainName([capture.serverInfo.name, capture.serverInfo.version].filter(Boolean).join(' ')),
          mono: true,
        }
      : undefined,
    capture.placeholders?.length
      ? { term: 'Settings it asked for', text: capture.placeholders.join(', '), mono: true }
      : undefined,
    tools.length > 0 && { term: 'Context cost of all tools', text: count(tokens, 'token') },
    { term: 'As data', text: 'JSON', href: urls.serverJson(server.slug) },
    { term: 'As text', text: 'Markdown', href: urls.serverMarkdown(server.slug) },
  ];
  return facts.filter((fact): fact is Fact => !!fact);
}
