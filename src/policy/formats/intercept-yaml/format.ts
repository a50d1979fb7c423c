import type { Format } from '../format.ts';
import { conditionsOf } from './conditions.ts';
import type { InterceptConfig } from './config.ts';
import { evaluateIntercept } from './evaluate.ts';
import { moderniseIntercept } from './legacy/modernise.ts';
import { parseIntercept } from './parse.ts';
import { renderIntercept } from './render.ts';
import { InterceptDocument } from './schema.ts';

/** Intercept, the open proxy that stands between a client and a server. */
export const interceptYaml: Format<InterceptConfig> = {
  id: 'intercept-yaml',
  title: 'Intercept YAML',
  language: 'yaml',
  fileName: 'intercept.yaml',
  mediaType: 'application/yaml',
  can: {
    allow: true,
    deny: true,
    hide: true,
    ask: false,
    limits: ['minute', 'hour', 'day'],
    conditions: true,
    defaultDeny: true,
  },
  notes: [
    'Windows follow the calendar in UTC, and every process on the same state store shares the counts.',
    'A call that the server answers with a protocol error gives its count back; a result marked as an error does not.',
    'The rules are those of version 1.1; later releases have not been read.',
  ],
  schema: InterceptDocument,
  recognises: (value) => {
    if (!(value instanceof Map)) return 0;
    const tools: unknown = value.get('tools');
    const bodies = tools instanceof Map ? [...tools.values()] : [];
    if (bodies.some((body) => body instanceof Map && body.has('rules'))) return 2;
    return ['version', 'default', 'hide', 'tools'].some((key) => value.has(key)) ? 1 : 0;
  },
  render: renderIntercept,
  parse: parseIntercept,
  createEvaluator: evaluateIntercept,
  conditionsOf,
  modernise: moderniseIntercept,
  steps: ({ slug, source, capture }) => {
    const file = `${slug}.intercept.yaml`;
    const isRemote = source.ecosystem === 'remote' || capture.way === 'streamable-http';
    const start = isRemote
      ? `In the client's MCP configuration, replace the server by the command: intercept -c ${file} --upstream <address of the server>`
      : `In the client's MCP configuration, put Intercept in front of the server's command: intercept -c ${file} -- <server command>`;
    return [
      `Save the document as ${file}, where the client can read it; use the full path below.`,
      `Check it: intercept validate -c ${file}`,
      start,
      'Restart the client, so that it starts the server through Intercept.',
    ];
  },
};
