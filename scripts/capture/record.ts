import { createHash } from 'node:crypto';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { definitionText } from '../../src/dataset/canonical.ts';
import { Tool, ToolDefinition } from '../../src/model/tool.ts';

const fields = ['name', 'title', 'description', 'inputSchema', 'outputSchema', 'annotations'] as const;

/** The part of an answered tool that we record, exactly as answered; undefined where it does not fit the model. */
export function definitionOf(answered: unknown): ToolDefinition | undefined {
  if (typeof answered !== 'object' || answered === null) return undefined;
  const tool = answered as Record<string, unknown>;
  // Some servers write null for "not given"; that is the same statement as leaving it out.
  const entries = fields.filter((field) => Object.hasOwn(tool, field) && tool[field] !== null);
  const definition = Object.fromEntries(entries.map((field) => [field, given(field, tool[field])]));
  return ToolDefinition.safeParse(definition).success ? (definition as ToolDefinition) : undefined;
}

function given(field: string, value: unknown): unknown {
  if (field !== 'annotations' || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, claim]) => claim !== null));
}

/** A tool of the dataset from its definition: hash and tokens are of the whole, even where it may not be quoted. */
export function recordTool(definition: ToolDefinition, isQuotable: boolean): Tool {
  const hash = createHash('sha256').update(definitionText(definition)).digest('hex');
  const tokens = tokensOf(definition);
  if (isQuotable) return { definition, hash, tokens };
  return { definition: { name: definition.name }, hash, tokens, withheld: true };
}

const longest = 50_000;

/** Tokens of the definition's compact JSON. The encoder is quadratic on long runs, so a giant is counted in pieces. */
function tokensOf(definition: ToolDefinition): number {
  const text = JSON.stringify(definition);
  let tokens = 0;
  for (let start = 0; start < text.length; start += longest)
    tokens += countTokens(text.slice(start, start + longest), { disallowedSpecial: new Set() });
  return tokens;
}

/** True where a value has more than `depth` levels; a loop, since a hostile one would overflow a recursion. */
export function isDeeperThan(value: unknown, depth: number): boolean {
  let level: unknown[] = [value];
  for (let at = 0; level.length > 0; at++) {
    if (at > depth) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}
