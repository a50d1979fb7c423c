import type { Finding } from '../../../model/finding.ts';
import { placeAt, repeatedKeys, valueOf } from '../../source/node.ts';
import { readYaml } from '../../source/yaml.ts';
import { defaultAlias } from '../client.ts';
import { findingsOfIssues } from '../findings.ts';
import type { FormatOptions, Loss, Parsed, Rules } from '../format.ts';
import { lintTools } from './lint.ts';
import { dockerAlias } from './names.ts';
import { ToolsFile, type DockerTools } from './schema.ts';

/** Reads the gateway's `tools.yaml`: lists of exact names, then forms that belong to its command line. */
export function parseDocker(text: string, options?: FormatOptions): Parsed<DockerTools> {
  const { node, error } = readYaml(text);
  if (!node) return refused([syntaxFinding(text, error?.message ?? 'Not readable as YAML', error?.at ?? 0)]);
  const repeated = repeatedKeys(node).map(({ key, at }) =>
    syntaxFinding(text, `The key ${JSON.stringify(key)} stands twice`, at),
  );
  const read = { text, node };
  const checked = ToolsFile.safeParse(valueOf(node));
  if (!checked.success) return refused([...repeated, ...findingsOfIssues(read, checked.error)]);
  if (repeated.length > 0) return refused(repeated);
  const servers = checked.data;
  const alias = options?.alias === undefined ? ([...servers.keys()][0] ?? defaultAlias) : dockerAlias(options);
  const document = { servers, alias };
  return { document, ...rulesOf(document), findings: lintTools(read, document) };
}

function refused(findings: Finding[]): Parsed<DockerTools> {
  return { losses: [], findings };
}

function syntaxFinding(text: string, message: string, at: number): Finding {
  return { level: 'error', where: placeAt(text, at), message: `${message}.`, next: 'Correct the YAML.' };
}

/** The list of one server as our policy holds it. */
function rulesOf({ servers, alias }: DockerTools): { policy: Rules; losses: Loss[] } {
  const others = [...servers.keys()].filter((server) => server !== alias);
  const losses = others.map((server) => ({
    message: `The list of ${JSON.stringify(server)} is left out: a policy is for one server.`,
  }));
  const rule = { decision: 'allow' as const, limits: [], conditions: [], because: '' };
  const tools = new Map((servers.get(alias) ?? []).map((tool) => [tool, rule] as const));
  return { policy: { default: servers.has(alias) ? 'deny' : 'allow', tools }, losses };
}
