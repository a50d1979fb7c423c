import { z } from 'zod';

/** The three roles whose union on one server or stack exposes it to exfiltration by injected instructions. */
export const Role = z.enum(['reads-private-data', 'takes-untrusted-content', 'sends-data-out']);
export type Role = z.infer<typeof Role>;
