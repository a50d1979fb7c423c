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

function changesRights(act: Act): boolean {
  if (categoryOf(act) !== 'Write') return false;
  const { verb, object } = act;
  if (/^(?:approve|accept|deny|reject)$/.test(verb)) return object.includes('access') && object.includes('request');
  if (/^(?:assign|grant|add|create)$/.test(verb) && object.some((word) => word === 'permission')) return true;
  if (/^(?:add|create|update|set)$/.test(verb) && object.at(-1) === 'list' && object.at(-2) === 'access') return true;
  if (guards(act)) return true;
  if (verb === 'add' && object.at(-1) === 'user')
    return act.beyond.some((word) => /^(?:team|group|organization|organisation|workspace|project)$/.test(word));
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
    'Rights that follow from membership elsewhere, and settings with an effect on access that their names don’t show.',
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
