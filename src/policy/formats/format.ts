import type { z } from 'zod';
import type { Finding } from '../../model/finding.ts';
import type { Call, Limit, Outcome, Policy } from '../../model/policy.ts';
import type { Server } from '../../model/server.ts';
import type { PlacedCondition } from '../checks/condition.ts';

/** What a document can hold of a policy: the posture is how the rules came about and stands in no document. */
export type Rules = Pick<Policy, 'default' | 'tools'>;

/** What a format can express, for the page and for the proof. */
export interface Capabilities {
  allow: boolean;
  deny: boolean;
  hide: boolean;
  ask: boolean;
  limits: readonly Limit['window'][];
  conditions: boolean;
  defaultDeny: boolean;
}

/** Something that didn't survive, for which tool (absent: the whole document), and what stands there instead. */
export interface Loss {
  tool?: string;
  message: string;
}

export interface Rendered {
  text: string;
  losses: Loss[];
}

/** What became of a text: `document` where the product would load it, `policy` where our model can hold its rules. */
export interface Parsed<Document> {
  document?: Document;
  policy?: Rules;
  /** What of the document our policy can't hold; the tool is denied instead, or there is no `policy`. */
  losses: Loss[];
  findings: Finding[];
}

/** A document brought up to date, and what that changed or left out. */
export interface Modernised {
  text: string;
  losses: Loss[];
}

/** Decides calls in the order they come; what it counted stays inside. */
export type Decide = (call: Call) => Outcome;

/** Names the user gave: clients build the alias of a server into the names of its tools. */
export interface FormatOptions {
  alias?: string;
  /** Address under which our JSON Schemas are published, for the documents that may name one; ends with a slash. */
  schemas?: string | undefined;
}

/** One enforcement format. Methods, so that a list of formats needn't know their documents. */
export interface Format<Document = unknown> {
  id: string;
  /** Name for people. */
  title: string;
  language: 'json' | 'yaml' | 'toml';
  /** Ending of a file's name: `gateway.json` in `github.gateway.json`. */
  fileName: string;
  mediaType: string;
  can: Capabilities;
  /** What the alias is in this client, where it builds one into names; absent where names stay as they are. */
  alias?: string;
  /** What the client calls a tool of this server, where that isn't its own name. */
  clientName?(tool: string, options?: FormatOptions): string;
  /** What the vendor leaves open and we assume, one sentence an entry. */
  notes: readonly string[];
  /** Our port of the grammar, published where its vendor publishes no JSON Schema. */
  schema?: z.ZodType;
  /** How sure it is that a plain value (mappings as Maps) is meant for this format: 0 no, 1 perhaps, 2 certainly. */
  recognises(value: unknown): 0 | 1 | 2;
  render(rules: Rules, options?: FormatOptions): Rendered;
  parse(text: string, options?: FormatOptions): Parsed<Document>;
  createEvaluator(document: Document): Decide;
  /** Its conditions on arguments, for the checks that know a server's schemas; absent where it has none. */
  conditionsOf?(document: Document): PlacedCondition[];
  /** A document of an older form in today's, never weaker; undefined where there is nothing to change. */
  modernise?(text: string): Modernised | undefined;
  /** Numbered steps that put a downloaded document in force for this server. */
  steps(server: Pick<Server, 'slug' | 'source' | 'capture'>): string[];
}

/** Rule ids that every evaluator uses for what no rule of the document decided. */
export const specialRules = { hidden: '(hidden)', defaultDeny: '(default deny)', allowed: '' } as const;
