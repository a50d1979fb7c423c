import type { Finder } from '../scope.ts';
import { code } from '../quote.ts';

const trials = /^(?:dry_?run|preview|preview_only|validate_only|what_?if|test_mode|simulate)$/;

/** A rehearsal on offer. */
export const rehearsal: Finder = ({ top, reading }) => {
  const trial = top.find(({ snake, type }) => trials.test(snake) && /boolean/.test(type));
  if (!trial) return undefined;
  const name = code(trial.path, 40);
  const said = `${trial.description ?? ''} ${reading.text.slice(0, 1000)}`;
  if (trial.default === true || /default\w*[^.]{0,20}\btrue\b/i.test(said))
    return `${name} is said to be on unless the caller turns it off, so a bare call is only a rehearsal`;
  return trial.default === false
    ? `${name} offers a rehearsal, which the caller has to ask for`
    : `${name} offers a rehearsal of the call`;
};

const forces =
  /^(?:force|overwrite|recursive|cascade|permanent|hard_delete|skip_confirm(?:ation)?|yes|override|force_(?:delete|remove|push|overwrite)|no_verify|replace_existing)$/;

/** A switch that makes the call rougher. */
export const forced: Finder = ({ top }) => {
  const force = top.find(({ snake, type }) => forces.test(snake) && /boolean/.test(type));
  if (!force) return undefined;
  const name = code(force.path, 40);
  if (force.default === true) return `${name} is on by default, so the gentler way has to be asked for`;
  return `${name}${force.default === false ? ', off by default,' : ''} ${meaning(force.snake)}`;
};

function meaning(snake: string): string {
  if (/recursive|cascade/.test(snake)) return 'carries the call on to what lies below';
  if (/overwrite|replace/.test(snake)) return 'lets the call write over what is there';
  if (/permanent|hard/.test(snake)) return 'asks for a removal that leaves nothing to restore';
  return 'may set aside a check that would otherwise stop the call';
}

const confirmations = /^(?:confirm|confirmed|confirmation|user_confirmed|confirm_\w+|acknowledge\w*)$/;

/** A confirmation that no person need give. */
export const confirmed: Finder = ({ top }) => {
  const confirm = top.find(({ snake }) => confirmations.test(snake));
  if (!confirm) return undefined;
  return `${code(confirm.path, 40)} asks for a confirmation, which the agent itself can fill in${confirm.required ? '' : ' or leave out'}`;
};
