import type { Printable } from '../../../print/value.ts';
import type { SourceNode } from '../../../source/node.ts';
import { childOf } from '../foreign.ts';
import { modernBody } from './body.ts';
import { modernRule, type ModernRules } from './rule.ts';

/** What to write instead of the rule that stands at an offset; undefined where that isn't of an older form. */
export type Suggest = (offset: number) => string | undefined;

/** Reads a document's rules once, for suggestions at any place in them. */
export function createSuggest(node: SourceNode): Suggest {
  const pieces = piecesOf(node).toSorted((a, b) => a.at - b.at);
  return (offset) => {
    const modern = pieces.findLast(({ at }) => at <= offset)?.modern?.();
    return modern?.isChanged ? wordsOf(modern) : undefined;
  };
}

/** Where a tool or a rule begins, and what becomes of it where it can be brought up to date by itself. */
interface Piece {
  at: number;
  modern?: () => ModernRules;
}

function piecesOf(node: SourceNode): Piece[] {
  const tools = childOf(node, 'tools') ?? node;
  const bodies = tools.kind === 'map' ? tools.entries : [];
  return bodies.flatMap(({ key, keyAt, value }): Piece[] => {
    const rules = childOf(value, 'rules') ?? value;
    const items = rules.kind === 'list' ? rules.items : [];
    const own = items.map((rule) => ({ at: rule.at, modern: () => modernRule(rule, key) }));
    const body = items.length > 0 ? {} : { modern: () => modernBody(value, key) };
    return [{ at: keyAt, ...body }, ...own];
  });
}

function wordsOf({ rules, losses }: ModernRules): string {
  const written = rules.map((rule) => JSON.stringify(rule, plain)).join(' and ');
  const instead =
    rules.length === 0
      ? 'Remove the rule: a listed tool whose rules is [] is allowed'
      : `Write ${rules.length > 1 ? 'the rules' : 'the rule as'} ${written}`;
  return [`${instead}, or convert the document from intercept-yaml to intercept-yaml.`, ...losses].join(' ');
}

function plain(_: string, value: Printable): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}
