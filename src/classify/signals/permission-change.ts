import { matchSpan } from '../reading/span.ts';
import { onParameter, onText, type SignalFinder } from '../signal-finder.ts';
import { categoryOf, type Act } from '../act.ts';

const strong =
  /^(?:permission|role|acl|access|grant|privilege|admin|administrator|collaborator|ownership|visibility|rbac|iam|sharing|restriction|membership|password|firewall|forwarding|authentication|privacy)$/;
const whoMay = /\b(?:changes?|controls?|sets?|restricts?|configures?) who (?:may|can)\b/i;
const levels = /^(?:\w+_access_level|access_level)$/;
const granting = /^(?:grant|share|invite|impersonate)$/;

/** Firewalls, forwarding, sign-in and privacy decide who gets in and who sees what. */
function guards({ verb, object }: Act): boolean {
  return (
    /^(?:update|set|change|modify|edit|disable|enable|activate|deactivate|configure)$/.test(verb) &&
    object.some((word) => /^(?:firewall|forwarding|privacy|login|authentication|mfa|2fa|sso)$/.test(word))
  );
}

/** Policies are of many kinds; these words mark those that say who may do what. */
function changesPolicy({ verb, object, beyond }: Act): boolean {
  if (object.at(-1) !== 'policy' || !/^(?:attach|detach|put|add|create|update|set|delete|remove)$/.test(verb))
    return false;
  return [...object, ...beyond].some((word) => /^(?:iam|user|role|group|inline|bucket|access|rbac)$/.test(word));
}

const circle = /^(?:team|group|organization|organisation|workspace|project)$/;

/** Taking a right away changes who may do what as much as giving it. */
function takesRights({ verb, object, beyond }: Act): boolean {
  const head = object.at(-1) ?? '';
  if (!/^(?:remove|revoke|delete|unassign)$/.test(verb)) return false;
  if (/^(?:permission|access|grant|privilege|collaborator|restriction)$/.test(head)) return true;
  if (verb === 'delete') return false;
  if (head === 'user') return beyond.some((word) => circle.test(word));
  if (head === 'protection') return [...object, ...beyond].includes('branch');
  return head === 'role' || (head === 'member' && !beyond.includes('set'));
}

function changesRights(act: Act): boolean {
  if (changesPolicy(act) || takesRights(act)) return true;
  if (categoryOf(act) !== 'Write') return false;
  const { verb, object } = act;
  if (/^(?:approve|accept|deny|reject)$/.test(verb)) return object.includes('access') && object.includes('request');
  if (/^(?:assign|grant|add|create)$/.test(verb) && object.some((word) => word === 'permission')) return true;
  if (/^(?:add|create|update|set)$/.test(verb) && object.at(-1) === 'list' && object.at(-2) === 'access') return true;
  if (/^(?:add|create|update|set)$/.test(verb) && object.at(-1) === 'rule' && object.at(-2) === 'firewall') return true;
  if (/^(?:update|set|change)$/.test(verb) && object.at(-1) === 'control' && object.at(-2) === 'access') return true;
  if (guards(act)) return true;
  if (verb === 'add' && object.at(-1) === 'user') return act.beyond.some((word) => circle.test(word));
  if (/^(?:transfer|take)$/.test(verb) && object.at(-1) === 'owner') return true;
  if (granting.test(verb)) return verb !== 'share' || object.length > 0;
  if (/^(?:promote|demote)$/.test(verb)) return /^(?:user|member|admin|role)$/.test(object.at(-1) ?? '');
  if (
    /^(?:add|assign|set|update|change|modify|create|edit|put|patch|give|transfer|take)$/.test(verb) &&
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
    'Rights that follow from membership elsewhere, keys and accounts that are new, a project or page that is created open, approvals of a connection, and settings with an effect on access that their names don’t show. A membership that grants nothing looks the same.',
  find: ({ acts, parameters, text, tokens }) => {
    const isElse =
      tokens.some(({ lower }) => lower === 'queue') ||
      acts.some(({ object, beyond }) => object.includes('timeout') || [...object, ...beyond].includes('queue'));
    const act = isElse ? undefined : acts.find(changesRights);
    if (act) return onText('permission-change', act.evidence);
    if (!acts.some(({ kind }) => kind === 'write')) return [];
    const part = text.slice(0, 600);
    const said = part.includes(' who ') ? matchSpan('description', part, whoMay) : undefined;
    if (said) return onText('permission-change', said);
    const makesUser = acts.some(({ verb, object }) => /^(?:create|add)$/.test(verb) && object.at(-1) === 'user');
    const right = parameters.find(({ snake, depth }) => depth <= 1 && (makesUser ? /^(?:roles?|permissions)$/ : levels).test(snake)); // prettier-ignore
    return right ? [onParameter('permission-change', right)] : [];
  },
};
