import { spawnSync } from 'node:child_process';

/** How servers are run: words that go before their command line, and what they can reach. */
export interface Confinement {
  prefix: string[];
  network: 'none' | 'open';
}

const apart = ['--net', '--pid', '--fork', '--kill-child', '--mount-proc'];

/** Ways to run a program without a network, the best first. The second needs no root where user namespaces are allowed. */
const ways: readonly string[][] = [
  ['unshare', ...apart],
  ['unshare', '--map-root-user', ...apart],
  ['unshare', '--map-root-user', '--net'],
];

/** A new network has its loopback down; servers that listen on 127.0.0.1 need it up. */
const withLoopback = ['sh', '-c', 'ip link set lo up 2>/dev/null; exec "$@"', 'sh'];

/** Finds the best way that this system permits; with none, servers run with the network open and the capture says so. */
export function findConfinement(): Confinement {
  for (const way of ways) {
    const [command, ...args] = [...way, ...withLoopback, 'true'];
    if (spawnSync(command!, args, { stdio: 'ignore' }).status === 0)
      return { prefix: [...way, ...withLoopback], network: 'none' };
  }
  return { prefix: [], network: 'open' };
}
