import { z } from 'zod';

const text = z.string().min(1);

/** One entry of `content/sources.yaml`: where a server comes from and how it is started. */
export const CaptureSource = z
  .strictObject({
    /** Where it comes from: exactly one of these. `run` is the command line of a server that is already on disk. */
    npm: text.optional(),
    pypi: text.optional(),
    go: text.optional(),
    remote: z.url().optional(),
    run: z.array(text).min(1).optional(),
    listing: text.optional(),
    slug: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower case letters, digits and single hyphens')
      .optional(),
    name: text.regex(/^(?!.*MCP server.*MCP server)/i, 'say "MCP server" once at most').optional(),
    version: text.optional(),
    /** Version of Python for `pypi`, as `3.12`. */
    python: z
      .string()
      .regex(/^3\.\d+$/, 'as "3.12", in quotes')
      .optional(),
    bin: text.optional(),
    args: z.array(z.string()).optional(),
    /** `NAME` or `NAME=placeholder`: credentials that the server wants to see. */
    env: z.array(z.string().regex(/^[A-Za-z_]\w*(=.*)?$/, 'as NAME or NAME=placeholder')).optional(),
    /** `NAME=value`: settings that are no credentials. */
    settings: z.array(z.string().regex(/^[A-Za-z_]\w*=.*$/, 'as NAME=value')).optional(),
    /** Placeholder files in its home, by path: configurations that it wants to find. */
    files: z.record(z.string().regex(/^(?!.*\.\.)[\w.][\w./-]*$/, 'a path inside the home'), z.string()).optional(),
    /** True where the package's own install scripts are needed. */
    scripts: z.boolean().optional(),
    /** Further packages of the same registry that the server needs beside it, as `name@version` or `name==version`. */
    with: z.array(text).optional(),
    repository: text.optional(),
    homepage: z.url().optional(),
    way: z.enum(['listing', 'documentation']).optional(),
    /** Day of a listing that was not captured by this command. */
    at: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional(),
    toolsTotal: z.number().int().positive().optional(),
    /** Why the answer does not show all tools; makes the capture partial. */
    partial: text.optional(),
    /** Why the server is expected not to answer; used as the reason when it does not. */
    failing: text.optional(),
    licence: z.strictObject({ spdx: text, from: text, quotable: z.boolean().optional(), because: text }).optional(),
  })
  .refine(
    (source) => origins.filter((origin) => source[origin] !== undefined).length === 1,
    'an entry names exactly one of npm, pypi, go, remote, run, listing',
  );
export type CaptureSource = z.infer<typeof CaptureSource>;

/** The keys that say where a server comes from. */
export const origins = ['npm', 'pypi', 'go', 'remote', 'run', 'listing'] as const;

/** A source whose slug and name for people are known, given or derived. */
export type NamedSource = CaptureSource & { slug: string; name: string };
