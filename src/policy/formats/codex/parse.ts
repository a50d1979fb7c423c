import { readToml } from '../../source/toml.ts';
import { placeAt, valueOf } from '../../source/node.ts';
import { aliasOf } from '../client.ts';
import { findingsOfIssues } from '../findings.ts';
import type { FormatOptions, Parsed } from '../format.ts';
import { lintCodex } from './lint.ts';
import { rulesOf } from './rules.ts';
import { CodexDocument, type CodexConfig } from './schema.ts';

/** Reads Codex's config.toml: TOML, strict schema, then what Codex itself would refuse or never apply. */
export function parseCodex(text: string, options?: FormatOptions): Parsed<CodexConfig> {
  const { node, error } = readToml(text);
  if (!node) {
    const where = placeAt(text, error!.at);
    const message = `${error!.message}.`.replace(/\.\.$/, '.');
    return { losses: [], findings: [{ level: 'error', where, message, next: 'Correct the TOML.' }] };
  }
  const read = { text, node };
  const checked = CodexDocument.safeParse(valueOf(node));
  if (!checked.success) return { losses: [], findings: findingsOfIssues(read, checked.error) };
  const document = { config: checked.data, alias: aliasIn(checked.data, options) };
  const findings = lintCodex(read, document);
  if (findings.some(({ level }) => level === 'error')) return { losses: [], findings };
  return { document, ...rulesOf(document), findings };
}

/** The server that is meant: the user's, or the only one. */
function aliasIn({ mcp_servers }: CodexConfig['config'], options: FormatOptions | undefined): string | undefined {
  if (options?.alias !== undefined) return aliasOf(options);
  return mcp_servers?.size === 1 ? [...mcp_servers.keys()][0] : undefined;
}
