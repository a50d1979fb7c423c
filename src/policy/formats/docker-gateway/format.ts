import type { Format } from '../format.ts';
import { evaluateDocker } from './evaluate.ts';
import { parseDocker } from './parse.ts';
import { can, renderDocker } from './render.ts';
import type { DockerTools } from './schema.ts';

/** The list of shown tools of Docker's MCP Gateway. */
export const dockerGateway: Format<DockerTools> = {
  id: 'docker-gateway',
  title: 'Docker MCP Gateway',
  language: 'yaml',
  fileName: 'docker-gateway.yaml',
  mediaType: 'application/yaml',
  can,
  alias: 'the server’s name in the gateway’s catalogue, as `--servers` takes it',
  notes: [
    'A tool that the gateway doesn’t show can’t be called through it.',
    'Names in the file match to the letter; those after `--tools` match in any case.',
    'The file doesn’t count where the gateway is started with `--tools`.',
    '`docker mcp policy` is about secrets, not about tools.',
  ],
  recognises: (value) => {
    if (!(value instanceof Map) || value.size === 0) return 0;
    const isListed = [...value.values()].every(
      (list) => Array.isArray(list) && list.every((tool) => typeof tool === 'string'),
    );
    return isListed ? 1 : 0;
  },
  render: renderDocker,
  parse: parseDocker,
  createEvaluator: evaluateDocker,
  steps: ({ slug }) => [
    'Find the server’s name in the gateway’s catalogue and put it into the field above: a server under any other name shows all of its tools.',
    `Save the document (${slug}.docker-gateway.yaml) as \`~/.docker/mcp/tools.yaml\`, or add its entry to the file that is there, in place of an entry of the same server.`,
    'Or, where the list holds at least one tool, start the gateway with it: `docker mcp gateway run --servers <server> --tools <server>:<tool> --tools <server>:<other tool>`, once `--tools` for each tool. Without `--tools` every tool is shown, so an empty list needs the file.',
    'Or, with a profile: `docker mcp profile tools <profile> --disable-all <server>`, then `docker mcp profile tools <profile> --enable <server>.<tool>` for each tool.',
    'Give the client the gateway in place of the server: a client that still reaches the server itself isn’t held by this.',
  ],
};
