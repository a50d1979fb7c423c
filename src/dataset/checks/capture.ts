import type { Check, Fault } from './check.ts';

export const capture: Check = {
  name: 'capture',
  description:
    'a capture that is not complete says why; a failed one has no tools; no total is below what was captured',
  check: ({ capture: { status, reason, toolsTotal }, tools }) => {
    const faults: Fault[] = [];
    const next = 'capture the server again, or correct its source';
    if (status !== 'complete' && !reason)
      faults.push({ path: 'capture.reason', message: `the capture is ${status} and doesn’t say why`, next });
    if (status === 'failed' && tools.length > 0)
      faults.push({ path: 'tools', message: 'a failed capture can’t hold tools', next });
    if (toolsTotal !== undefined && toolsTotal < tools.length)
      faults.push({
        path: 'capture.toolsTotal',
        message: `${toolsTotal} tools are said to exist, ${tools.length} are held`,
        next,
      });
    return faults;
  },
};
