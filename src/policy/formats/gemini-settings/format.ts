import type { Format } from '../format.ts';
import { geminiAlias, geminiName } from '../gemini-policy/names.ts';
import { evaluateGeminiSettings } from './evaluate.ts';
import { parseGeminiSettings } from './parse.ts';
import { can, renderGeminiSettings } from './render.ts';
import type { GeminiSettings } from './schema.ts';

/** The entry of a server in Gemini CLI's settings.json. */
export const geminiSettings: Format<GeminiSettings> = {
  id: 'gemini-settings',
  title: 'Gemini CLI settings',
  language: 'json',
  fileName: 'gemini-settings.json',
  mediaType: 'application/json',
  can,
  alias: 'the server’s key under `mcpServers` in Gemini CLI’s settings.json, without an underscore',
  clientName: (tool, options) => geminiName(geminiAlias(options), tool),
  notes: [
    'A tool that isn’t listed, or is excluded, is not registered: the model doesn’t see it.',
    '`trust: true` skips every question about the listed tools, also one that a policy file asks, `trust: false` asks about each of them.',
    'A server named in `mcp.allowed` runs its tools without a question even where `trust` is false.',
  ],
  recognises: (value) => {
    if (!(value instanceof Map)) return 0;
    const servers: unknown = value.get('mcpServers');
    const entries = servers instanceof Map ? [...servers.values()] : [];
    const keys = ['trust', 'includeTools', 'excludeTools', 'httpUrl'];
    const mcp: unknown = value.get('mcp');
    const hasLists = mcp instanceof Map && (mcp.has('excluded') || mcp.has('allowed'));
    if (hasLists || entries.some((entry) => entry instanceof Map && keys.some((key) => entry.has(key)))) return 2;
    return entries.length > 0 ? 1 : 0;
  },
  render: renderGeminiSettings,
  parse: parseGeminiSettings,
  createEvaluator: evaluateGeminiSettings,
  steps: ({ slug }) => [
    'Find the server’s key under `mcpServers` in `~/.gemini/settings.json`, or in `.gemini/settings.json` of the project; put it into the field above.',
    `Merge the document (${slug}.gemini-settings.json) into that file: add the keys of its entry to the server’s entry, beside its \`command\` or \`httpUrl\`, and replace lists of the same name.`,
    'Where the document holds `mcp.excluded` instead, add the server to that list.',
    'Take the server out of `mcp.allowed`, which would let its tools run without a question; check with `/mcp` which tools are left.',
  ],
};
