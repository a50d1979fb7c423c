import { Posture } from '../../model/policy.ts';
import { formats } from '../../policy/formats/index.ts';
import type { BoxSource, ShownPolicy } from '../../policy/show.ts';
import type { Urls } from '../urls.ts';

/** The policy box of a tool's or a server's page. Without script it shows one document and where the others are. */
export interface PolicyBoxView {
  /** What the browser needs to show another format, posture or alias, as JSON that is safe inside a script element. */
  source: string;
  postures: { id: Posture; title: string; means: string }[];
  formats: { id: string; title: string; alias: string | undefined }[];
  /** The rule in words, by posture; empty on a server's page. */
  summaries: { posture: Posture; text: string }[];
  /** The document that stands in the page: the recommended one of the first format. */
  shown: Omit<ShownPolicy, 'text'> & { title: string; html: string };
  /** The server's documents as files: its page lists them, a tool's page links to the list. */
  files: { id: string; title: string; files: { posture: Posture; href: string }[] }[];
  list: string;
  /** Where the clients are named that can hold no such policy. */
  others: string;
  /** Shows the summary of the checked posture; made from the list. */
  css: string;
}

/** What each posture means, in words; the methodology page prints the same. */
export const postureWords: Record<Posture, { title: string; means: string }> = {
  recommended: { title: 'Recommended', means: 'each tool by its risk, everything unlisted denied' },
  'read-only': { title: 'Read-only', means: 'Read tools allowed, everything else denied' },
  strict: {
    title: 'Strict',
    means: 'Read tools allowed and capped, everything else asks where the format can ask and is denied where it can’t',
  },
  open: { title: 'Open', means: 'everything allowed except Destructive and Financial tools' },
};

type Contents = Pick<PolicyBoxView, 'summaries' | 'shown' | 'files' | 'list' | 'others'> & { source: BoxSource };

/** Puts a document into a box with the switches of all postures and formats. */
export function policyBox({ source, ...contents }: Contents): PolicyBoxView {
  return {
    ...contents,
    source: JSON.stringify(source).replaceAll('<', '\\u003c'),
    postures: Posture.options.map((id) => ({ id, ...postureWords[id] })),
    formats: formats.map(({ id, title, alias }) => ({ id, title, alias })),
    css: Posture.options.map(summaryCss).join(''),
  };
}

/** The addresses of all documents of a server. */
export function filesOf(server: string, { policy }: Pick<Urls, 'policy'>): PolicyBoxView['files'] {
  return formats.map(({ id, title, fileName }) => ({
    id,
    title,
    files: Posture.options.map((posture) => ({ posture, href: policy(server, posture, fileName) })),
  }));
}

function summaryCss(id: Posture): string {
  return `body:has([name=posture][value="${id}"]:checked) .summary:not([data-posture="${id}"]){display:none}`;
}
