import type { Finding } from '../../../model/finding.ts';
import { offsetOf, placeAt, type Path } from '../../source/node.ts';
import { pathInWords, type Read } from '../findings.ts';
import type { GeminiSettings, McpServer } from './schema.ts';

interface Remark {
  level?: Finding['level'];
  path: Path;
  says: string;
  next: string;
}

/** What the settings take and still doesn't do what it seems to. */
export function lintSettings({ text, node }: Read, { file }: GeminiSettings): Finding[] {
  const servers = [...(file.mcpServers ?? [])].flatMap(([name, server]) => serverRemarks(name, server));
  return [...servers, ...listRemarks(file)].map(({ path, says, next, level = 'warning' }) => ({
    level,
    where: placeAt(text, offsetOf(node, path)),
    message: `${pathInWords(path)}: ${says}`,
    next,
  }));
}

function serverRemarks(name: string, { includeTools, excludeTools, trust }: McpServer): Remark[] {
  const path = ['mcpServers', name];
  const underscore = {
    path,
    says: 'Gemini CLI cuts the server’s name at the first "_", so that rules about it may not match.',
    next: `Call it ${JSON.stringify(name.replaceAll('_', '-'))}.`,
  };
  const open: Remark = {
    level: 'note',
    path: [...path, 'trust'],
    says: 'every tool of the server runs without a question, also those that come later.',
    next: 'List the tools in includeTools, or set trust to false.',
  };
  return [
    ...(name.includes('_') ? [underscore] : []),
    ...(trust && !includeTools && !excludeTools ? [open] : []),
    ...(includeTools ?? []).flatMap((entry, i) => entryRemarks([...path, 'includeTools', i], entry, excludeTools)),
    ...(excludeTools ?? []).flatMap((entry, i) => variableRemarks([...path, 'excludeTools', i], entry)),
  ];
}

function entryRemarks(path: Path, entry: string, excluded: readonly string[] | undefined): Remark[] {
  const remarks = variableRemarks(path, entry);
  if (excluded?.includes(entry))
    remarks.push({ path, says: 'excludeTools names it too, and wins.', next: 'Keep it in one of the two lists.' });
  if (entry.includes('('))
    remarks.push({
      path,
      says: `it also lets in the tool ${JSON.stringify(entry.slice(0, entry.indexOf('(')))}, whatever its arguments.`,
      next: 'Write the name alone; there are no rules about arguments here.',
    });
  return remarks;
}

/** Names are exact, and `$` is read as elsewhere in the settings; that one looks like a pattern is only a note. */
function variableRemarks(path: Path, entry: string): Remark[] {
  if (/\$(?:\w|\{)/.test(entry))
    return [
      { path, says: 'an environment variable may take the place of "$…".', next: 'Decide about it in a policy file.' },
    ];
  if (!/[*?]/.test(entry)) return [];
  return [{ level: 'note', path, says: 'it is an exact name, not a pattern.', next: 'List the tools by name.' }];
}

/** `mcp.allowed` looks like a filter and is also a permission. */
function listRemarks({ mcp, mcpServers }: GeminiSettings['file']): Remark[] {
  return (mcp?.allowed ?? []).flatMap((server, i) => {
    if (mcp?.excluded?.includes(server)) return [];
    const isAsking = mcpServers?.get(server)?.trust !== true;
    if (!isAsking) return [];
    const says = 'its tools run without a question, although the server isn’t trusted.';
    return [{ path: ['mcp', 'allowed', i], says, next: 'Remove it, or ask in a policy file of a priority above 100.' }];
  });
}
