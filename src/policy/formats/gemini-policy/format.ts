import type { Format } from '../format.ts';
import { evaluateGeminiPolicy } from './evaluate.ts';
import { geminiAlias, geminiName } from './names.ts';
import { parseGeminiPolicy } from './parse.ts';
import { can, renderGeminiPolicy } from './render.ts';
import type { GeminiPolicy } from './schema.ts';

/** Rules of Gemini CLI's policy engine, in a file of their own. */
export const geminiPolicy: Format<GeminiPolicy> = {
  id: 'gemini-policy',
  title: 'Gemini CLI policy',
  language: 'toml',
  fileName: 'gemini-policy.toml',
  mediaType: 'application/toml',
  can,
  alias: 'the server’s key under `mcpServers` in Gemini CLI’s settings.json, without an underscore',
  clientName: (tool, options) => geminiName(geminiAlias(options), tool),
  notes: [
    'A tool that is denied whatever its arguments is taken out of what the model sees.',
    'Gemini CLI doesn’t ask about the tools of a server with `trust: true`, whatever a rule says; denials hold all the same (seen in version 0.61.0).',
    'Before a tool whose name holds a word such as write, edit or create changes a build file such as package.json, Gemini CLI asks even where a rule allows.',
    'Without a terminal to ask in, Gemini CLI denies what it would ask about.',
    'Patterns over arguments can’t compare numbers, so no rule here uses them.',
    'The policy folder of a workspace is currently not in force, so the file belongs to the user or to the machine.',
  ],
  recognises: (value) => {
    const rules: unknown = value instanceof Map ? value.get('rule') : undefined;
    return Array.isArray(rules) && rules.every((rule) => rule instanceof Map && rule.has('decision')) ? 2 : 0;
  },
  render: renderGeminiPolicy,
  parse: parseGeminiPolicy,
  createEvaluator: evaluateGeminiPolicy,
  steps: ({ slug }) => [
    'Find the server’s key under `mcpServers` in `~/.gemini/settings.json`; put it into the field above, and rename it there if it holds an underscore.',
    'Remove `trust` from the server’s entry there, or set it to false: a trusted server’s tools run without the questions that the document asks.',
    `Save the document as \`~/.gemini/policies/${slug}.toml\`; nothing has to be merged.`,
    'For every user of a machine, put it into the folder of system policies instead, `/etc/gemini-cli/policies` on Linux: rules there win over those of users.',
    'Correct it at once when Gemini CLI reports an error at its start: a file with one wrong value is passed over whole.',
  ],
};
