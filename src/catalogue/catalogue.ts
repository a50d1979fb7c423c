import type { Attack, AttackMatch } from '../model/attack.ts';
import type { Category, Severity } from '../model/category.ts';
import type { Parameter } from '../model/parameter.ts';
import type { Server } from '../model/server.ts';
import type { Tool } from '../model/tool.ts';
import type { Verdict } from '../model/verdict.ts';
import type { SignalId } from '../model/signal.ts';
import type { Quality, Share } from './quality.ts';
import type { Urls } from './urls.ts';

/** A tool with its place in the catalogue. */
export interface ToolEntry {
  server: ServerEntry;
  tool: Tool;
  verdict: Verdict;
  slug: string;
  href: string;
  parameters: Parameter[];
  attacks: AttackMatch[];
}

/** A server with its tools, riskiest first. */
export interface ServerEntry {
  server: Server;
  href: string;
  tools: ToolEntry[];
  categories: Record<Category, number>;
  severities: Record<Severity, number>;
}

/** An attack with the tools that meet its conditions, riskiest first. */
export interface AttackEntry {
  attack: Attack;
  href: string;
  exposed: { entry: ToolEntry; because: string }[];
}

/** Everything that pages read. Built once a process; nothing in it changes afterwards. */
export interface Catalogue {
  servers: ServerEntry[];
  bySlug: Map<string, ServerEntry>;
  tools: ToolEntry[];
  /** Tools of all servers by joined lower-case name: `createissue`. */
  byName: Map<string, ToolEntry[]>;
  attacks: AttackEntry[];
  /** Agreement with the hand labels, where the dataset has any. */
  quality: Quality | undefined;
  /** Hits of signals that a person read, and how many were right. */
  signalQuality: Map<SignalId, Share>;
  urls: Urls;
  /** Newest capture, as `2026-11-20`; undefined when the dataset is empty. */
  date: string | undefined;
  /** Address of our JSON Schemas, where the build was told the site's own. */
  schemas: string | undefined;
  /** The build was told the address at which the site will stand. */
  hasAddress: boolean;
  /** Where a correction can be sent, when the build was told: an address that takes `title` and `body`. */
  reportUrl: string | undefined;
}
