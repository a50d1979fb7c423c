import { z } from 'zod';

export interface SchemaNames {
  /** Address under which the schema is published. */
  id: string;
  title: string;
  description: string;
}

/** A zod schema as JSON Schema (2020-12), as an editor checks a file by it. Maps become objects with any keys. */
export function jsonSchemaOf(schema: z.ZodType, { id, title, description }: SchemaNames): Record<string, unknown> {
  const { $schema, ...rest } = convert(schema);
  return { $schema, $id: id, title, description, ...rest };
}

function convert(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    // What comes out is what the grammar says; what goes in may also be a Map, which no editor knows.
    io: 'output',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      if (def.type !== 'map') return;
      const { $schema: _, ...values } = convert(def.valueType as z.ZodType);
      Object.assign(jsonSchema, { type: 'object', additionalProperties: values });
    },
  });
}
