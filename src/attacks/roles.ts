import { Role, type RoleGrant } from '../model/role.ts';
import type { Signal, SignalId } from '../model/signal.ts';
import type { Verdict } from '../model/verdict.ts';

/** What roles are read from. */
export type RoleSource = Pick<Verdict, 'category' | 'reasons' | 'signals'> & { rule?: string | undefined };

const signalsOf: Readonly<Record<Role, readonly SignalId[]>> = {
  'reads-private-data': ['reads-secrets', 'reads-private-messages', 'private-data'],
  'takes-untrusted-content': ['untrusted-content'],
  'sends-data-out': ['egress'],
};

/** Parameters for a statement to a database. */
const queryName = /(?:sql|query|statements?|cypher|graphql|mutation|gremlin)$/i;

/**
 * The roles that a tool's signals give it, in the order of the model. A signal of the role gives it plainly, unless
 * the definition was a name alone. A program text or a free statement may do all three: what is stored was often
 * written by others, and databases reach files and hosts. A query that only reads sends nothing.
 */
export function rolesOf(source: RoleSource): RoleGrant[] {
  return Role.options.flatMap((role) => {
    const seen = source.signals.filter(({ id }) => signalsOf[role].includes(id));
    if (seen.length > 0) return [{ role, may: isNameAlone(source), signals: seen }];
    const possible = isBarred(role, source) ? [] : texts(source);
    return possible.length > 0 ? [{ role, may: true, signals: possible }] : [];
  });
}

function isBarred(role: Role, { category }: RoleSource): boolean {
  return role === 'sends-data-out' && category === 'Read';
}

/** The parameters whose text is run; a text that a Write tool merely stores gives no role. */
function texts({ category, signals }: RoleSource): Signal[] {
  const isRun = (signal: Signal) => category === 'Execute' || (category === 'Read' && isQuery(signal));
  return signals.filter((signal) => signal.id === 'free-form-code' && isRun(signal));
}

/** A request whose method and body the caller chooses. */
export function sendsAnyRequest({ category, rule }: RoleSource): boolean {
  return category === 'Execute' && rule === 'sends-requests';
}

function isQuery({ parameter = '' }: Signal): boolean {
  return queryName.test(parameter);
}

function isNameAlone({ reasons }: RoleSource): boolean {
  return reasons.includes('no-description') || reasons.includes('withheld-definition');
}
