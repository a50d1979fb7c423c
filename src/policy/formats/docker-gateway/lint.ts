import type { Finding } from '../../../model/finding.ts';
import { offsetOf, placeAt } from '../../source/node.ts';
import { pathInWords, type Read } from '../findings.ts';
import type { DockerTools } from './schema.ts';

/** What the file takes and doesn't do what it seems to. */
export function lintTools({ text, node }: Read, { servers }: DockerTools): Finding[] {
  if (servers.size === 0)
    return [
      {
        level: 'note',
        where: '1:1',
        message: 'The file names no server, so the gateway shows every tool of all of them.',
        next: 'Add a list for each server whose tools are to be limited.',
      },
    ];
  return [...servers].flatMap(([server, tools]) =>
    (tools ?? []).flatMap((tool, i) => {
      const remark = remarkOf(server, tool, tools!.indexOf(tool) < i);
      if (!remark) return [];
      const path = [server, i];
      const message = `${pathInWords(path)}: ${remark.says}`;
      return [{ level: remark.level, where: placeAt(text, offsetOf(node, path)), message, next: remark.next }];
    }),
  );
}

interface Remark {
  level: Finding['level'];
  says: string;
  next: string;
}

/** Forms that belong to the command line, where names come with their server. */
function remarkOf(server: string, tool: string, isRepeated: boolean): Remark | undefined {
  const own = [`${server}:`, `${server}.`].find((prefix) => tool.toLowerCase().startsWith(prefix.toLowerCase()));
  if (own !== undefined)
    return {
      level: 'note',
      says: `it shows no tool but one that is really called ${JSON.stringify(tool)}: here the server isn’t named again.`,
      next: `Write ${JSON.stringify(tool.slice(own.length))}, unless that is the whole name.`,
    };
  if (tool === '*')
    return {
      level: 'warning',
      says: '"*" stands for all tools with --tools only; here it shows none.',
      next: 'Remove the server from the file to show all of its tools.',
    };
  if (isRepeated) return { level: 'note', says: 'it stands in the list already.', next: 'Remove it.' };
  if (!/[*?]/.test(tool)) return undefined;
  return { level: 'note', says: 'it is an exact name, not a pattern.', next: 'List the tools by name.' };
}
