import { hitOn, type Rule } from '../rule.ts';

/** Execute: see `says`. */
export const sendsRequests: Rule = {
  id: 'sends-requests',
  category: 'Execute',
  says: 'A call sends a request of the caller’s making to an API or another tool: method, path or body are arguments, so the effect is the caller’s choice.',
  misses:
    'Clients for one fixed endpoint that describe themselves as “makes an API request”. Fetching a page by GET is a Read.',
  apply: (reading) => hitOn(reading, ['request']),
};
