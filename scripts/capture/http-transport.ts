import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { WatchedTransport } from './stdio-transport.ts';

/** Talks to a server over Streamable HTTP and stops reading past `bytes` bytes in all. */
export function httpTransport(url: string, bytes: number): WatchedTransport {
  let said = 0;
  let failure: string | undefined;
  const counted = new StreamableHTTPClientTransport(new URL(url), {
    fetch: async (address, init) => {
      const response = await fetch(address, init);
      if (!response.body) return response;
      const body = response.body.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, controller) {
            said += chunk.length;
            if (said <= bytes) return controller.enqueue(chunk);
            failure = `it answered with more than ${bytes} bytes`;
            controller.error(new Error(failure));
            // Closing ends the requests that wait for the rest; without it they would wait for their time limit.
            void counted.close();
          },
        }),
      );
      return new Response(body, {
        status: response.status,
        statusText: response.statusText,
        headers: response.headers,
      });
    },
  });
  return Object.assign(counted, { failure: () => failure }) as WatchedTransport;
}
