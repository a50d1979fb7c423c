import type { SourceNode } from '../../../source/node.ts';
import { childOf } from '../foreign.ts';
import { textOf } from './plain.ts';
import { modernRule, type ModernRules } from './rule.ts';

/** Keys by which a tool's body is told from anything else. */
export const bodyKeys: readonly string[] = ['rules', 'rate_limit', 'action', 'conditions'];

/** The rules of a tool: a list under `rules`, a bare list, a single rule, or one word. */
export function modernBody(node: SourceNode, tool: string): ModernRules {
  const list = node.kind === 'map' ? childOf(node, 'rules') : node;
  if (node.kind === 'map' && !list && bodyKeys.some((key) => childOf(node, key)))
    return { ...modernRule(node, tool), isChanged: true };
  if (!list || (list.kind === 'scalar' && textOf(list) === '')) return { rules: [], losses: [], isChanged: false };
  if (list.kind === 'scalar') return { ...wordOf(list.text, tool), isChanged: true };
  const items = list.kind === 'list' ? list.items : [list];
  const read = items.map((item) => modernRule(item, tool));
  return {
    rules: read.flatMap(({ rules }) => rules),
    losses: read.flatMap(({ losses }) => losses),
    isChanged: list !== childOf(node, 'rules') || list.kind !== 'list' || read.some(({ isChanged }) => isChanged),
  };
}

/** `create_issue: deny`. */
function wordOf(word: string, tool: string): ModernRules {
  const text = (value: string): SourceNode => ({ kind: 'scalar', tag: '!!str', value, text: value, at: 0 });
  return modernRule({ kind: 'map', at: 0, entries: [{ key: 'action', keyAt: 0, value: text(word) }] }, tool);
}
