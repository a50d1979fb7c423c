import type { Flip } from '../flip.ts';

/** Readings that look like changes, and changes that look like readings. */
export const answering: readonly Flip[] = [
  {
    verbs: 'create make prepare',
    head: 'histogram heatmap summary diagram chart plot visualization mermaid explanation preview mnemonic phrase passphrase checksum outline slug uuid',
    kind: 'generate',
    disputed: true,
  },
  { verbs: 'set', head: 'timeout', kind: 'write' },
  { verbs: 'track', any: 'event', kind: 'write' },
  { verbs: 'check track', any: '*', kind: 'read' },
  { verbs: 'complete', any: 'code completion text prompt chat', kind: 'generate', disputed: true },
  { verbs: 'complete', any: '*', kind: 'write' },
  {
    verbs: 'resolve',
    any: 'thread comment issue error group conflict alert incident ticket discussion review problem',
    kind: 'write',
  },
  { verbs: 'convert', any: 'issue task subtask lead deal ticket draft', kind: 'write' },
  { verbs: 'format sort', any: 'cell range column row sheet table paragraph slide', kind: 'write', disputed: true },
  { verbs: 'create', head: 'completion embedding', kind: 'generate', disputed: true },
  { verbs: 'convert transform', any: '*', kind: 'compute' },
  { verbs: 'request', any: 'review access permission approval change time leave reviewer copilot', kind: 'write' },
  { verbs: 'give', any: 'permission access role', kind: 'write' },
  { verbs: 'present', any: '*', kind: 'read' },
  { verbs: 'forward', any: 'port', kind: 'start', disputed: true },
  { verbs: 'forward', any: 'geocode geocoding', kind: 'compute' },
  { verbs: 'create make', head: 'map', any: 'map', kind: 'generate', disputed: true },
  { verbs: 'make', any: '*', kind: 'write' },
];
