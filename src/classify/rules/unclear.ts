import { wholeName } from '../reading/decide.ts';
import type { Rule } from '../rule.ts';

/** The last rule: nothing said what a call does. */
export const unclear: Rule = {
  id: 'unclear',
  category: 'Read',
  says: 'Neither the name nor the description holds a verb that the word lists know. Most such tools return something, so the verdict is Read, with a confidence that shows that it is a guess.',
  misses: 'Any tool that does harm without saying anything about it. A person should look at these.',
  apply(reading) {
    const evidence = wholeName(reading.name);
    return { acts: [], evidence: evidence ? [evidence] : [] };
  },
};
