import { aliasOf } from '../client.ts';
import type { Format } from '../format.ts';
import { evaluateClaude } from './evaluate.ts';
import { claudeName } from './names.ts';
import { parseClaude } from './parse.ts';
import { can, renderClaude } from './render.ts';
import type { ClaudeSettings } from './schema.ts';

/** Permission rules of Claude Code's settings.json. */
export const claudeCode: Format<ClaudeSettings> = {
  id: 'claude-code',
  title: 'Claude Code',
  language: 'json',
  fileName: 'claude-code.json',
  mediaType: 'application/json',
  can,
  alias: 'the name under which the server stands in Claude Code (`claude mcp list` shows it)',
  clientName: (tool, options) => claudeName(aliasOf(options), tool),
  notes: [
    'A denied tool is taken out of what the model sees.',
    'An ask rule asks in every mode but `dontAsk`, which turns questions into denials.',
    'With `"defaultMode": "dontAsk"` beside the lists, what no rule names is denied, built-in tools included.',
    'Allow rules of a project’s settings apply only once the folder is trusted; ask and deny rules always apply.',
    '“_” takes the place of odd characters in a name: documented for the tools of plugins, seen for others in version 2.1.197.',
  ],
  recognises: (value) =>
    value instanceof Map && value.get('permissions') instanceof Map && !value.has('permission') ? 2 : 0,
  render: renderClaude,
  parse: parseClaude,
  createEvaluator: evaluateClaude,
  steps: ({ slug }) => [
    'Find the server’s name with `claude mcp list` and put it into the field above; a plugin’s server is called `plugin_<plugin>_<server>`, a connector of claude.ai `claude_ai_<server>`.',
    `Merge the document (${slug}.claude-code.json) into \`.claude/settings.json\` of the project, or into \`~/.claude/settings.json\`: add its lists to the lists that are there.`,
    'Run `/permissions` in Claude Code to see the rules in force, and `/doctor` for rules that it skips.',
    'For others, put the same rules into the managed settings: a denial there can’t be lifted by a project or a user.',
  ],
};
