import { escapeStep } from './evidence.ts';

/** One parameter of a tool, flattened from its input schema. Nested ones have a dotted path (`filter.url`, `items[].id`). */
export interface Parameter {
  path: string;
  name: string;
  /** Place in the definition, as in Evidence: `inputSchema/properties/url`. */
  field: string;
  /** Type in words: `string`, `array of string`, `string or null`. */
  type: string;
  /** Required by its parent, and the parent required too. */
  required: boolean;
  depth: number;
  description?: string;
  default?: unknown;
  enum?: unknown[];
  /** Place of the list of allowed values in the definition: `inputSchema/properties/mode/enum`. */
  enumField?: string;
  const?: unknown;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  maxItems?: number;
}

type Schema = Record<string, unknown>;

const maxDepth = 4;
const maxParameters = 400;
const maxVisits = 4000;

/** Flattens an input schema into parameters, in the order of the schema. Never throws: what is no schema yields none. */
export function parametersOf(definition: { inputSchema?: unknown }): Parameter[] {
  const root = definition.inputSchema;
  const found: Parameter[] = [];
  if (isSchema(root))
    walk(
      {
        root,
        schema: root,
        field: 'inputSchema',
        prefix: '',
        required: true,
        depth: 0,
        above: [],
        budget: { left: maxVisits },
      },
      found,
    );
  return found;
}

interface Step {
  root: Schema;
  schema: Schema;
  field: string;
  prefix: string;
  required: boolean;
  depth: number;
  /** Schemas above this one: a schema that holds itself is listed once and not entered again. */
  above: readonly Schema[];
  /** Schemas that may still be visited: references can fan out without end in a few bytes. */
  budget: { left: number };
}

function walk(step: Step, found: Parameter[]): void {
  if (step.budget.left-- <= 0) return;
  const { schema, field } = resolve(step);
  if (step.depth > maxDepth || step.above.includes(schema)) return;
  const above = [...step.above, schema];
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  if (isSchema(schema.properties)) {
    for (const [name, value] of Object.entries(schema.properties)) {
      if (found.length >= maxParameters) return;
      const child = { ...step, above, field: `${field}/properties/${escapeStep(name)}` };
      add(child, { name, value, required: step.required && required.has(name) }, found);
    }
  }
  for (const key of ['allOf', 'anyOf', 'oneOf'] as const) {
    const branches = schema[key];
    if (!Array.isArray(branches)) continue;
    branches.forEach((branch, i) => {
      if (!isSchema(branch)) return;
      const isCertain = key === 'allOf' && step.required;
      walk(
        { ...step, schema: branch, field: `${field}/${key}/${i}`, required: isCertain, depth: step.depth + 1, above },
        found,
      );
    });
  }
}

function add(step: Step, child: { name: string; value: unknown; required: boolean }, found: Parameter[]): void {
  const path = step.prefix + child.name;
  if (found.some((other) => other.path === path)) return;
  const own = isSchema(child.value) ? child.value : {};
  const at = { ...step, schema: own, required: child.required };
  const { schema, field } = resolve(at);
  found.push(
    describe(
      { own, schema, schemaField: field, path, name: child.name, field: step.field, ...depthOf(step, child.required) },
      step.root,
    ),
  );
  const items = isSchema(schema.items) ? schema.items : undefined;
  const next = { ...at, field, depth: step.depth + 1 };
  walk({ ...next, schema, prefix: `${path}.` }, found);
  if (items) walk({ ...next, schema: items, field: `${field}/items`, prefix: `${path}[].`, required: false }, found);
}

function depthOf(step: Step, required: boolean): { depth: number; required: boolean } {
  return { depth: step.prefix.split('.').length - 1, required };
}

interface Place {
  own: Schema;
  schema: Schema;
  /** Where `schema` stands: elsewhere than `field` when a reference was followed. */
  schemaField: string;
  path: string;
  name: string;
  field: string;
  required: boolean;
  depth: number;
}

