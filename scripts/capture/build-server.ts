import { Capture, type Licence, type Server, type Source } from '../../src/model/server.ts';
import type { ToolDefinition } from '../../src/model/tool.ts';
import type { Answer } from './ask.ts';
import type { Limits } from './limits.ts';
import { definitionOf, isDeeperThan, recordTool } from './record.ts';
import { pairOf } from './run.ts';
import type { NamedSource } from './source.ts';

/** What is known of a capture before the server says anything. */
export interface CaptureFacts {
  source: NamedSource;
  resolved: Source;
  licence: Licence;
  at: string;
  way: Capture['way'];
  network: Capture['network'];
}

/** What came of asking. */
export type Result = { answer: Answer; limits: Pick<Limits, 'depth'> } | { failure: string };

/** The server of the dataset: its answer where there is one, or the reason why there is none. */
export function serverOf(facts: CaptureFacts, result: Result): Server {
  if (!('answer' in result)) {
    const reason = facts.source.failing ?? sentence(result.failure);
    return withTools(facts, { status: 'failed', reason }, []);
  }
  const { answer, limits } = result;
  const definitions = answer.tools.map((tool) => (isDeeperThan(tool, limits.depth) ? undefined : definitionOf(tool)));
  const fit = definitions.filter((definition) => definition !== undefined);
  const reason = facts.source.partial ?? reasonOfLoss(definitions.length - fit.length);
  return withTools(facts, { status: reason ? 'partial' : 'complete', reason, ...told(answer, facts.licence) }, fit);
}

function reasonOfLoss(lost: number): string | undefined {
  if (lost === 0) return undefined;
  return `${lost} of the answered tools could not be recorded: they have no name or are not of the protocol's shape.`;
}

type Told = Partial<Capture> & Pick<Capture, 'status'>;

function withTools({ source, ...facts }: CaptureFacts, told: Told, definitions: ToolDefinition[]): Server {
  const { licence, resolved, at, way, network } = facts;
  const { env = [], files = {} } = source;
  const placeholders = [...env.map((text) => pairOf(text)[0]), ...Object.keys(files).map((path) => `~/${path}`)];
  const { args, settings, toolsTotal } = source;
  return {
    format: 1,
    slug: source.slug,
    name: source.name,
    source: resolved,
    licence,
    capture: {
      ...told,
      at,
      way,
      network,
      args,
      settings,
      placeholders: placeholders.length ? placeholders : undefined,
      toolsTotal,
    },
    tools: definitions.map((definition) => recordTool(definition, licence.quotable)),
  };
}

/** What the server told of itself. Its instructions are a text of its own, kept only where it may be quoted. */
function told({ initialize }: Answer, { quotable }: Licence): Partial<Capture> {
  const { protocolVersion, serverInfo: info, capabilities, instructions } = initialize;
  const serverInfo = withoutIcons(info);
  const told = { protocolVersion, serverInfo, capabilities, instructions: quotable ? instructions : undefined };
  const shape = Capture.pick({ protocolVersion: true, serverInfo: true, capabilities: true, instructions: true });
  const fields = Object.entries(told).filter(
    ([key, value]) => value !== undefined && shape.partial().safeParse({ [key]: value }).success,
  );
  return Object.fromEntries(fields) as Partial<Capture>;
}

function sentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(start) ? start : `${start}.`;
}

/** What a server calls itself, without its pictures: they are of no use here and not ours to copy. */
function withoutIcons(info: unknown): unknown {
  if (typeof info !== 'object' || info === null) return info;
  const { icons: _, ...rest } = info as { icons?: unknown };
  return rest;
}
