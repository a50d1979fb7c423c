import type { Role } from '../model/role.ts';
import type { SignalId } from '../model/signal.ts';
import type { Verdict } from '../model/verdict.ts';

const rolesBySignal: readonly [Role, readonly SignalId[]][] = [
  ['reads-private-data', ['reads-secrets', 'reads-private-messages', 'private-data']],
  ['takes-untrusted-content', ['untrusted-content']],
  ['sends-data-out', ['egress']],
];

/** The roles that a tool's signals give it, in the order of the model. */
export function rolesOf({ signals }: Pick<Verdict, 'signals'>): Role[] {
  return rolesBySignal.filter(([, ids]) => signals.some(({ id }) => ids.includes(id))).map(([role]) => role);
}
