import type { Flip } from '../flip.ts';

const soft = `selection console cache cached buffer highlight field input scratchpad thought presence simulator screen context session
  breadcrumb viewport filter form log breakpoint marker clipboard search timer view zoom camera terminal`;

/** Removals that are milder than their verb, and mild verbs that remove. */
export const removing: readonly Flip[] = [
  { verbs: 'delete remove clear', any: 'breakpoint', kind: 'write', disputed: true },
  { verbs: 'wipe', any: 'browser console', kind: 'write', disputed: true },
  { verbs: 'terminate kill stop close', head: 'app application', kind: 'start', disputed: true },
  {
    verbs: 'remove delete clear',
    any: 'background watermark noise whitespace formatting silence stopword',
    kind: 'write',
    disputed: true,
  },
  { verbs: 'clear reset flush empty clean', any: soft, kind: 'write', disputed: true },
  {
    verbs: 'reset',
    any: 'password zoom camera view timer conversation chat simulation time position scene theme',
    kind: 'write',
    disputed: true,
  },
  { verbs: 'clean cleanup', any: 'text html data string markdown whitespace', kind: 'compute', disputed: true },
  { verbs: 'drop', any: 'file element target onto', kind: 'drive', disputed: true },
  { verbs: 'end stop terminate', any: 'call session recording stream', kind: 'start', disputed: true },
  { verbs: 'kill', any: 'switch', kind: 'write' },
  { verbs: 'remove delete clear hide', any: 'overlay override', kind: 'write', disputed: true },
  { verbs: 'drop', head: 'suggestion recommendation', kind: 'read' },
  { verbs: 'retry', head: 'snapshot history log', kind: 'read', disputed: true },
  { verbs: 'cancel', any: 'dialog', kind: 'end' },
  { verbs: 'leave', any: 'comment feedback note review message reply', kind: 'write' },
  { verbs: 'execute perform initiate trigger do', head: 'deletion removal cleanup wipe purge', kind: 'delete' },
  { verbs: 'push', any: 'force', kind: 'wipe' },
  { verbs: 'move send put', any: 'trash bin recycle', kind: 'write' },
  { verbs: 'expire', any: '*', kind: 'end' },
  { verbs: 'void', any: '*', kind: 'end' },
];