function describe(place: Place, root: Schema): Parameter {
  const { own, schema, schemaField, ...rest } = place;
  const take = <T>(key: string, is: (value: unknown) => value is T): T | undefined => {
    const value = own[key] ?? schema[key] ?? branchValue(schema, key);
    return is(value) ? value : undefined;
  };
  const parameter: Parameter = {
    ...withoutSchema(rest),
    type: typeInWords(schema, root),
    description: take('description', isString),
    default: own.default ?? schema.default,
    ...enumOf(place),
    const: schema.const,
    format: take('format', isString),
    pattern: take('pattern', isString),
    minimum: take('minimum', isNumber),
    maximum: take('maximum', isNumber),
    maxLength: take('maxLength', isNumber),
    maxItems: take('maxItems', isNumber),
  };
  for (const key of Object.keys(parameter) as (keyof Parameter)[])
    if (parameter[key] === undefined) delete parameter[key];
  return parameter;
}

function withoutSchema({ path, name, field, required, depth }: Omit<Place, 'own' | 'schema' | 'schemaField'>) {
  return { path, name, field, required, depth };
}

/** The allowed values and where they stand: of the parameter itself, of its only branch, or of its items. */
function enumOf({ own, schema, field, schemaField }: Place): Pick<Parameter, 'enum' | 'enumField'> {
  const branches = (['anyOf', 'oneOf'] as const).flatMap((key) =>
    Array.isArray(schema[key])
      ? schema[key].map((branch, i) => ({ at: branch, where: `${schemaField}/${key}/${i}` }))
      : [],
  );
  const only = branches.filter(({ at }) => isSchema(at) && at.type !== 'null');
  const places = [
    { at: own, where: field },
    { at: schema, where: schemaField },
    ...(only.length === 1 ? only : []),
    { at: schema.items, where: `${schemaField}/items` },
  ];
  const found = places.find(({ at }) => isSchema(at) && Array.isArray(at.enum));
  return found ? { enum: (found.at as Schema).enum as unknown[], enumField: `${found.where}/enum` } : {};
}

/** A key of the only branch that isn't null: `anyOf: [{type: string, maxLength: 9}, {type: null}]`. */
function branchValue(schema: Schema, key: string): unknown {
  const branches = [schema.anyOf, schema.oneOf]
    .find(Array.isArray)
    ?.filter((branch) => isSchema(branch) && branch.type !== 'null');
  return branches?.length === 1 ? (branches[0] as Schema)[key] : undefined;
}

function typeInWords(schema: Schema, root: Schema, depth = 0): string {
  if (depth > 3) return 'any';
  const inWords = (branch: unknown) =>
    isSchema(branch) ? typeInWords(resolve({ root, schema: branch, field: '' }).schema, root, depth + 1) : 'any';
  const branches = [schema.anyOf, schema.oneOf].find(Array.isArray);
  if (branches) return [...new Set(branches.map(inWords))].join(' or ');
  const types = Array.isArray(schema.type) ? schema.type.filter(isString) : isString(schema.type) ? [schema.type] : [];
  if (types.includes('array')) return `array of ${isSchema(schema.items) ? inWords(schema.items) : 'any'}`;
  if (types.length > 0) return types.join(' or ');
  if (Array.isArray(schema.enum))
    return [...new Set(schema.enum.map((value) => (value === null ? 'null' : typeof value)))].join(' or ');
  if (schema.const !== undefined) return typeof schema.const;
  return isSchema(schema.properties) ? 'object' : 'any';
}

/** Follows a local `$ref` (`#/…`), at most eight deep; a remote one is left alone. */
function resolve<T extends { root: Schema; schema: Schema; field: string }>(
  step: T,
): { schema: Schema; field: string } {
  let { schema, field } = step;
  for (let hops = 0; hops < 8 && isString(schema.$ref) && schema.$ref.startsWith('#/'); hops++) {
    const steps = schema.$ref.slice(2).split('/');
    let at: unknown = step.root;
    for (const raw of steps) {
      const key = raw.replaceAll('~1', '/').replaceAll('~0', '~');
      at = isSchema(at) && Object.hasOwn(at, key) ? at[key] : undefined;
    }
    if (!isSchema(at)) break;
    schema = at;
    field = `inputSchema/${steps.join('/')}`;
  }
  return { schema, field };
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isString(value: unknown): value is string {
  return typeof value === 'string';
}
function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
