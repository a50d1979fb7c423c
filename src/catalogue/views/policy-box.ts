import { formats } from '../../policy/formats/index.ts';
import type { Format } from '../../policy/formats/format.ts';
import type { TraceLine } from '../../policy/trace.ts';
import { Posture } from '../../model/policy.ts';
import type { Server } from '../../model/server.ts';
import { list } from '../words.ts';

/** One document as a page shows it: its text, how it decides sample calls, and what the format can't do. */
export interface Snippet {
  format: string;
  formatTitle: string;
  text: string;
  html: string;
  fileName: string;
  /** Where the download is: a file, or the document as a `data:` address so that it works without script. */
  download: string;
  trace: TraceLine[];
  losses: string[];
}

/** The policy box of a tool's or a server's page. */
export interface PolicyBoxView {
  postures: { id: Posture; title: string; means: string }[];
  formats: { id: string; title: string; steps: string[]; cannot: string; notes: readonly string[] }[];
  panels: { posture: Posture; summary: string; snippets: Snippet[] }[];
  /** Shows the panel of the checked switches; made from the lists so that a new format needs no style of its own. */
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

/** The server that a document is for; `slug` is the stem of the document’s file name. */
export type FileSubject = Pick<Server, 'slug' | 'source' | 'capture'>;

/** Puts panels into a box with the switches of all postures and formats. */
export function policyBox(panels: PolicyBoxView['panels'], subject: FileSubject): PolicyBoxView {
  return {
    postures: Posture.options.map((id) => ({ id, ...postureWords[id] })),
    formats: formats.map((format) => ({
      id: format.id,
      title: format.title,
      steps: format.steps(subject),
      notes: format.notes,
      cannot: cannotOf(format),
    })),
    panels,
    css: [
      ...Posture.options.map((id) => switchCss('posture', id)),
      ...formats.map(({ id }) => switchCss('format', id)),
    ].join(''),
  };
}

function switchCss(name: 'posture' | 'format', id: string): string {
  return `body:not(:has([name=${name}][value="${id}"]:checked)) [data-${name}="${id}"]{display:none}`;
}

/** What a format can't express, as one sentence; empty where it can do it all. */
export function cannotOf({ title, can }: Format): string {
  const cannot = [
    can.ask ? '' : 'ask a person',
    can.hide ? '' : 'hide a tool',
    can.limits.length > 0 ? '' : 'limit the rate of calls',
    can.conditions ? '' : 'check arguments',
  ].filter(Boolean);
  return cannot.length > 0 ? `${title} as we emit it can’t ${list(cannot, 'or')}.` : '';
}
