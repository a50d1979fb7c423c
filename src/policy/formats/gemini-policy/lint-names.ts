import type { Finding } from '../../../model/finding.ts';
import { isNamedAlike } from './names.ts';
import { isPattern } from './rules.ts';
import type { PolicyRule } from './schema.ts';

/** What is to be said of one key of a rule. */
export interface Remark extends Pick<Finding, 'level' | 'message' | 'next'> {
  key: keyof PolicyRule;
}

interface NameCheck {
  applies: (server: string | undefined, name: string) => boolean;
  level: Finding['level'];
  says: string;
  next: string;
}

/** Names that match nothing, or not surely; the first check that applies is told. */
const checks: readonly NameCheck[] = [
  {
    applies: (server, name) => server === '*' && name !== '*',
    level: 'warning',
    says: 'never matches: mcpName = "*" goes with toolName = "*" only',
    next: 'Write a rule for each server.',
  },
  {
    applies: (server, name) => name.includes('*') && name !== '*' && (server !== undefined || !isPattern(name)),
    level: 'warning',
    says: 'is no pattern that Gemini CLI knows, and never matches',
    next: 'Use "*" with mcpName, or "mcp_*", or "mcp_<server>_*" without.',
  },
  {
    applies: (server, name) => server !== undefined && name.startsWith(`mcp_${server}_`),
    level: 'warning',
    says: 'names the server twice: with mcpName stands the tool’s own name',
    next: 'Take the server off the name, or remove mcpName.',
  },
  {
    applies: (server, name) =>
      server !== undefined && !server.includes('_') && name !== '*' && !isNamedAlike(server, name),
    level: 'warning',
    says: 'may not match: Gemini CLI changes odd characters and cuts long names',
    next: 'Let the rule for "*" decide about this tool.',
  },
  {
    applies: (server, name) => server === undefined && name.includes('__'),
    level: 'warning',
    says: 'has the form with "__", which is deprecated',
    next: 'Write mcpName and the tool’s own name.',
  },
  {
    applies: (_, name) => name.includes('__'),
    level: 'note',
    says: 'makes Gemini CLI warn of "__", also where the tool is called so',
    next: 'Check that it is the tool’s own name.',
  },
];

/** What is to be said of one name of a rule. */
export function nameRemarks({ mcpName }: PolicyRule, name: string): Remark[] {
  const check = checks.find(({ applies }) => applies(mcpName, name));
  if (!check) return [];
  const { level, says, next } = check;
  return [{ level, key: 'toolName', message: `${JSON.stringify(name)} ${says}.`, next }];
}
