import { offsetOf, placeAt } from '../../../source/node.ts';
import { pathInWords } from '../../findings.ts';
import type { ConfigCheck } from './check.ts';

/** Names that look like patterns; only a note, for a tool may well be called so. */
export const patternName: ConfigCheck = {
  id: 'pattern-name',
  check: ({ text, node, config }) => {
    const listed = [...config.tools.keys()].map((name) => ({ name, path: ['tools', name] }));
    const hidden = config.hide.map((name, i) => ({ name, path: ['hide', i] }));
    return [...listed, ...hidden]
      .filter(({ name }) => name !== '*' && /[*?]/.test(name))
      .map(({ name, path }) => ({
        level: 'note',
        where: placeAt(text, offsetOf(node, path)),
        message: `${pathInWords(path)}: ${JSON.stringify(name)} is an exact name, not a pattern: it matches no other tool.`,
        next: 'List the tools by name.',
      }));
  },
};
