import { z } from 'zod';
import { Tool } from './tool.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as 2026-11-20');

/** Where a server comes from. */
export const Source = z.object({
  ecosystem: z.enum(['npm', 'pypi', 'go', 'remote', 'repository']),
  /** Package name, module path or URL. */
  package: z.string().optional(),
  version: z.string().optional(),
  /** The registry's hash of the package file (`sha512-…`, `sha256:…`, `h1:…`). */
  integrity: z.string().optional(),
  publisher: z.string().optional(),
  /** `owner/name` on GitHub, or a full URL elsewhere. */
  repository: z.string().optional(),
  homepage: z.string().optional(),
});
export type Source = z.infer<typeof Source>;

/** Under which licence the definitions are quoted. */
export const Licence = z.object({
  /** SPDX expression as the package states it, or `NOASSERTION`. */
  spdx: z.string(),
  /** Where we read it: `package.json`, `LICENSE file`, … */
  from: z.string(),
  /** True where the licence allows quoting with attribution. */
  quotable: z.boolean(),
});
export type Licence = z.infer<typeof Licence>;

/** How and when the definitions were obtained; everything here is fact. */
export const Capture = z.object({
  status: z.enum(['complete', 'partial', 'failed']),
  at: day,
  way: z.enum(['stdio', 'streamable-http', 'listing', 'documentation']),
  /** What the server could reach while it ran. */
  network: z.enum(['none', 'open', 'not-run']),
  /** Why it is partial or failed, in one sentence. */
  reason: z.string().optional(),
  protocolVersion: z.string().optional(),
  serverInfo: z.looseObject({ name: z.string(), version: z.string().optional() }).optional(),
  capabilities: z.record(z.string(), z.unknown()).optional(),
  instructions: z.string().optional(),
  /** Arguments that the server was started with, and settings (`NAME=value`) in its environment. */
  args: z.array(z.string()).optional(),
  settings: z.array(z.string()).optional(),
  /** Names of the environment variables, and paths (`~/…`) of the files, that were given placeholder values. */
  placeholders: z.array(z.string()).optional(),
  /** How many tools the server is known to have, where that is more than were captured. */
  toolsTotal: z.number().int().positive().optional(),
});
export type Capture = z.infer<typeof Capture>;

/** One file of `content/servers/`: facts as captured, verdicts as classified. */
export const Server = z.object({
  format: z.literal(1),
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower case letters, digits and single hyphens'),
  /** Name for people, without a trailing "MCP server" doubled. */
  name: z.string().min(1),
  source: Source,
  licence: Licence,
  capture: Capture,
  /** Version of the rule set that wrote the verdicts. */
  ruleset: z.string().optional(),
  tools: z.array(Tool),
});
export type Server = z.infer<typeof Server>;
