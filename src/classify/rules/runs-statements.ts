import { hitOn, type Rule } from '../rule.ts';

/** Execute: see `says`. */
export const runsStatements: Rule = {
  id: 'runs-statements',
  category: 'Execute',
  says: 'A call passes a statement in a query language that can also change data (SQL, Cypher, GraphQL), and the definition doesn’t promise to read only.',
  misses: 'Servers that open a read-only connection without saying so are judged as if statements could change data.',
  apply: (reading) => hitOn(reading, ['statement']),
};
