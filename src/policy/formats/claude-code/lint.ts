import type { Finding } from '../../../model/finding.ts';
import { offsetOf, placeAt, type Path } from '../../source/node.ts';
import { pathInWords, type Read } from '../findings.ts';
import { isAnchored, matcher } from './match.ts';
import { splitRule } from './names.ts';
import type { ClaudeSettings } from './schema.ts';

type List = 'deny' | 'ask' | 'allow';
type Remark = Pick<Finding, 'level' | 'message' | 'next'>;

/** What Claude Code takes and then skips, never matches, or lets another rule decide. */
export function lintClaude(read: Read, { settings: { permissions } }: ClaudeSettings): Finding[] {
  const { deny = [], ask = [], allow = [], defaultMode: mode } = permissions;
  const finding = (path: Path, { level, message, next }: Remark): Finding => {
    const where = placeAt(read.text, offsetOf(read.node, path));
    return { level, where, message: `${pathInWords(path)}: ${message}`, next };
  };
  const inList = (list: List, rules: readonly string[], above: readonly string[]) => {
    const covering = matcher(above);
    return rules.flatMap((rule, i) => {
      const remark = remarkOf({ list, rule, isRepeated: rules.indexOf(rule) < i }) ?? shadowRemark(rule, covering);
      return remark ? [finding(['permissions', list, i], remark)] : [];
    });
  };
  return [
    ...inList('deny', deny, []),
    ...inList('ask', ask, deny),
    ...inList('allow', allow, [...deny, ...ask]),
    ...(mode === 'bypassPermissions' || mode === 'auto' ? [finding(['permissions', 'defaultMode'], openMode)] : []),
  ];
}

const openMode: Remark = {
  level: 'warning',
  message: 'in this mode tools that no rule names run without a question.',
  next: 'Use "default", or "dontAsk" to deny them.',
};

interface Place {
  list: List;
  rule: string;
  isRepeated: boolean;
}

interface RuleCheck extends Omit<Remark, 'message'> {
  applies: (place: Place) => boolean;
  says: (quoted: string) => string;
}

/** Rules that do nothing or not surely something; the first check that applies is told. */
const checks: readonly RuleCheck[] = [
  {
    applies: ({ isRepeated }) => isRepeated,
    level: 'warning',
    says: (quoted) => `${quoted} stands in the list already, and the published schema refuses that.`,
    next: 'Remove it.',
  },
  {
    applies: ({ rule }) => /^mcp/i.test(rule) && !rule.startsWith('mcp__'),
    level: 'warning',
    says: (quoted) => `${quoted} matches no server’s tool: their names begin with "mcp__".`,
    next: 'Write mcp__<server>__<tool>.',
  },
  {
    applies: ({ rule }) => rule.startsWith('mcp__') && splitRule(rule).bound !== undefined,
    level: 'warning',
    says: (quoted) => `${quoted} matches no call: Claude Code 2.1.197 passes over parentheses after a server’s tool.`,
    next: 'Name the whole tool, or look at its arguments in a PreToolUse hook.',
  },
  {
    applies: ({ list, rule }) => list === 'allow' && !isAnchored(rule),
    level: 'warning',
    says: (quoted) => `Claude Code skips ${quoted}, since in allow a "*" may only stand after the server’s name.`,
    next: 'Name the server: mcp__<server>__*.',
  },
  {
    applies: ({ rule }) => rule === '*',
    level: 'note',
    says: (quoted) => `${quoted} is every tool, built-in ones included; the published schema doesn’t know it.`,
    next: 'Write mcp__<server>__* for one server.',
  },
];

function remarkOf(place: Place): Remark | undefined {
  const check = checks.find(({ applies }) => applies(place));
  return check && { level: check.level, message: check.says(JSON.stringify(place.rule)), next: check.next };
}

/** A list that comes first decides, however wide its rule is. */
function shadowRemark(rule: string, covering: (name: string) => string | undefined): Remark | undefined {
  const above = rule.startsWith('mcp__') && !rule.includes('*') ? covering(rule) : undefined;
  if (above === undefined) return undefined;
  const message = `it never decides: ${JSON.stringify(above)} stands in a list that comes first (deny, ask, allow).`;
  return { level: 'warning', message, next: 'Remove one of the two.' };
}
