import type { Format } from '../format.ts';
import { evaluateCodex } from './evaluate.ts';
import { parseCodex } from './parse.ts';
import { can, renderCodex } from './render.ts';
import type { CodexConfig } from './schema.ts';

/** The table of an MCP server in Codex's config.toml. */
export const codex: Format<CodexConfig> = {
  id: 'codex',
  title: 'Codex',
  language: 'toml',
  fileName: 'codex.toml',
  mediaType: 'application/toml',
  can,
  alias: 'the name of the server’s table in config.toml (`codex mcp list` shows it)',
  notes: [
    '`approve` runs a tool without asking, `prompt` asks.',
    'Names are the server’s own and exact; there are no patterns.',
    'A tool that is not in enabled_tools, or is in disabled_tools, is not registered: the model doesn’t see it.',
    'With approval_policy = "never" nobody is asked: with full access to the disk, tools set to `prompt` then run, and are refused otherwise (seen in version 0.169.0).',
    'Options that bypass approvals, as `--yolo`, skip the questions; the lists of tools hold all the same (seen in version 0.169.0).',
  ],
  recognises: (value) => (value instanceof Map && value.get('mcp_servers') instanceof Map ? 2 : 0),
  render: renderCodex,
  parse: parseCodex,
  createEvaluator: evaluateCodex,
  steps: ({ slug }) => [
    'Find the server’s name with `codex mcp list`, and put it into the field above if it differs.',
    `Merge the document (${slug}.codex.toml) into \`~/.codex/config.toml\`: its keys go into the table [mcp_servers.<name>] that is there with the server’s command or url, the tables of its tools below. Keys that stand there already are replaced.`,
    'Alone the document is refused with “invalid transport”: it doesn’t say how the server is started.',
    'Start Codex anew; `/mcp` lists the tools that are left.',
  ],
};
