/** The rationales as the dataset holds them, those written by hand among them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readServers } from '../../src/dataset/read.ts';
import type { Server } from '../../src/model/server.ts';
import { village } from '../village/make.ts';

/** The tools that say the same, a line a rationale. */
function sharedRationales(servers: readonly Server[]): string[] {
  const tools = servers.flatMap(({ slug, tools }) =>
    tools.map(({ definition, verdict }) => ({ where: `${slug} ${definition.name}`, said: verdict?.rationale })),
  );
  const groups = Map.groupBy(tools, ({ said }) => said);
  return [...groups].flatMap(([said, group]) =>
    said !== undefined && group.length > 1 ? [`${group.map(({ where }) => where).join(' and ')}: ${said}`] : [],
  );
}

test('no two tools of the embedded dataset share a rationale', () => {
  const { servers } = readServers('content/servers');
  assert.ok(servers.length > 0);
  assert.deepEqual(sharedRationales(servers), []);
});

test('two that do are both named', () => {
  const servers = structuredClone(village());
  const [notes, post] = ['notes', 'post-office'].map((slug) => servers.find((server) => server.slug === slug)!.tools[0]!);
  post!.verdict!.rationale = notes!.verdict!.rationale;
  const [shared, ...others] = sharedRationales(servers);
  assert.ok(shared?.startsWith(`notes ${notes!.definition.name} and post-office ${post!.definition.name}: `), shared ?? 'nothing');
  assert.deepEqual(others, []);
}); // prettier-ignore
