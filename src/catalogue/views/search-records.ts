import { exactWord, joinedName, letterOf } from '../../model/name.ts';
import type { AttackEntry, Catalogue, ServerEntry, ToolEntry } from '../catalogue.ts';
import { coverageOf } from './server/coverage.ts';
import { firmness, plainName, shorten } from '../words.ts';

/** One entry of the search index, in the shape of Pagefind's custom records. */
export interface SearchRecord {
  url: string;
  content: string;
  language: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/** Every spelling under which a name should be found: as words, joined, with the words apart. */
export function aliasesOf(name: string): string {
  const apart = name
    .replaceAll(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const joined = joinedName(name);
  return [...new Set([apart.join(' ').toLowerCase(), apart.join('_').toLowerCase(), joined, exactWord(name)])]
    .filter(Boolean)
    .join(' ');
}

/** All records, made one at a time so that a large catalogue needs no second copy. */
export function* searchRecords({ tools, servers, attacks }: Catalogue): Generator<SearchRecord> {
  for (const entry of servers) yield serverRecord(entry);
  for (const entry of tools) yield toolRecord(entry);
  for (const entry of attacks) yield attackRecord(entry);
}

const language = 'en';
const plain = (text: string) => text.toWellFormed().replaceAll(/[\u0000-\u001f\u007f]+/g, ' ');

function toolRecord({ tool, verdict, server, href, parameters }: ToolEntry): SearchRecord {
  const { name, title, description } = tool.definition;
  const shown = plainName(name);
  const { source, name: serverName } = server.server;
  const text = [
    shorten(description ?? '', 600).replaceAll('`', ''),
    `${verdict.category} tool of ${serverName}.`,
    parameters
      .slice(0, 20)
      .map(({ name: parameter }) => parameter)
      .join(' '),
  ];
  return {
    url: href,
    content: plain(text.join(' ')),
    language,
    meta: {
      title: plain(shown),
      kind: 'Tool',
      where: serverName,
      severity: verdict.severity,
      category: verdict.category,
      aliases: plain(
        [
          aliasesOf(shorten(name, 200)),
          title ?? '',
          serverName,
          source.package ?? '',
          ...parameters.slice(0, 20).map(({ name: one }) => aliasesOf(shorten(one, 60)).replace(/ ?zq\S+qz/, '')),
        ].join(' '),
      ),
    },
    filters: {
      kind: ['Tool'],
      category: [verdict.category],
      severity: [verdict.severity],
      signal: [...new Set(verdict.signals.map(({ id }) => id))],
      confidence: [firmness(verdict.confidence)],
      ecosystem: [source.ecosystem],
    },
    sort: { severity: severityKey[verdict.severity], name: plain(shown.toLowerCase()) },
  };
}

const severityKey = { critical: '0', high: '1', medium: '2', low: '3' };

function serverRecord({ server, href, tools }: ServerEntry): SearchRecord {
  const { source, name, slug } = server;
  const worst = tools[0]?.verdict.severity;
  return {
    url: href,
    content: plain(`${coverageOf({ server, tools })} ${source.repository ?? ''} ${source.publisher ?? ''}`),
    language,
    meta: {
      title: name,
      kind: 'Server',
      where: source.package ?? source.repository ?? slug,
      ...(worst && { severity: worst }),
      aliases: plain(
        [
          aliasesOf(name),
          aliasesOf(slug),
          source.package ? aliasesOf(source.package) : '',
          source.publisher ?? '',
        ].join(' '),
      ),
    },
    filters: { kind: ['Server'], ecosystem: [source.ecosystem] },
    sort: { severity: worst ? severityKey[worst] : '9', name: name.toLowerCase() },
  };
}

function attackRecord({ attack, href }: AttackEntry): SearchRecord {
  return {
    url: href,
    content: plain([attack.summary, ...attack.cves].join(' ')),
    language,
    meta: {
      title: attack.title,
      kind: attack.kind === 'pattern' ? 'Attack pattern' : 'Incident',
      where: attack.firstReported,
      severity: attack.severity,
      aliases: plain([aliasesOf(attack.title), aliasesOf(attack.id), ...attack.cves].join(' ')),
    },
    filters: { kind: ['Attack'], severity: [attack.severity] },
    sort: { severity: severityKey[attack.severity], name: attack.title.toLowerCase() },
  };
}

/** Names by first letter, for "did you mean": fetched only when a search finds nothing. */
export function namesByLetter({ tools, servers }: Catalogue): Map<string, string[]> {
  const names = new Set([
    ...tools.map(({ tool }) => tool.definition.name),
    ...servers.map(({ server }) => server.name),
  ]);
  const short = [...names].filter((name) => name.length <= 80 && joinedName(name) !== '');
  return new Map([...Map.groupBy(short, letterOf)].map(([letter, group]) => [letter, group.sort()]));
}
