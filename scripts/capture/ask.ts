import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPError } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ListRootsRequestSchema, ToolListChangedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { Limits } from './limits.ts';
import type { WatchedTransport } from './stdio-transport.ts';

/** What a server said of itself and its tools, untouched. */
export interface Answer {
  initialize: Record<string, unknown>;
  tools: unknown[];
}

/** The loosest shape of a page: the SDK's own one would reorder and refuse parts of the tools. */
const Page = z.looseObject({ tools: z.array(z.unknown()), nextCursor: z.string().nullish() });

/** Asks a server for all its tools and ends it, whatever happens. Throws an Error whose message says why it failed. */
export async function askServer(transport: WatchedTransport, limits: Limits): Promise<Answer> {
  const heard: { initialize?: Record<string, unknown> } = {};
  transport.onmessage = (message) => {
    if ('result' in message) heard.initialize ??= message.result;
  };
  const client = openClient();
  const over = AbortSignal.timeout(limits.total);
  try {
    await client.connect(transport, { timeout: limits.start, signal: over });
    const tools = await settledTools(client, limits, over);
    return { initialize: heard.initialize!, tools };
  } catch (error) {
    throw new Error(reasonOf(error, transport), { cause: error });
  } finally {
    await transport.close();
  }
}

/** A client that claims every ability a host can have, since some servers show fewer tools to a lesser one. */
function openClient(): Client {
  const capabilities = { roots: { listChanged: true }, sampling: {}, elicitation: {} };
  const client = new Client({ name: 'mcp-risk-catalogue', version: '1.0.0' }, { capabilities });
  client.setRequestHandler(ListRootsRequestSchema, () => ({ roots: [] }));
  return client;
}

/** Lists the tools until no notice of a change comes any more, five times at most. */
async function settledTools(client: Client, limits: Limits, signal: AbortSignal): Promise<unknown[]> {
  let notify = () => {};
  let isChanged = false;
  client.setNotificationHandler(ToolListChangedNotificationSchema, () => {
    isChanged = true;
    notify();
  });
  for (let round = 0; ; round++) {
    isChanged = false;
    const tools = await listTools(client, limits, signal);
    if (!isChanged) await Promise.race([new Promise<void>((done) => (notify = done)), pause(limits.settle)]);
    if (!isChanged || round === 4) return tools;
  }
}

async function listTools(client: Client, limits: Limits, signal: AbortSignal): Promise<unknown[]> {
  const tools: unknown[] = [];
  const cursors = new Set<string>();
  for (let cursor: string | undefined, page = 1; ; page++) {
    const request = { method: 'tools/list' as const, params: cursor === undefined ? {} : { cursor } };
    const answer = await client.request(request, Page, { timeout: limits.answer, signal });
    tools.push(...answer.tools);
    if (tools.length > limits.tools) throw new Error(`it answered with more than ${limits.tools} tools`);
    if (typeof answer.nextCursor !== 'string') return tools;
    if (page >= limits.pages) throw new Error(`it answered with more than ${limits.pages} pages`);
    if (cursors.has(answer.nextCursor)) throw new Error('its pages go round in a circle');
    cursors.add((cursor = answer.nextCursor));
  }
}

function reasonOf(error: unknown, transport: WatchedTransport): string {
  const failure = transport.failure();
  if (failure) return failure;
  if (error instanceof StreamableHTTPError && error.code) return `it answered with HTTP status ${error.code}`;
  const message = error instanceof Error ? error.message : String(error);
  if (!/timed? ?out|aborted/i.test(message)) return message;
  return `it did not answer in time${transport.isGarbled?.() ? ', and printed text that is no JSON-RPC' : ''}`;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
