import type { AttackEntry, ServerEntry, ToolEntry } from '../catalogue/catalogue.ts';
import { catalogue } from './_catalogue.ts';

type Params = Record<string, string | undefined>;

/** One path a server; keys only, so that a page's data is made when it is rendered and not kept. */
export function serverPaths() {
  return catalogue().servers.map(({ server }) => ({ params: { server: server.slug } }));
}

/** One path a tool. */
export function toolPaths() {
  return catalogue().tools.map((entry) => ({ params: { server: entry.server.server.slug, tool: entry.slug } }));
}

export function serverOf({ server }: Params): ServerEntry {
  return catalogue().bySlug.get(server!)!;
}

export function toolOf(params: Params): ToolEntry {
  return serverOf(params).tools.find((entry) => entry.slug === params.tool)!;
}

/** One path an attack. */
export function attackPaths() {
  return catalogue().attacks.map(({ attack }) => ({ params: { id: attack.id } }));
}

export function attackOf({ id }: Params): AttackEntry {
  return catalogue().attacks.find(({ attack }) => attack.id === id)!;
}
