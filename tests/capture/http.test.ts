import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, suite, test } from 'node:test';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { limits } from '../../scripts/capture/limits.ts';
import { tools } from './fixtures/paged.ts';
import { captureFixture } from './village.ts';

suite('a remote server', () => {
  let listener: HttpServer;
  let remote: string;

  before(async () => {
    listener = createServer(async (request, response) => {
      if (request.url === '/gone') return void response.writeHead(404).end();
      if (request.url === '/closed') return void response.writeHead(401).end('sign in');
      const server = new Server({ name: 'distant', version: '1.0.0' }, { capabilities: { tools: {} } });
      server.setRequestHandler(ListToolsRequestSchema, ({ params }) => ({
        tools: params?.cursor ? tools.slice(1) : tools.slice(0, 1),
        nextCursor: params?.cursor ? undefined : 'rest',
      }));
      const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined });
      await server.connect(transport as Parameters<typeof server.connect>[0]);
      await transport.handleRequest(request, response);
    });
    await once(listener.listen(0, '127.0.0.1'), 'listening');
    remote = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  });
  after(() => listener.close());

  const distant = (path: string) => ({ run: undefined, slug: 'distant', remote: `${remote}${path}` });

  test('gives all its pages over Streamable HTTP', async () => {
    const server = await captureFixture('distant', distant('/mcp'));
    assert.deepEqual(
      server.tools.map(({ definition }) => definition.name),
      tools.map(({ name }) => name),
    );
    assert.deepEqual([server.capture.way, server.capture.network], ['streamable-http', 'open']);
    assert.deepEqual(server.source, {
      ecosystem: 'remote',
      package: `${remote}/mcp`,
      version: undefined,
      repository: undefined,
      homepage: undefined,
    });
  });

  test('that is gone or wants a sign-in is a failure with its status', async () => {
    for (const [path, status] of [
      ['/gone', 404],
      ['/closed', 401],
    ] as const) {
      const { capture } = await captureFixture('distant', distant(path));
      assert.deepEqual([capture.status, capture.reason], ['failed', `It answered with HTTP status ${status}.`]);
    }
  });

  test('that says too much is refused', async () => {
    const { capture } = await captureFixture('distant', distant('/mcp'), { limits: { ...limits, bytes: 300 } });
    assert.equal(capture.reason, 'It answered with more than 300 bytes.');
  });
});
