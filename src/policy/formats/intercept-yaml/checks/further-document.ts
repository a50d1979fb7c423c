import { placeAt } from '../../../source/node.ts';
import type { ConfigCheck } from './check.ts';

/** Whatever stands behind the first document: the engine never reads it. */
export const furtherDocument: ConfigCheck = {
  id: 'further-document',
  check: ({ text, rest }) => {
    if (rest === undefined) return [];
    const message = 'Intercept reads the first document alone; nothing from here on counts.';
    return [{ level: 'warning', where: placeAt(text, rest), message, next: 'Merge it into the first document.' }];
  },
};
