import { Severity } from '../../../model/category.ts';
import type { ServerEntry } from '../../catalogue.ts';
import { count, list } from '../../words.ts';

/** `6 of 6 tools captured.` or why not. */
export function coverageOf({ server, tools }: Pick<ServerEntry, 'server' | 'tools'>): string {
  const { status, toolsTotal, reason } = server.capture;
  if (status === 'failed') return `No tools captured: ${lowerFirst(reason ?? 'the server did not answer.')}`;
  const because = reason ? `: ${lowerFirst(reason)}` : '.';
  if (status === 'partial')
    return `${tools.length}${toolsTotal ? ` of ${toolsTotal}` : ''} tools held, partial${because}`;
  return `${tools.length} of ${count(tools.length, 'tool')} captured.`;
}

/** `2 are of critical risk and 4 are of low risk`. */
export function severityCounts({ severities }: ServerEntry): string {
  const parts = Severity.options.toReversed().filter((severity) => severities[severity] > 0);
  return list(
    parts.map((severity) => `${severities[severity]} ${severities[severity] === 1 ? 'is' : 'are'} of ${severity} risk`),
  );
}

/** `its 6 tools`, or `the 1 tool that we hold (of 70)`. */
export function held({ server, tools }: ServerEntry): string {
  const { status, toolsTotal } = server.capture;
  const known = toolsTotal ? ` (of ${toolsTotal})` : '';
  return status === 'partial'
    ? `the ${count(tools.length, 'tool')} that we hold${known}`
    : `its ${count(tools.length, 'tool')}`;
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
