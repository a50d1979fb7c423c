import { hitOn, type Rule } from '../rule.ts';

const couldChange = /^(?:query|run|execute|perform|submit|send|invoke|)$/;

/** Read: see `says`. */
export const promisesToRead: Rule = {
  id: 'promises-to-read',
  category: 'Read',
  says: 'The definition itself promises to change nothing (“read-only”, “only SELECT”), and the verb is one that could do otherwise, such as “execute” or “query”.',
  misses: 'The promise is the server’s own word; how it is kept can’t be seen from outside.',
  apply(reading) {
    const hit = reading.readOnly && hitOn(reading, ['read'], ({ verb }) => couldChange.test(verb));
    return hit && { ...hit, evidence: [...hit.evidence, reading.readOnly!] };
  },
};
