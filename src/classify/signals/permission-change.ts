import { onText, type SignalFinder } from '../signal-finder.ts';
import { categoryOf, type Act } from '../act.ts';

const strong =
  /^(?:permission|role|acl|access|grant|privilege|admin|administrator|collaborator|ownership|visibility|rbac|iam|sharing)$/;
const granting = /^(?:grant|share|invite|impersonate)$/;

function changesRights(act: Act): boolean {
  if (categoryOf(act) !== 'Write') return false;
  const { verb, object } = act;
  if (granting.test(verb)) return verb !== 'share' || object.length > 0;
  if (/^(?:promote|demote)$/.test(verb)) return /^(?:user|member|admin|role)$/.test(object.at(-1) ?? '');
  if (
    /^(?:add|assign|set|update|change|modify|create|edit|put|patch|give|transfer)$/.test(verb) &&
    strong.test(object.at(-1) ?? '')
  )
    return true;
  return /^(?:add|invite)$/.test(verb) && object.at(-1) === 'member' && !act.beyond.includes('set');
}

/** A write that changes who may do what. */
export const permissionChange: SignalFinder = {
  id: 'permission-change',
  title: 'Changes permissions',
  says: 'A call changes who may do what: it grants a role, shares a file, invites or adds a member, changes an access rule or an owner.',
  misses:
    'Rights that follow from membership elsewhere, and settings with an effect on access that their names don’t show.',
  find: ({ acts }) => onText('permission-change', acts.find(changesRights)?.evidence),
};
