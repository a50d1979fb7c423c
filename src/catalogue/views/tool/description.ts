import { type Quoted, quote } from '../../text.ts';
import type { Capture } from '../../../model/server.ts';
import type { ToolEntry } from '../../catalogue.ts';

export interface DescriptionView {
  /** The exact name, evidence marked. */
  name: Quoted;
  /** What the server sends, or undefined with the reason in `absent`. */
  text: Quoted | undefined;
  title: string | undefined;
  absent: string;
  /** Long texts are set smaller and scroll. */
  isLong: boolean;
  origin: string;
}

/** Section 2: the description as the server sends it. */
export function descriptionView({ tool, verdict, server }: ToolEntry): DescriptionView {
  const { name, description, title } = tool.definition;
  const { capture, licence } = server.server;
  return {
    name: quote(name, verdict.evidence, 'name'),
    text: description?.trim() ? quote(description, verdict.evidence, 'description') : undefined,
    title: title && title !== name ? title : undefined,
    isLong: (description?.length ?? 0) > 500,
    absent: tool.withheld
      ? `${licenceClause(licence.spdx)} does not let us quote its definitions, so only the name is shown here.`
      : 'The server sends no description of this tool: an agent chooses it by its name alone.',
    origin: `${originWords[capture.way]}, ${capture.at}. Evidence for the verdict is highlighted.`,
  };
}

const originWords: Record<Capture['way'], string> = {
  stdio: 'Quoted from the server’s own answer',
  'streamable-http': 'Quoted from the server’s own answer',
  listing: 'Quoted from a listing that the server answered elsewhere',
  documentation: 'Quoted from documentation of the server, not from its own answer',
};

/** The licence as the subject of "does not let us …". */
function licenceClause(spdx: string): string {
  return spdx === 'NOASSERTION' ? 'This server states no licence, which' : `The licence of this server (${spdx})`;
}
