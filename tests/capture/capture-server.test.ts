import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo, type Server as NetServer, type Socket } from 'node:net';
import { suite, test } from 'node:test';
import { findConfinement } from '../../scripts/capture/confinement.ts';
import { limits } from '../../scripts/capture/limits.ts';
import { homeOf } from '../../scripts/capture/run.ts';
import { Server } from '../../src/model/server.ts';
import { tools } from './fixtures/paged.ts';
import { captureFixture } from './village.ts';

suite('a server that answers', () => {
  test('gives all its pages, exactly as answered, without the fields that the model does not know', async () => {
    const server = await captureFixture('paged');
    assert.equal(Server.safeParse(server).error, undefined);
    const { icons: _, _meta: __, ...first } = tools[0] as Record<string, unknown>;
    assert.deepEqual(
      server.tools.map((tool) => tool.definition),
      [first, ...tools.slice(1)],
    );
    const schema = server.tools[0]!.definition.inputSchema as { properties: object };
    assert.deepEqual(Object.keys(schema.properties), ['zeta', 'alpha', '__proto__']);
  });

  test('tells of itself', async () => {
    const { capture, licence } = await captureFixture('paged', { env: ['TOKEN', 'KEY=sk_test_x'], args: ['--all'] });
    assert.equal(capture.status, 'complete');
    assert.equal(capture.at, '2026-01-31');
    assert.deepEqual(capture.serverInfo, { name: 'paged', version: '1.2.3' });
    assert.equal(capture.instructions, 'Ask nicely.');
    assert.match(capture.protocolVersion!, /^\d{4}-\d\d-\d\d$/);
    assert.deepEqual(capture.placeholders, ['TOKEN', 'KEY']);
    assert.deepEqual(capture.args, ['--all']);
    assert.deepEqual(licence, { spdx: 'MIT', from: 'this repository', quotable: true });
  });

  test('keeps names, hashes and tokens alone where its licence does not let us quote', async () => {
    const open = await captureFixture('paged');
    const closed = await captureFixture('paged', { licence: undefined });
    assert.deepEqual(closed.licence, { spdx: 'NOASSERTION', from: 'not stated', quotable: false });
    assert.equal(closed.capture.instructions, undefined);
    assert.deepEqual(closed.tools[0], {
      definition: { name: 'fetch_page' },
      hash: open.tools[0]!.hash,
      tokens: open.tools[0]!.tokens,
      withheld: true,
    });
  });

  test('is partial with the reason that its entry gives', async () => {
    const { capture } = await captureFixture('paged', { partial: 'Needs an account.', toolsTotal: 9 });
    assert.deepEqual([capture.status, capture.reason, capture.toolsTotal], ['partial', 'Needs an account.', 9]);
  });

  test('is asked again when it says that its list has changed', async () => {
    const server = await captureFixture('late');
    assert.deepEqual(
      server.tools.map(({ definition }) => definition.name),
      ['early', 'late'],
    );
  });
});

suite('a server that does not answer', () => {
  const reasonOf = async (...args: Parameters<typeof captureFixture>) => {
    const server = await captureFixture(...args);
    assert.equal(Server.safeParse(server).error, undefined);
    assert.deepEqual([server.capture.status, server.tools], ['failed', []]);
    return server.capture.reason!;
  };

  test('that is silent is given up', async () => {
    const impatient = { limits: { ...limits, start: 500 } };
    assert.equal(await reasonOf('silent', {}, impatient), 'It did not answer in time.');
  });

  test('is ended with all that it has started', async () => {
    const listener = await listen();
    const connected = once(listener, 'connection') as Promise<[Socket]>;
    const capturing = reasonOf('family', { settings: [`PORT=${portOf(listener)}`] });
    const [socket] = await connected;
    const closed = once(socket.resume(), 'close');
    assert.equal(await capturing, 'It answered with more than 2000000 bytes.');
    await closed;
    listener.close();
  });

  test('that prints garbage is named as such', async () => {
    const reason = await reasonOf('garbage');
    assert.equal(reason, 'It ended with exit code 0 before it answered: it printed text that is no JSON-RPC.');
  });

  test('that crashes gives its own cause, without the folders of this machine', async () => {
    const reason = await reasonOf('crash');
    assert.match(reason, /exit code 3.*API_KEY is not set, see …\/\.config/);
    assert.doesNotMatch(reason, new RegExp(homeOf('crash')));
  });

  test('that answers too much is refused', async () => {
    assert.equal(await reasonOf('flood'), 'It answered with more than 2000000 bytes.');
  });

  test('that gives too many tools or pages without end is refused', async () => {
    const few = { limits: { ...limits, tools: 3 } };
    assert.equal(await reasonOf('paged', {}, few), 'It answered with more than 3 tools.');
    assert.equal(await reasonOf('circular'), 'Its pages go round in a circle.');
  });

  test('that is not there is a failure like any other', async () => {
    assert.match(await reasonOf('missing', { run: ['/no/such/program'] }), /ENOENT/);
  });

  test('has the reason of its entry where that says why', async () => {
    assert.equal(await reasonOf('crash', { failing: 'It needs an account.' }), 'It needs an account.');
  });
});

suite('what a server sees', () => {
  const confinement = findConfinement();
  const skip = confinement.network === 'open' && 'this system does not permit unshare: captures say network "open"';

  test('is an empty home that is gone afterwards, and nothing of our environment', async () => {
    process.env.SECRET_OF_OURS = 'yes';
    const server = await captureFixture('recluse', { env: ['TOKEN'], settings: ['PORT=9'] });
    const seen = JSON.parse(server.tools[0]!.definition.description!);
    assert.equal(seen.env.HOME, homeOf('recluse'));
    assert.ok(seen.env.TMPDIR.startsWith(homeOf('recluse')) && seen.cwd.startsWith(homeOf('recluse')));
    assert.equal(seen.env.TOKEN, 'placeholder');
    assert.equal(seen.env.SECRET_OF_OURS, undefined);
    assert.ok(!existsSync(homeOf('recluse')));
  });

  test('is no network, where the system permits it', { skip }, async () => {
    const listener = await listen();
    const settings = [`PORT=${portOf(listener)}`];
    const open = await captureFixture('recluse', { settings });
    const apart = await captureFixture('recluse', { settings }, { confinement });
    const reached = [open, apart].map(({ tools: [tool] }) => JSON.parse(tool!.definition.description!).reached);
    assert.deepEqual(reached, [true, false]);
    assert.deepEqual([open.capture.network, apart.capture.network], ['open', 'none']);
    listener.close();
  });
});

async function listen(): Promise<NetServer> {
  const listener = createServer((socket) => socket.on('error', () => {}));
  await once(listener.listen(0, '127.0.0.1'), 'listening');
  return listener;
}

function portOf(listener: NetServer): number {
  return (listener.address() as AddressInfo).port;
}
