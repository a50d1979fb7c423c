import { aliasOf } from '../client.ts';
import type { Format } from '../format.ts';
import { evaluateOpenCode } from './evaluate.ts';
import { openCodeName } from './names.ts';
import { parseOpenCode } from './parse.ts';
import { can, renderOpenCode } from './render.ts';
import type { OpenCodeConfig } from './schema.ts';

/** Permissions of OpenCode's opencode.json. */
export const openCode: Format<OpenCodeConfig> = {
  id: 'opencode',
  title: 'OpenCode',
  language: 'json',
  fileName: 'opencode.json',
  mediaType: 'application/json',
  can,
  alias: 'the key under `mcp` in opencode.json that starts the server',
  clientName: (tool, options) => openCodeName(aliasOf(options), tool),
  notes: [
    'The last rule that matches decides, so the rule for the whole server stands first.',
    'OpenCode joins the server’s and the tool’s name with one `_`, so these rules also reach a server whose name begins with this one’s and a `_`.',
    'A denied tool is also taken out of what the model sees (seen in version 1.18.33; the documentation only says that it is blocked).',
    'Rules of a single agent come after these and can undo them.',
    'Who answers a question with “always” allows the tool for the rest of the session.',
  ],
  recognises: (value) => {
    if (!(value instanceof Map)) return 0;
    const isOwn = value.get('permission') !== undefined || value.get('$schema') === 'https://opencode.ai/config.json';
    return isOwn ? 2 : 0;
  },
  render: renderOpenCode,
  parse: parseOpenCode,
  createEvaluator: evaluateOpenCode,
  steps: ({ slug }) => [
    'Find the server’s key under `mcp` in your opencode.json, and put it into the field above if it differs.',
    `Merge the document (${slug}.opencode.json) into \`opencode.json\` of the project, or into \`~/.config/opencode/opencode.json\`: add its rules to \`permission\`, in this order and after any rule with a wider pattern such as "*".`,
    'Where an agent has permissions of its own, repeat the denials there: they come after these.',
    'Start OpenCode anew.',
  ],
};
