import { specialRules, type Decide } from '../format.ts';
import type { DockerTools } from './schema.ts';

/** Decides as the gateway does: it shows what its file lists for a server, and all of a server that isn't in it. */
export function evaluateDocker({ servers, alias }: DockerTools): Decide {
  const listed = servers.get(alias);
  const shown = new Set(listed);
  return ({ tool }) =>
    listed === undefined || shown.has(tool)
      ? { decision: 'allow', rule: specialRules.allowed, message: '' }
      : { decision: 'deny', rule: specialRules.hidden, message: 'The gateway doesn’t show the tool.' };
}
