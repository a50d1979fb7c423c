import type { Finding } from '../../../model/finding.ts';
import { offsetOf, placeAt, type Path } from '../../source/node.ts';
import { pathInWords, type Read } from '../findings.ts';
import type { CodexConfig, CodexServer } from './schema.ts';

type Complain = (path: Path, finding: Omit<Finding, 'where'>) => void;

const remoteOnly = [
  'url',
  'bearer_token_env_var',
  'http_headers',
  'http_headers_helper',
  'auth',
  'env_http_headers',
  'oauth',
  'oauth_resource',
] as const;
const localOnly = ['args', 'env', 'env_vars', 'cwd'] as const;

/** What the schema can't see: transports that Codex refuses, entries that never decide, questions that nobody gets. */
export function lintCodex({ text, node }: Read, { config }: CodexConfig): Finding[] {
  const findings: Finding[] = [];
  const complain: Complain = (path, finding) =>
    findings.push({ ...finding, where: placeAt(text, offsetOf(node, path)) });
  lintReviewer(config, complain);
  for (const [name, server] of config.mcp_servers ?? []) {
    const path = ['mcp_servers', name];
    lintTransport(server, path, complain);
    lintLists(server, path, complain);
    lintModes(server, path, complain);
  }
  return findings;
}

function lintReviewer(config: CodexConfig['config'], complain: Complain): void {
  const next = 'Remove the line, or deny what must not run unasked.';
  if (config.approval_policy === 'never')
    complain(['approval_policy'], {
      level: 'warning',
      message:
        'With approval_policy "never" Codex asks nobody; with full access to the disk, tools set to "prompt" then run.',
      next,
    });
  const reviewer = config.approvals_reviewer;
  if (reviewer !== undefined && reviewer !== 'user')
    complain(['approvals_reviewer'], {
      level: 'warning',
      message: 'approvals_reviewer sends questions to a model instead of a person.',
      next,
    });
}

function lintTransport(server: CodexServer, path: string[], complain: Complain): void {
  const refused = server.command !== undefined ? remoteOnly : localOnly;
  const kind = server.command !== undefined ? 'command' : 'url';
  if (server[kind] === undefined)
    complain(path, {
      level: 'note',
      message: `${pathInWords(path)} has neither command nor url; alone, Codex refuses it (invalid transport).`,
      next: 'Merge it into the table in config.toml that starts the server.',
    });
  else
    for (const key of refused.filter((one) => server[one] !== undefined))
      complain([...path, key], {
        level: 'error',
        message: `${pathInWords([...path, key])} can’t stand beside ${kind}; Codex refuses the file.`,
        next: `Remove ${key}, or ${kind}.`,
      });
}

function lintLists(server: CodexServer, path: string[], complain: Complain): void {
  const disabled = new Set(server.disabled_tools);
  for (const key of ['enabled_tools', 'disabled_tools'] as const)
    for (const [i, name] of (server[key] ?? []).entries()) {
      const words = `${pathInWords([...path, key, i])} (${JSON.stringify(name)})`;
      if (/[*?]/.test(name))
        complain([...path, key, i], {
          level: 'note',
          message: `${words} is an exact name, not a pattern: it matches no other tool.`,
          next: 'List the tools by name.',
        });
      if (key === 'enabled_tools' && disabled.has(name))
        complain([...path, key, i], {
          level: 'warning',
          message: `${words} enables nothing: disabled_tools takes the tool away afterwards.`,
          next: 'Keep the name in one of the two lists.',
        });
    }
}

function lintModes(server: CodexServer, path: string[], complain: Complain): void {
  const enabled = server.enabled_tools && new Set(server.enabled_tools);
  const disabled = new Set(server.disabled_tools);
  for (const [name, { approval_mode }] of server.tools ?? []) {
    const at = [...path, 'tools', name];
    if (disabled.has(name) || (enabled && !enabled.has(name)))
      complain(at, {
        level: 'warning',
        message: `${pathInWords(at)} never decides: the tool is not registered.`,
        next: 'Remove the table, or list the tool in enabled_tools.',
      });
    if (approval_mode === 'writes') complain([...at, 'approval_mode'], unpublished);
  }
  if (server.default_tools_approval_mode === 'writes') complain([...path, 'default_tools_approval_mode'], unpublished);
}

const unpublished: Omit<Finding, 'where'> = {
  level: 'warning',
  message: 'Codex 0.169.0 knows the mode "writes"; older versions refuse the file.',
  next: 'Use "prompt" to be asked, or "approve" to run without a question.',
};
