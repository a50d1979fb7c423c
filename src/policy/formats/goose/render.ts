import type { Decision } from '../../../model/policy.ts';
import { printYaml } from '../../print/yaml.ts';
import { carryRules, type Fit } from '../carry.ts';
import { fitClient } from '../client.ts';
import type { Capabilities, FormatOptions, Rendered, Rules } from '../format.ts';
import { extensionKey, gooseName } from './names.ts';

/** What goose's permissions can hold of ours. */
export const can: Capabilities = {
  allow: true,
  deny: true,
  hide: false,
  ask: true,
  limits: [],
  conditions: false,
  defaultDeny: false,
};

const fitAny = fitClient('goose', can);

/** Behind the extension's name an empty one can be written too. */
const fitGoose: Fit = (name, rule) => {
  const isHidden = rule.decision === 'hide';
  const fitted = fitAny(`_${name}`, isHidden ? { ...rule, decision: 'deny' } : rule);
  return isHidden && 'rule' in fitted ? { ...fitted, loss: hiding } : fitted;
};

const hiding = 'goose can’t hide a tool; it is denied, and the model still sees it.';
const unlisted =
  'goose has no rule for the rest of an extension: it asks a person about a tool that no list names, and runs one that its server marks as only reading.';

/** Renders the user's permissions: each tool in one of three lists. */
export function renderGoose(rules: Rules, options?: FormatOptions): Rendered {
  const key = extensionKey(options);
  // The default can't be written, so nothing is left to it; names that can't be written can't reach goose either.
  const carried = carryRules({ ...rules, default: 'deny' }, fitGoose);
  const listed = (decision: Decision) =>
    [...carried.tools].filter(([, rule]) => rule.decision === decision).map(([tool]) => gooseName(key, tool));
  const user = { always_allow: listed('allow'), ask_before: listed('ask'), never_allow: listed('deny') };
  return { text: printYaml({ user }), losses: [...carried.losses, { message: unlisted }] };
}
