import type { Format } from '../format.ts';
import { evaluateAgentgateway } from './evaluate.ts';
import { parseAgentgateway } from './parse.ts';
import { can, placeholder, renderAgentgateway } from './render.ts';
import type { AgentgatewayDocument } from './schema.ts';

/** agentgateway, a proxy whose MCP authorisation is rules in CEL. */
export const agentgateway: Format<AgentgatewayDocument> = {
  id: 'agentgateway',
  title: 'agentgateway',
  language: 'yaml',
  fileName: 'agentgateway.yaml',
  mediaType: 'application/yaml',
  can,
  alias: 'the name of the server’s target in agentgateway’s configuration; letters, digits and “-”',
  notes: [
    'A tool that the rules refuse is taken out of the list that the client sees.',
    'An expression that fails counts as false, so denials stand as require rules, which then refuse the call.',
    'Rules see the name that the server gave its tool; with several targets the client sees `<target>_<tool>`.',
    'The rules name tools alone, so prompts and resources behind the gateway are refused as well.',
    'Arguments can’t be checked here: before the call a rule sees no more of it than the tool and its target.',
  ],
  recognises: (value) => {
    const mcp: unknown = value instanceof Map ? value.get('mcp') : undefined;
    if (!(mcp instanceof Map)) return 0;
    const policies: unknown = mcp.get('policies');
    if (policies instanceof Map && policies.has('mcpAuthorization')) return 2;
    return Array.isArray(mcp.get('targets')) ? 1 : 0;
  },
  render: renderAgentgateway,
  parse: parseAgentgateway,
  createEvaluator: evaluateAgentgateway,
  steps: ({ slug, source, capture }) => {
    const file = `${slug}.agentgateway.yaml`;
    const isRemote = source.ecosystem === 'remote' || capture.way === 'streamable-http';
    const reach = isRemote
      ? `Put the address of the server in place of ${placeholder}.`
      : `Put \`stdio:\` with the server’s \`cmd\` and \`args\` in place of \`mcp:\` and ${placeholder}.`;
    return [
      `Save the document as ${file}.`,
      reach,
      'In a configuration that is there already, add the target to `mcp.targets` and the rules to `mcp.policies.mcpAuthorization.rules`. Allow rules that are there go on to allow what they name; the name of the target must be the same in the list and in the rules.',
      `Start it: agentgateway -f ${file}`,
      'Give the client http://localhost:3000/mcp in place of the server’s own address or command.',
    ];
  },
};
