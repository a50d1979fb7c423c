import { readJson } from '../../source/json.ts';
import { placeAt, valueOf } from '../../source/node.ts';
import { aliasOf } from '../client.ts';
import { findingsOfIssues } from '../findings.ts';
import type { FormatOptions, Parsed } from '../format.ts';
import { lintOpenCode } from './lint.ts';
import { aliasIn } from './names.ts';
import { rulesInOrder } from './patterns.ts';
import { rulesOf } from './rules.ts';
import { OpenCodeDocument, type OpenCodeConfig } from './schema.ts';

/** Reads opencode.json: strict schema, then rules that never decide, old ones and those of agents. */
export function parseOpenCode(text: string, options?: FormatOptions): Parsed<OpenCodeConfig> {
  const { node, error } = readJson(text);
  if (!node) {
    const where = placeAt(text, error!.at);
    const next = 'Correct the JSON; comments, which OpenCode takes, can’t be read here.';
    return { losses: [], findings: [{ level: 'error', where, message: `${error!.message}.`, next }] };
  }
  const read = { text, node };
  const checked = OpenCodeDocument.safeParse(valueOf(node));
  if (!checked.success) return { losses: [], findings: findingsOfIssues(read, checked.error) };
  const document = { config: checked.data, alias: aliasOfDocument(checked.data, options) };
  return { document, ...rulesOf(document), findings: lintOpenCode(read, document) };
}

/** The user’s alias, else the only server of the document, else that of a rule for a whole server. */
function aliasOfDocument(config: OpenCodeConfig['config'], options: FormatOptions | undefined): string | undefined {
  if (options?.alias !== undefined) return aliasOf(options);
  const servers = [...(config.mcp?.keys() ?? [])];
  if (servers.length === 1) return aliasOf({ alias: servers[0]! });
  return aliasIn(rulesInOrder(config).map(({ key }) => key));
}
