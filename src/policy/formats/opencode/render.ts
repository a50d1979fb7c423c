import type { Decision, ToolRule } from '../../../model/policy.ts';
import { printJson } from '../../print/json.ts';
import { carryRules, denied, isPlainAllow, type Carried, type Fit } from '../carry.ts';
import { aliasOf, fitClient, mergeByName } from '../client.ts';
import type { Capabilities, FormatOptions, Loss, Rendered, Rules } from '../format.ts';
import { openCodeName, ownNames, wholeServer } from './names.ts';

export const configSchema = 'https://opencode.ai/config.json';

/** What OpenCode's permissions can hold of ours. */
export const can: Capabilities = {
  allow: true,
  deny: true,
  hide: true,
  ask: true,
  limits: [],
  conditions: false,
  defaultDeny: true,
};

const fitAny = fitClient('OpenCode', can);
function fitOpenCode(alias: string): Fit {
  return (name, rule) => {
    if (name === '*') return { unnamable: 'OpenCode reads the name "*" as a pattern' };
    const own = openCodeName(alias, name);
    if (ownNames.includes(own)) return { unnamable: `OpenCode has a permission of its own called ${own}` };
    return fitAny(name, rule);
  };
}

/** The stricter, the later: where case is ignored (Windows), two names that differ in it share the last rule. */
const order = ['allow', 'ask', 'deny'];

/** Renders permissions: one rule for the whole server, then one for each tool, since the last match decides. */
export function renderOpenCode(rules: Rules, options?: FormatOptions): Rendered {
  const alias = aliasOf(options);
  const carried = carryRules(rules, fitOpenCode(alias));
  const { tools, losses } = mergeNames(rules, carried, (tool) => openCodeName(alias, tool));
  const named = tools.map(([tool, { decision }]) => [openCodeName(alias, tool), actionOf(decision)] as const);
  const sorted = named.toSorted((a, b) => order.indexOf(a[1]) - order.indexOf(b[1]));
  const permission = new Map([[wholeServer(alias), carried.default], ...sorted]);
  const own = ownNames
    .filter((name) => name.startsWith(`${alias}_`))
    .map((name) => ({ message: reaching(alias, name) }));
  return { text: printJson({ $schema: configSchema, permission }), losses: [...carried.losses, ...losses, ...own] };
}

/** One rule a name as OpenCode sees it; a tool that can't be named and may not run is among those that share one. */
function mergeNames(rules: Rules, { default: byDefault, tools }: Carried, nameOf: (tool: string) => string) {
  const unnamed = [...rules.tools].filter(([tool, rule]) => !tools.has(tool) && !isPlainAllow(rule));
  const all = new Map([...tools, ...unnamed.map(([tool, { because }]) => [tool, denied(because)] as const)]);
  const merged = mergeByName({ default: byDefault, tools: all }, nameOf);
  const isCarried = ([tool]: [string, ToolRule]) => tools.has(tool);
  const losses: Loss[] = merged.losses.filter(({ tool }) => tool !== undefined && tools.has(tool));
  return { tools: [...merged.rules.tools].filter(isCarried), losses };
}

function reaching(alias: string, name: string): string {
  return `The rule ${wholeServer(alias)} also reaches OpenCode’s own ${name}; give the server another name.`;
}

function actionOf(decision: Decision): 'allow' | 'ask' | 'deny' {
  return decision === 'hide' ? 'deny' : decision;
}
