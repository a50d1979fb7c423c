import type { z } from 'zod';
import { Attack } from '../../model/attack.ts';
import { jsonSchemaOf } from '../../model/json-schema.ts';
import { Label } from '../../model/label.ts';
import { ReviewFile } from '../../model/review.ts';
import { Server } from '../../model/server.ts';
import { SignalLabel } from '../../model/signal-label.ts';
import { formats } from '../../policy/formats/index.ts';
import type { Urls } from '../urls.ts';

interface Published {
  name: string;
  title: string;
  description: string;
  schema: z.ZodType;
}

const own: readonly Published[] = [
  { name: 'server', title: 'Server', description: 'One file of content/servers: facts as captured, verdicts as classified.', schema: Server },
  { name: 'review', title: 'Review', description: 'One file of content/reviews: corrections and rationales by tool.', schema: ReviewFile },
  { name: 'attack', title: 'Attack', description: 'One attack, as its JSON file has it.', schema: Attack },
  { name: 'label', title: 'Label', description: 'One line of content/labels: a tool labelled by hand.', schema: Label },
  { name: 'signal-label', title: 'Signal label', description: 'One line of content/labels/signals: a hit that a person read.', schema: SignalLabel },
]; // prettier-ignore

/** Every schema that we publish: of our own files, and of formats whose vendor publishes none. */
export const schemas: readonly Published[] = [
  ...own,
  ...formats.flatMap(({ id, title, schema }) =>
    schema
      ? [{ name: id, title, description: `A policy for ${title}, with every key that we know and no other.`, schema }]
      : [],
  ),
];

/** The published text of one schema; `site` is the site’s address where the build was told it. */
export function schemaText(name: string, urls: Urls, site: URL | undefined): string {
  const { schema, title, description } = schemas.find((one) => one.name === name)!;
  const path = urls.schema(name);
  const id = site ? new URL(path, site).href : path;
  return `${JSON.stringify(jsonSchemaOf(schema, { id, title, description }), null, 2)}\n`;
}

export interface SchemasView {
  rows: { title: string; href: string; description: string }[];
}

/** The list of all schemas. */
export function schemasView(urls: Urls): SchemasView {
  return { rows: schemas.map(({ name, title, description }) => ({ title, href: urls.schema(name), description })) };
}
