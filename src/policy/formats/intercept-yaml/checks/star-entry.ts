import { warningAt } from '../../../checks/check.ts';
import type { ConfigCheck } from './check.ts';

/** Rules for all tools don't list any: under a default of deny, with nothing else listed, everything is denied. */
export const starEntry: ConfigCheck = {
  id: 'star-entry',
  check: (subject) => {
    const { tools, default: byDefault } = subject.config;
    if (byDefault !== 'deny' || tools.size !== 1 || !tools.has('*')) return [];
    const message =
      'tools["*"] lists no tool: under default "deny" every call is denied before its rules are looked at.';
    return [
      warningAt(subject, ['tools', '*'], { message, next: 'List the allowed tools by name, each with rules: [].' }),
    ];
  },
};
