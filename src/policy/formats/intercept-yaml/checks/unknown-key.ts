import type { Finding } from '../../../../model/finding.ts';
import { valueOf } from '../../../source/node.ts';
import { findingsOfIssues, type Read } from '../../findings.ts';
import { InterceptDocument } from '../schema.ts';
import type { ConfigCheck } from './check.ts';

/** Keys and values outside of the documented grammar: the engine ignores the ones and bears with the others. */
export const unknownKey: ConfigCheck = {
  id: 'unknown-key',
  check: strayKeys,
};

/** Needs no document that loads. */
export function strayKeys(read: Read): Finding[] {
  const checked = InterceptDocument.safeParse(valueOf(read.node));
  return checked.success ? [] : findingsOfIssues(read, checked.error).map(asIgnored);
}

/** What to write instead of keys that other forms of the policy have. */
const instead = new Map([
  ['reason', 'Rename it to on_deny.'],
  ['message', 'Rename it to on_deny.'],
  ['validate', 'Remove it, and write conditions with op "exists" for arguments that must be there.'],
  ...['limits', 'deny_if', 'require', 'all_tools'].map(
    (key) => [key, 'It belongs to the gateway’s JSON policy: write rules instead.'] as const,
  ),
]);

function asIgnored(finding: Finding): Finding {
  const key = /unknown key "([^"]*)"/.exec(finding.message)?.[1];
  if (key === undefined)
    return {
      ...finding,
      level: 'note',
      message: `${finding.message} Intercept takes it, the documented grammar doesn't.`,
    };
  const next = instead.get(key) ?? finding.next;
  return { ...finding, level: 'warning', message: `${finding.message} Intercept ignores it.`, next };
}
