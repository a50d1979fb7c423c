import type { ToolDefinition } from '../model/tool.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Format } from '../policy/formats/format.ts';
import { showPolicy, type Showing, type ShownPolicy } from '../policy/show.ts';

/** The part of a tool's JSON that its policy is made from. */
interface Twin {
  facts: { definition: ToolDefinition };
  judgement: { verdict: Verdict };
}

/** A tool's document, made as at build from the tool's JSON; undefined where that can't be fetched. */
export async function makeShown(showing: Omit<Showing, 'tool'>, twin: string): Promise<ShownPolicy | undefined> {
  const answer = await fetch(twin);
  if (!answer.ok) return undefined;
  const { facts, judgement } = (await answer.json()) as Twin;
  return showPolicy({ ...showing, tool: { definition: facts.definition, verdict: judgement.verdict } });
}

interface Wanted {
  file: string;
  alias: string;
  /** The alias under which the file was made. */
  known: string;
}

/** A server's document from its file; another alias is written by the format's own renderer over its own parser. */
export async function fetchText(format: Format, { file, alias, known }: Wanted): Promise<string | undefined> {
  const answer = await fetch(file);
  if (!answer.ok) return undefined;
  const text = await answer.text();
  if (alias === known || format.alias === undefined) return text;
  const { policy } = format.parse(text, { alias: known });
  return policy && format.render(policy, { alias }).text;
}
