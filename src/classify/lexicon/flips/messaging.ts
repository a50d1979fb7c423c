import type { Flip } from '../flip.ts';

/** Messages and publishing. */
export const messaging: readonly Flip[] = [
  { verbs: 'push', head: 'message notification', kind: 'send' },
  { verbs: 'post', any: 'search', kind: 'read' },
  { verbs: 'report', any: 'scorecard feedback', kind: 'send', disputed: true },
  { verbs: 'send', any: 'draft', head: '', kind: 'send' },
  { verbs: 'publish', any: 'package version function extension', kind: 'publish' },
  { verbs: 'release', any: '*', kind: 'write' },
  { verbs: 'add create', head: 'comment reply', kind: 'write' },
  { verbs: 'text', any: 'to', kind: 'compute' },
  { verbs: 'share', any: 'file document folder item', kind: 'send' },
];
