import { readJson } from '../../source/json.ts';
import { placeAt, valueOf } from '../../source/node.ts';
import { aliasOf, defaultAlias } from '../client.ts';
import { findingsOfIssues, repeatedFindings } from '../findings.ts';
import type { FormatOptions, Parsed } from '../format.ts';
import { lintClaude } from './lint.ts';
import { aliasIn } from './names.ts';
import { rulesOfSettings } from './rules.ts';
import { ClaudeDocument, type ClaudeSettings } from './schema.ts';

/** Reads Claude Code settings: strict schema, then what Claude Code would skip or never match. */
export function parseClaude(text: string, options?: FormatOptions): Parsed<ClaudeSettings> {
  const { node, error } = readJson(text);
  if (!node) {
    const where = placeAt(text, error!.at);
    const next = 'Correct the JSON.';
    return { losses: [], findings: [{ level: 'error', where, message: `${error!.message}.`, next }] };
  }
  const read = { text, node };
  const repeated = repeatedFindings(read);
  const checked = ClaudeDocument.safeParse(valueOf(node));
  if (!checked.success) return { losses: [], findings: [...repeated, ...findingsOfIssues(read, checked.error)] };
  const settings = checked.data;
  const { deny = [], ask = [], allow = [] } = settings.permissions;
  const alias = options?.alias === undefined ? aliasIn([...deny, ...ask, ...allow]) : aliasOf(options);
  const document = { settings, alias: alias ?? defaultAlias };
  return { document, ...rulesOfSettings(document), findings: [...repeated, ...lintClaude(read, document)] };
}
