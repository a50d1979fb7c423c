import { Category } from '../../../model/category.ts';
import { Posture, type ToolRule } from '../../../model/policy.ts';
import { ruleFor } from '../../../policy/recommend.ts';
import type { ToolEntry } from '../../catalogue.ts';
import { list } from '../../words.ts';
import { postureWords } from '../policy-box.ts';
import { subjectOf } from '../tool/control.ts';

/** What an agent may still do on a server under one posture, in words. */
export interface AllowedRow {
  posture: string;
  /** Runs as often as the agent likes, runs within limits, asks a person first, never runs. */
  freely: string;
  limited: string;
  asks: string;
  never: string;
}

/** One row a posture; a format that can't ask or count is stricter, as its own words say. */
export function allowedRows(tools: readonly ToolEntry[]): AllowedRow[] {
  return Posture.options.map((posture) => {
    const ruled = tools.map((entry) => ({
      category: entry.verdict.category,
      rule: ruleFor(subjectOf(entry), posture),
    }));
    const words = (is: (rule: ToolRule) => boolean) => inWords(ruled.filter(({ rule }) => is(rule)));
    const isLimited = ({ limits, conditions }: ToolRule) => limits.length + conditions.length > 0;
    return {
      posture: postureWords[posture].title,
      freely: words((rule) => rule.decision === 'allow' && !isLimited(rule)),
      limited: words((rule) => rule.decision === 'allow' && isLimited(rule)),
      asks: words(({ decision }) => decision === 'ask'),
      never: words(({ decision }) => decision === 'deny' || decision === 'hide'),
    };
  });
}

interface Ruled {
  category: Category;
  rule: ToolRule;
}

/** `12 Read, 3 Write (at most 30 a minute each)`; a dash for none. */
function inWords(tools: readonly Ruled[]): string {
  const groups = Category.options.flatMap((category) => {
    const group = tools.filter((tool) => tool.category === category);
    if (group.length === 0) return [];
    const caps = new Set(group.flatMap(({ rule }) => rule.limits.map(({ max, window }) => `${max} a ${window}`)));
    const each = group.length > 1 ? ' each' : '';
    const cap = caps.size > 0 ? ` (at most ${list([...caps])}${each})` : '';
    return [`${group.length} ${category}${cap}`];
  });
  return groups.join(', ') || '–';
}
