import { z } from 'zod';

/** `tools.yaml`: for each server the tools it may show; nothing after the colon counts as an empty list. */
export const ToolsFile = z.preprocess(
  (value) => value ?? new Map(),
  z.map(z.string(), z.array(z.string()).nullable(), {
    error: 'a mapping of servers to lists of tools must stand here',
  }),
);

/** The file, and the name under which it knows the server. */
export interface DockerTools {
  servers: z.infer<typeof ToolsFile>;
  alias: string;
}
