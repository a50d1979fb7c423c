import type { Licence, Source } from '../../src/model/server.ts';
import type { NamedSource } from './source.ts';

/** A server that is ready to be started. */
export interface Installed {
  command: string;
  args: string[];
  licence: Licence;
}

/** A way to get servers: one registry, or what is on disk already. */
export interface Installer {
  /** What the registry says of the package, before anything of it is installed. */
  resolve: (source: NamedSource) => Promise<Source>;
  /** Installs into `folder`, an empty or former folder of this server alone. */
  install: (source: NamedSource, resolved: Source, folder: string) => Promise<Installed>;
}

/** `owner/name` for a GitHub address, the address without its `git+` and `.git` elsewhere, undefined for none. */
export function repositoryOf(address: unknown): string | undefined {
  if (typeof address !== 'string' || address.trim() === '') return undefined;
  const github = /^(?:github:|.*github\.com[/:])([\w.-]+)\/([\w.-]+?)(?:\.git)?(?:[/#?].*)?$/.exec(address.trim());
  if (github) return `${github[1]}/${github[2]}`;
  if (/^[\w.-]+\/[\w.-]+$/.test(address)) return address;
  const plain = address
    .trim()
    .replace(/^git\+/, '')
    .replace(/\.git$/, '');
  return /^https?:\/\//.test(plain) ? plain : undefined;
}

/** A person's or a company's name without an e-mail address, or undefined. */
export function publisherOf(author: unknown): string | undefined {
  const name = typeof author === 'string' ? author : (author as { name?: unknown } | null | undefined)?.name;
  if (typeof name !== 'string') return undefined;
  const plain = name.replaceAll(/<[^>]*>|\([^)]*\)/g, '').trim();
  return plain === '' || plain.includes('@') ? undefined : plain;
}

/** An absolute web address, or undefined. */
export function homepageOf(address: unknown): string | undefined {
  return typeof address === 'string' && URL.canParse(address) && /^https?:/.test(address) ? address : undefined;
}
