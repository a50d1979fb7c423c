import { z } from 'zod';
import { strictMapping } from '../strict.ts';

/** Tools by what happens with a call; goose wants all three lists. */
const Permissions = strictMapping({
  always_allow: z.array(z.string()),
  ask_before: z.array(z.string()),
  never_allow: z.array(z.string()),
});

/** goose's permission.yaml: what the user decided, and what goose found out by itself in the mode smart_approve. */
export const GooseDocument = strictMapping({
  user: Permissions.optional(),
  smart_approve: Permissions.optional(),
});

/** The permissions, and the extension whose tools are meant; undefined where the document names none. */
export interface GoosePermissions {
  permissions: z.infer<typeof GooseDocument>;
  alias: string | undefined;
}
