import type { Finding } from '../model/finding.ts';
import type { Server } from '../model/server.ts';
import type { CheckContext } from './checks/check.ts';
import { checks } from './checks/index.ts';

/** Everything that is wrong with one server of the dataset. */
export function checkServer(server: Server, context: CheckContext): Finding[] {
  return checks.flatMap(({ check }) =>
    check(server, context).map(({ path, level = 'error', ...rest }) => ({
      level,
      where: `${server.slug}: ${path}`,
      ...rest,
    })),
  );
}
