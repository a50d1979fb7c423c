import type { Format } from '../format.ts';
import { conditionsOf } from './conditions.ts';
import { evaluateGateway } from './evaluate.ts';
import { moderniseGateway } from './foreign.ts';
import { parseGateway } from './parse.ts';
import { renderGateway } from './render.ts';
import { GatewayDocument } from './schema.ts';

const ownKeys = ['limits', 'deny_if', 'require'];

/** PolicyLayer's hosted gateway: one JSON document is one policy of one server. */
export const gatewayJson: Format<GatewayDocument> = {
  id: 'gateway-json',
  title: 'Gateway JSON',
  language: 'json',
  fileName: 'gateway.json',
  mediaType: 'application/json',
  can: {
    allow: true,
    deny: true,
    hide: true,
    ask: false,
    limits: ['minute', 'hour'],
    conditions: false,
    defaultDeny: true,
  },
  notes: [
    'Whether the gateway aligns its windows to the clock is not documented; calls are counted here by calendar minute and hour in UTC.',
    'How the gateway writes argument rules is not confirmed, so no snippet here uses them.',
    'Limits count the calls of one grant, that is of one bearer token.',
  ],
  schema: GatewayDocument,
  recognises: (value) => {
    if (!(value instanceof Map)) return 0;
    const tools: unknown = value.get('tools');
    const isOwn = (body: unknown) => body instanceof Map && ownKeys.some((key) => body.has(key));
    const bodies = tools instanceof Map ? [...tools.values()] : [];
    const isFragment = value.size > 0 && [...value.values()].every(isOwn);
    if (value.has('all_tools') || bodies.some(isOwn) || isFragment) return 2;
    const isEmpty = bodies.every((body) => body instanceof Map && body.size === 0);
    return value.has('version') && isEmpty ? 1 : 0;
  },
  render: renderGateway,
  parse: parseGateway,
  createEvaluator: evaluateGateway,
  conditionsOf,
  modernise: moderniseGateway,
  steps: ({ slug, source, capture }) => {
    const isRemote = source.ecosystem === 'remote' || capture.way === 'streamable-http';
    const reach = isRemote
      ? "Register the server's HTTP address with the gateway as the upstream."
      : 'The gateway fronts servers that speak HTTP only: run this server behind an HTTP transport first, then register that address as the upstream.';
    return [
      reach,
      `Create a policy on that server and paste the document (${slug}.gateway.json) as its raw JSON.`,
      'Attach the policy to a grant: a grant without one refuses every call.',
      "Give the client the gateway's address and the grant's token in place of the server's own.",
      'Later edits hold from the next request on; nothing needs to reconnect.',
    ];
  },
};
