import type { Finding } from '../../../../model/finding.ts';
import { offsetOf, placeAt, type ScalarNode, type SourceNode } from '../../../source/node.ts';
import { pathInWords } from '../../findings.ts';
import { childOf } from '../foreign.ts';
import type { ConfigCheck, Subject } from './check.ts';

/** Values without quotes that YAML reads as something else than they look like. */
export const plainValue: ConfigCheck = {
  id: 'plain-value',
  check: (subject) =>
    [...subject.config.tools].flatMap(([tool, { rules }]) =>
      rules.flatMap(({ conditions }, i) =>
        conditions.flatMap((_, j) => findingsAt(subject, ['tools', tool, 'rules', i, 'conditions', j])),
      ),
    ),
};

function findingsAt({ text, node }: Subject, path: (string | number)[]): Finding[] {
  const condition = nodeAt(node, path);
  const value = condition && childOf(condition, 'value');
  const scalars = value?.kind === 'list' ? value.items : value ? [value] : [];
  return scalars.flatMap((scalar) => {
    const said = scalar.kind === 'scalar' ? surpriseOf(text, scalar) : undefined;
    if (!said) return [];
    const where = placeAt(text, scalar.at || offsetOf(node, path));
    return [{ level: said.level, where, message: `${pathInWords(path)}: ${said.message}.`, next: said.next }];
  });
}

function nodeAt(node: SourceNode, path: readonly (string | number)[]): SourceNode | undefined {
  return path.reduce<SourceNode | undefined>((at, step) => {
    if (typeof step === 'string') return at && childOf(at, step);
    return at?.kind === 'list' ? at.items[step] : undefined;
  }, node);
}

type Surprise = Omit<Finding, 'where'>;

function surpriseOf(text: string, { at, tag, value, text: written }: ScalarNode): Surprise | undefined {
  if (!text.startsWith(written, at)) return undefined;
  const quoted = `Write ${JSON.stringify(written)} in quotes for the text`;
  if (tag === '!!timestamp')
    return {
      level: 'warning',
      message: `YAML reads ${written} as a time, which no argument equals`,
      next: `${quoted}.`,
    };
  if (tag === '!!int' && /^[-+]?0[0-9bBoOxX]|_/.test(written))
    return {
      level: 'warning',
      message: `YAML reads ${written} as ${value}`,
      next: `${quoted}, or ${value} for the number.`,
    };
  if (tag === '!!float' && typeof value === 'number' && !Number.isFinite(value))
    return { level: 'warning', message: `${written} is no number that an argument can be`, next: `${quoted}.` };
  if (tag === '!!str' && /^(?:yes|no|on|off|y|n)$/i.test(written))
    return {
      level: 'note',
      message: `${written} is a text here, not true or false`,
      next: `${quoted}, or true or false.`,
    };
  return undefined;
}
