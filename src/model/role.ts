import { z } from 'zod';
import { Signal } from './signal.ts';

/** The three roles whose union on one server or stack exposes it to exfiltration by injected instructions. */
export const Role = z.enum(['reads-private-data', 'takes-untrusted-content', 'sends-data-out']);
export type Role = z.infer<typeof Role>;

/** One role of one tool, with the signals that gave it. */
export const RoleGrant = z.object({
  role: Role,
  /** True where the role is only possible: a program or a query decides, or a name alone was read. */
  may: z.boolean(),
  signals: z.array(Signal).min(1),
});
export type RoleGrant = z.infer<typeof RoleGrant>;

/** What a tool brings to a combination: a role, or what its verdict says that a call does. */
export const Ability = z.enum([...Role.options, 'destroys', 'pays', 'executes']);
export type Ability = z.infer<typeof Ability>;

/** What several tools make possible together, worst first. */
export const CombinationId = z.enum([
  'exfiltration',
  'untrusted-to-pays',
  'untrusted-to-executes',
  'untrusted-to-destroys',
]);
export type CombinationId = z.infer<typeof CombinationId>;
