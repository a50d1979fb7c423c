type Schema = Readonly<Record<string, unknown>>;

interface Place {
  root: unknown;
  depth: number;
}

/** Schemas nest and refer to themselves; deeper than this a value is left empty. */
const deepest = 6;

const byFormat = new Map<string, string>([
  ['date-time', '2026-01-31T12:00:00Z'],
  ['date', '2026-01-31'],
  ['time', '12:00:00Z'],
  ['duration', 'P1D'],
  ['email', 'person@example.com'],
  ['hostname', 'example.com'],
  ['ipv4', '192.0.2.1'],
  ['ipv6', '2001:db8::1'],
  ['uri', 'https://example.com/'],
  ['url', 'https://example.com/'],
  ['uuid', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
]);

/** Tried in turn on a `pattern`, which can't be solved in general. */
const candidates = [
  'example',
  'a',
  'A',
  '1',
  '2026-01-31',
  'abc-123',
  'example.com',
  '/example',
  '#abc',
  'EXAMPLE',
  '0x1',
  'ABC-123',
  '123',
  'v1.0.0',
  'EUR',
  '#a1b2c3',
];

/** Ordinary valid values for the required parameters of an input schema; an empty object where there are none. */
export function sampleArguments(inputSchema: unknown): Record<string, unknown> {
  const place = { root: inputSchema, depth: 0 };
  const value = sampleObject(mergeAll(inputSchema, place), place);
  return value;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function schemasOf(value: unknown): Schema[] {
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

/** Follows local references, joins `allOf`, and takes the first branch of a choice that isn't null. */
function mergeAll(value: unknown, place: Place): Schema {
  const schema = resolve(value, place.root);
  if (place.depth > deepest) return {};
  const below = { ...place, depth: place.depth + 1 };
  const branches = schemasOf(schema.anyOf ?? schema.oneOf);
  const branch = branches.find(({ type }) => type !== 'null') ?? branches[0];
  const parts = [...schemasOf(schema.allOf), ...(branch ? [branch] : [])].map((part) => mergeAll(part, below));
  return parts.reduce(join, schema);
}

function join(schema: Schema, part: Schema): Schema {
  const properties = { ...entriesObject(part.properties), ...entriesObject(schema.properties) };
  const required = [...listOf(schema.required), ...listOf(part.required)];
  return { ...part, ...schema, properties, required };
}

function entriesObject(value: unknown): Schema {
  return isSchema(value) ? value : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function resolve(value: unknown, root: unknown): Schema {
  let schema = isSchema(value) ? value : {};
  for (let hops = 0; hops < deepest && typeof schema.$ref === 'string' && schema.$ref.startsWith('#'); hops++) {
    let at: unknown = root;
    for (const raw of schema.$ref.slice(2).split('/')) {
      const key = raw.replaceAll('~1', '/').replaceAll('~0', '~');
      if (raw !== '')
        at = typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Schema)[key] : undefined;
    }
    schema = isSchema(at) ? at : {};
  }
  return schema;
}

function sampleObject(schema: Schema, place: Place): Record<string, unknown> {
  const required = [...new Set(listOf(schema.required).filter((name) => typeof name === 'string'))];
  const properties = entriesObject(schema.properties);
  const below = { ...place, depth: place.depth + 1 };
  const entries = required.map((name) => [
    name,
    sampleValue(Object.hasOwn(properties, name) ? properties[name] : {}, below),
  ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}

function sampleValue(value: unknown, place: Place): unknown {
  const schema = mergeAll(value, place);
  if (schema.const !== undefined) return schema.const;
  const given = [
    ...listOf(schema.enum),
    ...listOf(schema.examples),
    ...(schema.default === undefined ? [] : [schema.default]),
  ];
  if (given.length > 0 && given[0] !== null) return given[0];
  switch (typeOf(schema)) {
    case 'object':
      return sampleObject(schema, place);
    case 'array':
      return sampleList(schema, place);
    case 'integer':
      return Math.ceil(sampleNumber(schema));
    case 'number':
      return sampleNumber(schema);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return sampleText(schema);
  }
}

function typeOf(schema: Schema): unknown {
  if (Array.isArray(schema.type)) return schema.type.find((type) => type !== 'null') ?? 'null';
  if (schema.type !== undefined) return schema.type;
  if (Object.keys(entriesObject(schema.properties)).length > 0) return 'object';
  return schema.items ? 'array' : 'string';
}

function sampleList(schema: Schema, place: Place): unknown[] {
  const below = { ...place, depth: place.depth + 1 };
  const size = place.depth > deepest ? 0 : Math.min(8, Math.max(1, numberOr(schema.minItems, 1)));
  const prefix = schemasOf(schema.prefixItems);
  return Array.from({ length: size }, (_, i) => sampleValue(prefix[i] ?? schema.items, below));
}

function numberOr(value: unknown, other: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : other;
}

/** The smallest number from 1 up that the bounds allow. */
function sampleNumber(schema: Schema): number {
  const step = Math.abs(numberOr(schema.multipleOf, 1)) || 1;
  const above = typeof schema.exclusiveMinimum === 'number' ? schema.exclusiveMinimum + step : -Infinity;
  const least = Math.max(numberOr(schema.minimum, -Infinity), above);
  const below = typeof schema.exclusiveMaximum === 'number' ? schema.exclusiveMaximum - step : Infinity;
  const most = Math.min(numberOr(schema.maximum, Infinity), below);
  const wanted = Math.min(Math.max(step, Math.ceil(least / step) * step), most);
  return Math.max(wanted, Number.isFinite(least) ? Math.min(least, most) : wanted);
}

function sampleText(schema: Schema): string {
  const text = byFormat.get(String(schema.format)) ?? matching(schema.pattern) ?? 'example';
  const least = Math.min(1000, numberOr(schema.minLength, 0));
  return text.padEnd(least, 'e').slice(0, Math.max(least, numberOr(schema.maxLength, text.length)));
}

function matching(pattern: unknown): string | undefined {
  if (typeof pattern !== 'string' || pattern.length > 200) return undefined;
  try {
    const compiled = new RegExp(pattern, 'u');
    return candidates.find((candidate) => compiled.test(candidate));
  } catch {
    return undefined; // A pattern of another dialect says nothing that could be tried here.
  }
}
