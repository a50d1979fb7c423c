import type { Evidence } from '../../model/evidence.ts';
import { categoryOf, type Act } from '../act.ts';
import { isDenied } from './promises.ts';
import { matchSpan } from './span.ts';

interface Text {
  text: string;
  readOnly: Evidence | undefined;
}

/** The acts, and what the description says is lost beside them. */
export function withNamedLoss(acts: Act[], text: Text): Act[] {
  return withOverwriting(withDeletion(acts, text), text);
}

const deletion = /\b(?:DELETE|DROP|TRUNCATE)\b/;
const refused = /^[^.]{0,60}\b(?:reject|block|refus|forbid|den(?:y|ied)|disallow|not (?:allowed|supported|permitted))/i;
const change = /\b(?:INSERT|UPDATE|CREATE|ALTER|MERGE)\b/;

/** "Execute SQL (INSERT, UPDATE, DELETE)": a statement of the caller's choosing that is said to delete as well. */
function withDeletion(acts: Act[], { text, readOnly }: Text): Act[] {
  const part = text.slice(0, 300);
  const at = part.search(deletion);
  const isNamed = at >= 0 && change.test(part) && !readOnly && !isDenied(part, at) && !refused.test(part.slice(at));
  const statement = isNamed ? acts.find(({ kind }) => kind === 'statement') : undefined;
  const evidence = statement && matchSpan('description', part, deletion);
  return evidence ? [...acts, { ...statement, verb: 'delete', kind: 'delete', disputed: true, evidence }] : acts;
}

const loss =
  /\b(?:all|any|existing|current) (?:[\w-]+ ){0,4}?(?:data|files|content|contents|snapshots?)\b[^.\n]{0,60}\b(?:will|would|shall) be (?:completely |permanently )?(?:overwritten|lost|erased|deleted|wiped|destroyed)\b|\birreversibl[ey][^.\n]{0,60}\bloss of (?:all )?(?:data|[\w-]+ data)\b|\bloss of all (?:[\w-]+ )?data\b/i;

/** "All data will be overwritten": a restoring or a new beginning that takes away what was there. */
function withOverwriting(acts: Act[], { text }: Text): Act[] {
  const changing = acts.find((act) => categoryOf(act) === 'Write' || act.kind === 'start');
  if (!changing || acts.some((act) => categoryOf(act) === 'Destructive')) return acts;
  const part = text.slice(0, 1500);
  const at = part.search(loss);
  const evidence = at >= 0 && !isDenied(part, at) ? matchSpan('description', part, loss) : undefined;
  return evidence ? [...acts, { ...changing, verb: 'overwrite', kind: 'wipe', disputed: true, evidence }] : acts;
}
