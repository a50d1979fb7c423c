import type { ToolRule } from '../../../model/policy.ts';
import type { Printable } from '../../print/value.ts';
import { printYaml } from '../../print/yaml.ts';
import { carryRules, type Carried } from '../carry.ts';
import { quoteCel } from '../cel.ts';
import { fitClient } from '../client.ts';
import type { Capabilities, FormatOptions, Rendered, Rules } from '../format.ts';
import { fitPlainNames } from '../plain-names.ts';
import { targetOf } from './names.ts';

const schema = 'https://agentgateway.dev/schema/config';

/** Stands for the server's address until somebody puts the real one there; nothing answers at it. */
export const placeholder = 'https://mcp.example.com/mcp';

/** What the rules of agentgateway can hold of ours. */
export const can: Capabilities = {
  allow: true,
  deny: true,
  hide: true,
  ask: false,
  limits: [],
  conditions: false,
  defaultDeny: true,
};

/** Renders a whole configuration with one target and one rule a tool. */
export function renderAgentgateway(rules: Rules, options?: FormatOptions): Rendered {
  const target = targetOf(options);
  const carried = carryRules(rules, fitPlainNames(fitClient('agentgateway', can)));
  const text = printYaml({
    mcp: {
      port: 3000,
      targets: [{ name: target, mcp: { host: placeholder } }],
      policies: { mcpAuthorization: { rules: rulesOf(carried, target) } },
    },
  });
  return { text: `# yaml-language-server: $schema=${schema}\n${text}`, losses: carried.losses };
}

/**
 * There is always an allow rule, since without one everything is allowed. A denial is a `require`: where that fails the
 * call is refused, where a `deny` fails it goes on. It also holds against the allow rules of other rule sets.
 */
function rulesOf({ default: rest, tools }: Carried, target: string): Printable[] {
  const named = (isWanted: (rule: ToolRule) => boolean) => [...tools].filter(([, rule]) => isWanted(rule));
  const ours = quoteCel(target);
  const allowed = named(({ decision }) => decision === 'allow').map(
    ([name]) => `mcp.tool.target == ${ours} && mcp.tool.name == ${quoteCel(name)}`,
  );
  const refused = named(({ decision }) => decision !== 'allow').map(
    ([name]) => `mcp.tool.target != ${ours} || mcp.tool.name != ${quoteCel(name)}`,
  );
  const nothing = allowed.length > 0 ? allowed : ['false'];
  const allows = rest === 'allow' ? [`mcp.tool.target == ${ours}`] : nothing;
  return [...allows.map((allow) => ({ allow })), ...refused.map((require) => ({ require }))];
}
