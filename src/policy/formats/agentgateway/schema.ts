import { z } from 'zod';
import { strictMapping } from '../strict.ts';

/** Keys that decide nothing about tools: known, taken as they come, and unseen by the types. */
function others(keys: string): object {
  return Object.fromEntries(keys.split(' ').map((key) => [key, z.unknown().optional()]));
}

/** One rule: CEL under exactly one of three keys; a plain text allows. */
const AgentgatewayRule = z.preprocess(
  (value) => (typeof value === 'string' ? new Map([['allow', value]]) : value),
  strictMapping({
    allow: z.string().optional(),
    deny: z.string().optional(),
    require: z.string().optional(),
  }).refine(
    (rule) => Object.values(rule).filter((text) => text !== undefined).length === 1,
    'a rule has exactly one of allow, deny and require',
  ),
);

const rules = strictMapping({ rules: z.array(AgentgatewayRule) });

const policyKeys =
  'requestHeaderModifier responseHeaderModifier requestRedirect urlRewrite requestMirror directResponse cors ' +
  'mcpGuardrails authorization mcpAuthentication a2a ai backendTLS backendTunnel backendAuth localRateLimit ' +
  'remoteRateLimit jwtAuth oidc basicAuth apiKey extAuthz extProc transformations csrf buffer timeout retry delay';

const rootKeys =
  'config binds frontendPolicies policies workloads services backends routeGroups gateways routes tcpRoutes llm ui';

const AgentgatewayTarget = strictMapping({
  name: z.string().min(1),
  policies: z.unknown().optional(),
  ...others('condition sse mcp stdio openapi'),
});

/** agentgateway's local configuration, strict as far as it decides about the tools of its `mcp` section. */
export const AgentgatewayConfig = strictMapping({
  mcp: strictMapping({
    port: z.number().int().min(0).max(65535).nullish(),
    prefixMode: z.enum(['always', 'conditional']).nullish(),
    targets: z.array(AgentgatewayTarget),
    policies: strictMapping({ mcpAuthorization: rules.nullish(), ...others(policyKeys) }).nullish(),
    ...others('gateways statefulMode failureMode sseKeepAlive dnsRebindingProtection server'),
  }).nullish(),
  ...others(rootKeys),
});
export type AgentgatewayConfig = z.infer<typeof AgentgatewayConfig>;
export type AgentgatewayRule = z.infer<typeof AgentgatewayRule>;

/** A configuration, and the target that stands for the server in question. */
export interface AgentgatewayDocument {
  config: AgentgatewayConfig;
  target: string;
}

/** The three kinds of rules, in the order in which agentgateway asks them. */
export const kinds = ['deny', 'require', 'allow'] as const;

/** The kind of a rule and its expression. */
export function partsOf(rule: AgentgatewayRule): { kind: (typeof kinds)[number]; text: string } {
  const kind = kinds.find((one) => rule[one] !== undefined)!;
  return { kind, text: rule[kind]! };
}

/** Where the rules stand. */
export const rulesPath = ['mcp', 'policies', 'mcpAuthorization', 'rules'] as const;

/** The rules of a configuration; none where the section is absent. */
export function rulesIn({ mcp }: AgentgatewayConfig): AgentgatewayRule[] {
  return mcp?.policies?.mcpAuthorization?.rules ?? [];
}
