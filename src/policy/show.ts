import { parametersOf } from '../model/parameter.ts';
import type { Posture } from '../model/policy.ts';
import type { Server } from '../model/server.ts';
import type { ToolDefinition } from '../model/tool.ts';
import type { Verdict } from '../model/verdict.ts';
import { cannotOf } from './cannot.ts';
import type { Format } from './formats/format.ts';
import { recommendPolicy } from './recommend.ts';
import { traceOf, type TraceLine } from './trace.ts';

/** The server that documents are for; `slug` is the stem of the documents' file names. */
export type FileSubject = Pick<Server, 'slug' | 'source' | 'capture'>;

/** What a page says of a format beside its documents. */
export interface FormatWords {
  notes: string;
  steps: string[];
}

/** One document as a page shows it. */
export interface ShownPolicy extends FormatWords {
  text: string;
  fileName: string;
  trace: TraceLine[];
  losses: string[];
}

/** A tool's document, and all that stands beside it. */
export interface Showing {
  format: Format;
  tool: { definition: ToolDefinition; verdict?: Verdict | undefined };
  posture: Posture;
  alias: string;
  subject: FileSubject;
  /** Another tool of the server, for the trace. */
  other?: string | undefined;
  /** As in FormatOptions. */
  schemas?: string | undefined;
}

/** The document of one tool with its trace and losses: at build and in the browser by this one function. */
export function showPolicy({ format, tool, posture, alias, subject, other, schemas }: Showing): ShownPolicy {
  const { name, inputSchema } = tool.definition;
  const judged = { name, verdict: tool.verdict, parameters: parametersOf(tool.definition) };
  const policy = recommendPolicy([judged], posture);
  const { text, losses } = format.render(policy, { alias, schemas });
  return {
    text,
    fileName: fileNameOf(format, subject.slug, posture),
    trace: traceOf({ format, policy, tool: { name, inputSchema }, other, options: { alias } }),
    ...wordsOf(format, subject, posture),
    losses: [...losses.map(({ message }) => message), ...aliasNote(format, alias, text)],
  };
}

/** `github.strict.gateway.json`; the recommended posture is the one without a name. */
export function fileNameOf({ fileName }: Format, slug: string, posture: Posture): string {
  return `${slug}.${posture === 'recommended' ? '' : `${posture}.`}${fileName}`;
}

/** What a page says of a format beside its documents. */
export function wordsOf(format: Format, subject: FileSubject, posture: Posture): FormatWords {
  const [plain, own] = [fileNameOf(format, subject.slug, 'recommended'), fileNameOf(format, subject.slug, posture)];
  return {
    notes: [cannotOf(format), ...format.notes].filter(Boolean).join(' '),
    // The steps speak of the file that stands above them.
    steps: format.steps(subject).map((step) => step.replaceAll(plain, own)),
  };
}

/** That a client's document can't hold an alias as it was typed, so that the server must be called otherwise. */
export function aliasNote(format: Format, alias: string, text: string): string[] {
  if (format.alias === undefined || text.includes(alias)) return [];
  return [
    `The alias ${JSON.stringify(alias)} can’t stand in this format: the document writes another name, and the server must be called by that name in your configuration.`,
  ];
}

/** What a page hands to its policy box, as JSON. */
export interface BoxSource {
  /** What the server is called in clients' configurations, until the user says otherwise. */
  alias: string;
  subject: FileSubject;
  /** A tool's page: the address of its JSON, and another tool of the server. */
  twin?: string;
  other?: string;
  schemas?: string;
  /** A server's page: what each format can't say of each posture, by format and posture. */
  losses?: Record<string, Partial<Record<Posture, string[]>>>;
}
