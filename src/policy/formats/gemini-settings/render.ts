import type { ToolRule } from '../../../model/policy.ts';
import { printJson } from '../../print/json.ts';
import { carryRules, type Carried, type Fit } from '../carry.ts';
import { fitClient } from '../client.ts';
import type { Capabilities, FormatOptions, Loss, Rendered, Rules } from '../format.ts';
import { aliasLosses, geminiAlias } from '../gemini-policy/names.ts';

export const settingsSchema =
  'https://raw.githubusercontent.com/google-gemini/gemini-cli/main/schemas/settings.schema.json';

/** What Gemini CLI's settings can hold of ours: a list of tools, and one answer for all of them. */
export const can: Capabilities = {
  allow: true,
  deny: true,
  hide: true,
  ask: true,
  limits: [],
  conditions: false,
  defaultDeny: true,
};

/** Renders the entry of one server: which tools it has, and whether they run without a question. */
export function renderGeminiSettings(rules: Rules, options?: FormatOptions): Rendered {
  const alias = geminiAlias(options);
  const carried = carryRules(rules, fitSettings);
  const callable = namesOf(carried, ['allow', 'ask']);
  const asks = namesOf(carried, ['ask']).length > 0;
  const isOpen = carried.default === 'allow' && !asks;
  const losses = [...carried.losses, ...trustLosses(carried, asks), ...aliasLosses(options)];
  if (!isOpen && callable.length === 0) return { text: refusal(alias), losses };
  const denied = namesOf(carried, ['deny', 'hide']);
  const entry = {
    trust: !asks,
    includeTools: isOpen ? undefined : callable,
    excludeTools: denied.length > 0 ? denied : undefined,
  };
  return { text: printJson({ $schema: settingsSchema, mcpServers: new Map([[alias, entry]]) }), losses };
}

/** Without its server no tool is left. */
function refusal(alias: string): string {
  return printJson({ $schema: settingsSchema, mcp: { excluded: [alias] } });
}

const clientFit = fitClient('Gemini CLI', can);

const fitSettings: Fit = (name, rule) => {
  if (name === '*') return { unnamable: 'Gemini CLI takes the name "*" for all tools in its policies' };
  if (/\$(?:\w|\{)/.test(name))
    return { unnamable: 'Gemini CLI would put an environment variable in the place of "$"' };
  const isDenied = rule.decision === 'deny' || rule.decision === 'hide';
  if (name.includes('(') && !isDenied)
    return { unnamable: 'An entry with "(" would also let in the tool whose name ends before it' };
  return clientFit(name, rule);
};

function namesOf({ tools }: Carried, decisions: readonly ToolRule['decision'][]): string[] {
  return [...tools].filter(([, { decision }]) => decisions.includes(decision)).map(([name]) => name);
}

/** A server is trusted whole or not at all, and where it asks there is no asking about what isn't listed. */
function trustLosses(carried: Carried, asks: boolean): Loss[] {
  if (!asks) return [];
  const message = 'The settings trust all tools of a server or none; since another one must ask, this one asks too.';
  const losses: Loss[] = namesOf(carried, ['allow']).map((tool) => ({ tool, message }));
  if (carried.default === 'deny') return losses;
  return [...losses, { message: 'Where a tool must ask, the document lists tools and denies what it doesn’t list.' }];
}
