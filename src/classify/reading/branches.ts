import { escapeStep } from '../../model/evidence.ts';
import { categoryOf, type Act } from '../act.ts';
import { actionLike } from './modes.ts';
import { nameActs, tokensOf } from './name.ts';
import { spanOf } from './span.ts';

type Schema = Record<string, unknown>;

interface Step {
  root: Schema;
  schema: unknown;
  field: string;
  /** Name of the property that holds this schema, and of the one above. */
  name: string;
  above: string;
  depth: number;
  /** Below the branches of an `anyOf` or `oneOf`. */
  inside: boolean;
  /** Name and lead sentence only read: then only a list of actions to do says otherwise. */
  isReading: boolean;
  /** Schemas that may still be visited: references can fan out without end in a few bytes. */
  budget: { left: number };
}

interface Value {
  value: string;
  field: string;
}

interface BranchSource {
  definition: { inputSchema?: unknown };
  /** What name and lead sentence say. */
  acts: readonly Act[];
  money: boolean;
}

const maxDepth = 9;
const maxValues = 80;
const maxVisits = 2000;
const kindLike = /^(?:type|kind|op|name)$/i;
const listOfActs = /^(?:actions?|operations?|ops|requests|steps|commands|edits|mutations|instructions|ops_list)$/i;

/**
 * Modes that hang below the branches of a schema, or in a list of actions: each branch has its own constant
 * (`type: delete_row`), and the flat list of parameters keeps only one of them.
 */
export function branchModes({ definition, acts: said, money }: BranchSource): Act[] {
  const root = definition.inputSchema;
  if (!isSchema(root)) return [];
  const isReading = said.length > 0 && said.every((act) => categoryOf(act) === 'Read');
  const values: Value[] = [];
  walk(
    {
      root,
      schema: root,
      field: 'inputSchema',
      name: '',
      above: '',
      depth: 0,
      inside: false,
      isReading,
      budget: { left: maxVisits },
    },
    values,
  );
  const acts = values.flatMap(({ value, field }) => {
    const [act] = nameActs(value, tokensOf(value), money);
    const evidence = spanOf(field, value, [0, value.length]);
    return act && evidence && !act.weak ? [{ ...act, place: 'argument' as const, evidence }] : [];
  });
  return acts.length >= 2 ? acts : [];
}

function walk(step: Step, found: Value[]): void {
  if (step.budget.left-- <= 0) return;
  const { schema, field } = resolved(step);
  if (!isSchema(schema) || step.depth > maxDepth || found.length >= maxValues) return;
  if (isMode(step)) found.push(...valuesOf(schema, field));
  const next = { ...step, depth: step.depth + 1 };
  for (const key of ['anyOf', 'oneOf', 'allOf'] as const) {
    const branches = schema[key];
    if (!Array.isArray(branches)) continue;
    const inside = step.inside || (key !== 'allOf' && branches.length > 1);
    branches.slice(0, 60).forEach((branch, i) => walk({ ...next, schema: branch, field: `${field}/${key}/${i}`, inside }, found)); // prettier-ignore
  }
  if (isSchema(schema.items)) walk({ ...next, schema: schema.items, field: `${field}/items` }, found);
  if (!isSchema(schema.properties)) return;
  for (const [name, value] of Object.entries(schema.properties).slice(0, 100))
    walk({ ...next, schema: value, field: `${field}/properties/${escapeStep(name)}`, name, above: step.name }, found);
}

function isMode({ name, above, inside, isReading }: Step): boolean {
  if (/^(?:filter|where|query|match|event|mode)/i.test(above) || /event|^mode$/i.test(name)) return false;
  return listOfActs.test(above)
    ? kindLike.test(name) || actionLike.test(name)
    : inside && !isReading && actionLike.test(name);
}

function valuesOf(schema: Schema, field: string): Value[] {
  if (typeof schema.const === 'string') return [{ value: schema.const, field: `${field}/const` }];
  const list = Array.isArray(schema.enum) ? schema.enum : [];
  return list.flatMap((value, i) => (typeof value === 'string' ? [{ value, field: `${field}/enum/${i}` }] : []));
}

/** Follows a local `$ref` of one hop; longer chains are rare and left alone. */
function resolved({ root, schema, field }: Step): { schema: unknown; field: string } {
  if (!isSchema(schema) || typeof schema.$ref !== 'string' || !schema.$ref.startsWith('#/')) return { schema, field };
  const steps = schema.$ref.slice(2).split('/');
  let at: unknown = root;
  for (const raw of steps) {
    const key = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    at = isSchema(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }
  return { schema: at, field: `inputSchema/${steps.join('/')}` };
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
