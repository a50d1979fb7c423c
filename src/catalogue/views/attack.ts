import { frameworkName } from '../../attacks/frameworks.ts';
import type { Attack } from '../../model/attack.ts';
import type { Severity } from '../../model/category.ts';
import type { AttackEntry, Catalogue } from '../catalogue.ts';
import { count, list, riskWords, sentenceCase, shorten } from '../words.ts';
import type { Fact } from './tool/provenance.ts';
import { type ToolLink, toolLink } from './tool/related.ts';

/** One line of the attack index. */
export interface AttackRow {
  title: string;
  href: string;
  kind: Attack['kind'];
  severity: Severity;
  date: string;
  summary: string;
  exposed: string;
}

export interface AttackIndexView {
  lead: string;
  patterns: AttackRow[];
  incidents: AttackRow[];
  json: string;
}

/** All that one attack's page shows, but for the prose of its body. */
export interface AttackView {
  id: string;
  title: string;
  summary: string;
  kind: string;
  severity: Severity;
  risk: string;
  trail: { name: string; href: string }[];
  steps: string[];
  exposure: string;
  exposed: { link: ToolLink; because: string }[];
  exposedText: string;
  more: number;
  prevention: string[];
  limits: string[];
  affected: string[];
  facts: Fact[];
  frameworks: { id: string; name: string }[];
  related: { title: string; href: string }[];
  references: { title: string; url: string; text: string }[];
}

const shown = 60;

/** `/attacks/`. */
export function attackIndexView({ attacks, urls }: Catalogue): AttackIndexView {
  const rows = attacks.map(attackRow).sort((a, b) => b.date.localeCompare(a.date));
  const patterns = rows.filter(({ kind }) => kind === 'pattern');
  const incidents = rows.filter(({ kind }) => kind === 'incident');
  return {
    lead: `${count(patterns.length, 'pattern')} and ${count(incidents.length, 'incident')}, newest first. A pattern says which facts of a definition expose a tool, and lists the tools here that have them.`,
    patterns,
    incidents,
    json: urls.attacksJson,
  };
}

/** One attack in a list. */
export function attackRow({ attack, href, exposed }: AttackEntry): AttackRow {
  return {
    title: attack.title,
    href,
    kind: attack.kind,
    severity: attack.severity,
    date: attack.firstReported,
    summary: attack.summary,
    exposed:
      attack.conditions.length === 0
        ? attack.kind === 'pattern'
          ? 'not visible in a definition'
          : ''
        : `${count(exposed.length, 'tool')} here`,
  };
}

/** `/attacks/<id>/`. */
export function attackView({ attack, exposed }: AttackEntry, catalogue: Catalogue): AttackView {
  const servers = new Set(exposed.map(({ entry }) => entry.server));
  return {
    id: attack.id,
    title: attack.title,
    summary: attack.summary,
    kind: sentenceCase(attack.kind),
    severity: attack.severity,
    risk: riskWords(attack.severity),
    trail: [{ name: 'Attacks', href: catalogue.urls.attacks }],
    steps: attack.steps,
    exposure: attack.exposure,
    exposed: exposed
      .slice(0, shown)
      .map(({ entry, because }) => ({ link: { ...toolLink(entry), server: entry.server.server.name }, because })),
    exposedText:
      attack.conditions.length === 0
        ? ''
        : exposed.length === 0
          ? 'No tool of the catalogue meets these conditions today.'
          : `${count(exposed.length, 'tool')} on ${count(servers.size, 'server')} of the catalogue ${exposed.length === 1 ? 'meets' : 'meet'} the conditions. That a tool is listed means that its definition has the handle the attack needs, not that it has been attacked.`,
    more: Math.max(0, exposed.length - shown),
    prevention: attack.prevention,
    limits: attack.limits,
    affected: attack.affected,
    facts: factsOf(attack, catalogue),
    frameworks: frameworkIds(attack).map((id) => ({ id, name: frameworkName(id) ?? '' })),
    related: attack.related.flatMap((id) => {
      const other = catalogue.attacks.find((entry) => entry.attack.id === id);
      return other ? [{ title: other.attack.title, href: other.href }] : [];
    }),
    references: attack.references.map(({ title, url, publisher, date, seen }) => ({
      title,
      url,
      text: `${publisher}, ${date ?? 'undated'}${seenWords[seen]}`,
    })),
  };
}

const seenWords = {
  read: '',
  excerpt: ' (read in an excerpt)',
  'cited-only': ' (cited by another source; not read by us)',
};

function frameworkIds({ frameworks }: Attack): string[] {
  return Object.values(frameworks).flat();
}

function factsOf(attack: Attack, { urls }: Catalogue): Fact[] {
  const facts: (Fact | undefined)[] = [
    { term: 'First reported', text: attack.firstReported },
    { term: 'Facts', text: confidenceOfFacts(attack) },
    attack.capabilities.length > 0 ? { term: 'Abuses', text: `${list(attack.capabilities)} tools` } : undefined,
    attack.cves.length > 0 ? { term: 'CVE', text: attack.cves.join(', '), mono: true } : undefined,
    attack.cvss ? { term: 'CVSS', text: attack.cvss } : undefined,
    { term: 'As data', text: 'JSON', href: urls.attackJson(attack.id) },
  ];
  return facts.filter((fact) => fact !== undefined);
}

/** A summary short enough for search results. */
export function attackSummary({ attack }: AttackEntry): string {
  return shorten(attack.summary.replaceAll('`', ''), 160);
}

function confidenceOfFacts({ confidence, references }: Attack): string {
  if (confidence !== 'verified') return 'partly verified';
  const isRead = references.some(({ seen }) => seen === 'read');
  return isRead
    ? 'verified: a source that we read supports date and identifiers'
    : 'reported alike by the sources below, read in part';
}
