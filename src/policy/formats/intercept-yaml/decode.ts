import { composeYaml } from './go-yaml/compose.ts';
import { decodeNode, type DecodeError } from './go-yaml/decode.ts';
import type { GoNode } from './go-yaml/node.ts';
import { isYamlError } from './go-yaml/reader.ts';
import { any, listOf, mapOf, text, whole, type GoType } from './go-yaml/types.ts';
import type { InterceptCondition, InterceptConfig, InterceptRule, InterceptState } from './config.ts';

export type { DecodeError };

/** A document as loaded: its nodes where it is YAML at all, and errors where Intercept wouldn't load it. */
export interface Loaded {
  node?: GoNode;
  config: InterceptConfig;
  /** The one thing that kept it from being read, or every part that doesn't fit. */
  syntax?: DecodeError;
  /** Where text begins that stands behind the document. */
  rest?: number;
  errors: DecodeError[];
}

const state: GoType = {
  kind: 'struct',
  name: 'config.StateDef',
  fields: { counter: text, window: text, increment: whole, increment_from: text },
  isPointer: true,
};
const condition: GoType = { kind: 'struct', name: 'config.Condition', fields: { path: text, op: text, value: any } };
const rule: GoType = {
  kind: 'struct',
  name: 'config.Rule',
  fields: { name: text, action: text, rate_limit: text, conditions: listOf(condition), on_deny: text, state },
};
const tool: GoType = { kind: 'struct', name: 'config.ToolDef', fields: { rules: listOf(rule) } };
const document: GoType = {
  kind: 'struct',
  name: 'config.Config',
  fields: { version: text, description: text, default: text, hide: listOf(text), tools: mapOf(tool) },
};

/** Loads a configuration as yaml.v3 fills Intercept's structs: unknown keys ignored, scalars taken as text for texts. */
export function loadConfig(source: string): Loaded {
  const { node, error, ...rest } = composeYaml(source);
  if (!node) return { config: configOf({}), errors: [], ...syntaxOf(error) };
  try {
    const { value, errors } = decodeNode(node, document);
    return { node, config: configOf(value as Partial<Raw>), errors, ...rest };
  } catch (thrown) {
    if (!isYamlError(thrown)) throw thrown;
    return { node, config: configOf({}), errors: [], ...syntaxOf(thrown) };
  }
}

function syntaxOf(error: { yaml: string; at: number } | undefined): Pick<Loaded, 'syntax'> {
  return error ? { syntax: { message: error.yaml, at: error.at } } : {};
}

/** The structs by the names of their keys, absent where nothing was set. */
interface Raw {
  version: string;
  description: string;
  default: string;
  hide: string[];
  tools: Map<string, { rules?: Partial<RawRule>[] }>;
}
interface RawRule {
  name: string;
  action: string;
  rate_limit: string;
  conditions: Partial<InterceptCondition>[];
  on_deny: string;
  state: Partial<RawState>;
}
type RawState = Omit<InterceptState, 'incrementFrom'> & { increment_from: string };

function configOf({ version = '', description = '', hide = [], tools = new Map(), ...raw }: Partial<Raw>) {
  const named = [...tools].map(([name, { rules = [] }]) => [name, { rules: rules.map(ruleOf) }] as const);
  return { version, description, default: raw.default ?? '', hide, tools: new Map(named) } satisfies InterceptConfig;
}

function ruleOf({ conditions = [], ...raw }: Partial<RawRule>): InterceptRule {
  return {
    name: raw.name ?? '',
    action: raw.action ?? '',
    rateLimit: raw.rate_limit ?? '',
    conditions: conditions.map(({ path = '', op = '', value = null }) => ({ path, op, value })),
    onDeny: raw.on_deny ?? '',
    ...(raw.state ? { state: stateOf(raw.state) } : {}),
  };
}

function stateOf({ counter = '', window = '', increment = 0, ...raw }: Partial<RawState>): InterceptState {
  return { counter, window, increment, incrementFrom: raw.increment_from ?? '' };
}
