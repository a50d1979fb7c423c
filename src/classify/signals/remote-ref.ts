import type { Signal } from '../../model/signal.ts';
import { spanOf } from '../reading/span.ts';
import { step, type SignalFinder } from '../signal-finder.ts';

const deepest = 12;
const most = 2000;

/** A schema that points to a document elsewhere. */
export const remoteRef: SignalFinder = {
  id: 'remote-ref',
  title: 'Remote $ref in a schema',
  says: 'The schema holds a “$ref” to an address on the network. A client that follows it contacts a host of the server’s choosing, and the schema can change after it was approved.',
  misses:
    'References deeper than twelve levels or past the first 2,000 parts of a schema, and relative ones under a remote “$id”.',
  find: ({ definition, withheld }) => {
    if (withheld) return [];
    const found: Signal[] = [];
    const budget = { left: most };
    walk(definition.inputSchema, 'inputSchema', { found, budget, depth: 0 });
    walk(definition.outputSchema, 'outputSchema', { found, budget, depth: 0 });
    return found.slice(0, 5);
  },
};

interface Walk {
  found: Signal[];
  budget: { left: number };
  depth: number;
}

function walk(value: unknown, field: string, state: Walk): void {
  if (typeof value !== 'object' || value === null || state.depth > deepest || state.budget.left-- <= 0) return;
  for (const key of Object.keys(value)) {
    const child = (value as Record<string, unknown>)[key];
    if (key === '$ref' && typeof child === 'string' && /^[a-z][a-z0-9+.-]*:|^\/\//i.test(child)) {
      const evidence = spanOf(`${field}/$ref`, child, [0, child.length]);
      state.found.push({ id: 'remote-ref', ...(evidence && { evidence }) });
    } else if (typeof child === 'object') walk(child, `${field}/${step(key)}`, { ...state, depth: state.depth + 1 });
  }
}
