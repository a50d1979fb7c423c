import type { Format } from '../format.ts';
import { evaluateEnvoy } from './evaluate.ts';
import { backendOf, envoyName } from './names.ts';
import { parseEnvoy } from './parse.ts';
import { can, placeholder, renderEnvoy } from './render.ts';
import type { EnvoyDocument } from './schema.ts';

/** Envoy AI Gateway: a route of Kubernetes that says which tools of a backend there are. */
export const envoyAiGateway: Format<EnvoyDocument> = {
  id: 'envoy-ai-gateway',
  title: 'Envoy AI Gateway',
  language: 'yaml',
  fileName: 'envoy-ai-gateway.yaml',
  mediaType: 'application/yaml',
  can,
  alias: 'the name of the server’s Backend in the cluster: small letters, digits and “-”',
  clientName: (tool, options) => envoyName(backendOf(options), tool),
  notes: [
    'The selector both takes a tool out of the list and refuses calls of it; exclusion goes before inclusion.',
    'The selector takes the server’s own names; clients see `<backend>__<tool>`.',
    'A list holds 32 entries, so more tools are written as patterns of several names each.',
    'The gateway’s rules in CEL could check arguments; they are experimental, so no snippet here uses them.',
    'Prompts and resources of the server are not restricted by the selector.',
  ],
  recognises: (value) => {
    if (!(value instanceof Map)) return 0;
    const version: unknown = value.get('apiVersion');
    const isOurs = typeof version === 'string' && version.startsWith('aigateway.envoyproxy.io/');
    return isOurs || value.get('kind') === 'MCPRoute' ? 2 : 0;
  },
  render: renderEnvoy,
  parse: parseEnvoy,
  createEvaluator: evaluateEnvoy,
  steps: ({ slug, source, capture }) => {
    const file = `${slug}.envoy-ai-gateway.yaml`;
    const isRemote = source.ecosystem === 'remote' || capture.way === 'streamable-http';
    const reach = isRemote
      ? 'Create a Backend (gateway.envoyproxy.io) with the address of the server, under the name in the field above and in the namespace of the route.'
      : 'The gateway fronts servers that speak streamable HTTP: run this server behind such a transport, and create a Backend (gateway.envoyproxy.io) for it under the name in the field above, in the namespace of the route.';
    return [
      reach,
      `Save the document as ${file}, and put the name of your Gateway in place of ${placeholder}.`,
      'In an MCPRoute that is there already, put the toolSelector into the entry of `spec.backendRefs` for this server instead.',
      `Apply it: kubectl apply -f ${file}`,
      'Give the client the address of the Gateway with the path /mcp in place of the server’s own.',
    ];
  },
};
