import type { ToolRule } from '../../../model/policy.ts';
import { printJson } from '../../print/json.ts';
import { aliasOf, fitClient, mergeByName } from '../client.ts';
import { carryRules, type Carried } from '../carry.ts';
import type { Capabilities, FormatOptions, Rendered, Rules } from '../format.ts';
import { claudeName, wholeServer } from './names.ts';

export const settingsSchema = 'https://json.schemastore.org/claude-code-settings.json';

/** What Claude Code's permission rules can hold of ours. */
export const can: Capabilities = {
  allow: true,
  deny: true,
  hide: true,
  ask: true,
  limits: [],
  conditions: false,
  defaultDeny: false,
};

const unlisted =
  'Claude Code asks a person about a tool that no rule names, unless its mode says otherwise; it has no deny for the rest of a server beside its own allow.';

/** Renders permission rules: one exact name a tool, in `allow`, `ask` or `deny`. */
export function renderClaude(rules: Rules, options?: FormatOptions): Rendered {
  const alias = aliasOf(options);
  const nameOf = (tool: string) => claudeName(alias, tool);
  const carried = carryRules(rules, fitClient('Claude Code', can));
  const merged = mergeByName(carried, nameOf);
  const named = (decisions: readonly ToolRule['decision'][]) => {
    const names = [...merged.rules.tools].filter(([, { decision }]) => decisions.includes(decision));
    return names.length > 0 ? [...new Set(names.map(([tool]) => nameOf(tool)))] : undefined;
  };
  const isEmpty = carried.default === 'deny' && carried.tools.size === 0;
  if (carried.isUnsafe || isEmpty) return refusal(alias, carried);
  // Deny beats allow, so a rule for the whole server can only widen what the exact names leave over.
  const rest = carried.default === 'allow' ? [wholeServer(alias)] : [];
  const allow = [...(named(['allow']) ?? []), ...rest];
  const text = printJson({
    $schema: settingsSchema,
    permissions: { allow: allow.length > 0 ? allow : undefined, ask: named(['ask']), deny: named(['deny', 'hide']) },
  });
  const losses = [...carried.losses, ...merged.losses];
  return { text, losses: carried.default === 'deny' ? [...losses, { message: unlisted }] : losses };
}

/** Nothing of the server runs: nothing is listed, or what may not run can't be named and asking would be weaker. */
function refusal(alias: string, { tools, losses }: Carried): Rendered {
  const text = printJson({ $schema: settingsSchema, permissions: { deny: [wholeServer(alias)] } });
  const refused = [...tools.keys()].map((tool) => ({ tool, message: 'It is denied with the whole server.' }));
  return { text, losses: [...losses, ...refused, { message: 'The document denies the whole server.' }] };
}
