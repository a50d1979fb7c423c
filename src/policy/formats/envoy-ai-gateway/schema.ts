import { z } from 'zod';
import { strictMapping } from '../strict.ts';

/** The CRD's limits. */
export const most = { entries: 32, rules: 32, tools: 16, cel: 4096, backends: 256, parents: 16 } as const;

/** Keys that decide nothing about tools: known, taken as they come, and unseen by the types. */
function others(keys: string): object {
  return Object.fromEntries(keys.split(' ').map((key) => [key, z.unknown().optional()]));
}

const entries = z.array(z.string()).max(most.entries, `at most ${most.entries} entries`).optional();

function isOneOf(values: readonly unknown[]): boolean {
  return values.filter((value) => value !== undefined).length < 2;
}

/** Which tools of a backend there are for clients. */
const ToolSelector = strictMapping({
  include: entries,
  includeRegex: entries,
  exclude: entries,
  excludeRegex: entries,
})
  .refine(
    ({ include, includeRegex }) => isOneOf([include, includeRegex]),
    'include and includeRegex exclude each other',
  )
  .refine(
    ({ exclude, excludeRegex }) => isOneOf([exclude, excludeRegex]),
    'exclude and excludeRegex exclude each other',
  )
  .refine((lists) => Object.values(lists).some((list) => list !== undefined), 'a selector needs at least one list');
export type ToolSelector = z.infer<typeof ToolSelector>;

const Action = z.enum(['Allow', 'Deny']);

const JwtSource = strictMapping({
  scopes: z.array(z.string()).max(16).optional(),
  claims: z
    .array(strictMapping({ name: z.string(), values: z.array(z.string()), ...others('valueType') }))
    .max(16)
    .optional(),
}).refine(({ scopes, claims }) => Boolean(scopes?.length || claims?.length), 'scopes or claims must be given');

const AuthorizationRule = strictMapping({
  source: strictMapping({ jwt: JwtSource }).optional(),
  target: strictMapping({
    tools: z
      .array(strictMapping({ backend: z.string(), tool: z.string() }))
      .min(1)
      .max(most.tools, `at most ${most.tools} tools a rule`),
  }).optional(),
  cel: z.string().max(most.cel, `at most ${most.cel} characters`).optional(),
  action: Action.optional(),
});
export type AuthorizationRule = z.infer<typeof AuthorizationRule>;

const Authorization = strictMapping({
  defaultAction: Action.optional(),
  rules: z.array(AuthorizationRule).max(most.rules, `at most ${most.rules} rules`).optional(),
});
export type Authorization = z.infer<typeof Authorization>;

const SecurityPolicy = strictMapping({
  authorization: Authorization.optional(),
  oauth: z.unknown().optional(),
  ...others('apiKeyAuth extAuth'),
}).refine(
  ({ authorization, oauth }) => oauth !== undefined || !authorization?.rules?.some(({ source }) => source),
  'oauth must be configured when a rule names a source',
);

const port = z.number().int().min(1).max(65535).optional();

const BackendRef = strictMapping({
  name: z.string().min(1).max(253),
  group: z.string().max(253).optional(),
  kind: z.string().min(1).max(63).optional(),
  port,
  path: z.string().max(1024).optional(),
  toolSelector: ToolSelector.optional(),
  ...others('namespace securityPolicy forwardHeaders'),
}).refine(
  (ref) => (ref.group ?? '') !== '' || (ref.kind ?? 'Service') !== 'Service' || ref.port !== undefined,
  'a Service needs a port',
);
export type BackendRef = z.infer<typeof BackendRef>;

const ParentRef = strictMapping({
  name: z.string().min(1).max(253),
  kind: z.literal('Gateway').optional(),
  port,
  ...others('group namespace sectionName'),
});

/** A route of Envoy AI Gateway, as its custom resource definition checks it. */
export const McpRoute = strictMapping({
  apiVersion: z.literal('aigateway.envoyproxy.io/v1beta1'),
  kind: z.literal('MCPRoute'),
  metadata: strictMapping({
    name: z.string().min(1).max(253),
    ...others('namespace labels annotations generateName finalizers ownerReferences'),
  }),
  spec: strictMapping({
    parentRefs: z.array(ParentRef).min(1).max(most.parents),
    backendRefs: z
      .array(BackendRef)
      .min(1)
      .max(most.backends)
      .refine((refs) => new Set(refs.map(({ name }) => name)).size === refs.length, 'names of backends must differ'),
    path: z.string().max(1024).optional(),
    headers: z.array(z.unknown()).max(16).optional(),
    securityPolicy: SecurityPolicy.optional(),
  }),
  ...others('status'),
});
export type McpRoute = z.infer<typeof McpRoute>;

/** A route, and the backend that stands for the server in question. */
export interface EnvoyDocument {
  route: McpRoute;
  backend: string;
}

/** The reference to the backend in question. */
export function refIn({ route, backend }: EnvoyDocument): BackendRef | undefined {
  return route.spec.backendRefs.find(({ name }) => name === backend);
}
