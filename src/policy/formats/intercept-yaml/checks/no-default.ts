import { placeAt } from '../../../source/node.ts';
import { childOf } from '../foreign.ts';
import type { ConfigCheck } from './check.ts';

/** A document without a default: the engine takes `allow`. */
export const noDefault: ConfigCheck = {
  id: 'no-default',
  check: ({ text, node, config }) => {
    if (config.default !== 'allow' || childOf(node, 'default')) return [];
    const message = 'Without a default, every tool that the document does not list is allowed.';
    return [
      { level: 'note', where: placeAt(text, node.at), message, next: 'Write default: "deny" or default: "allow".' },
    ];
  },
};
