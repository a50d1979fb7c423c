import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkServer } from '../../src/dataset/check.ts';
import { checks } from '../../src/dataset/checks/index.ts';
import type { Server } from '../../src/model/server.ts';
import { village } from '../village/make.ts';

const servers = village();
const ruleset = servers[0]!.ruleset!;
const notes = (): Server => structuredClone(servers.find(({ slug }) => slug === 'notes')!);
const findings = (server: Server) => checkServer(server, { ruleset });

test('the village has no findings', () => {
  assert.deepEqual(servers.flatMap(findings), []);
});

/** A way to break a server, and what the finding must say. */
const breaks: Record<string, [(server: Server) => void, RegExp]> = {
  'a changed definition makes its quotations wrong': [
    (server) => (server.tools[3]!.definition.description = 'Something else'),
    /is quoted from description/,
  ],
  'a missing verdict': [(server) => delete server.tools[0]!.verdict, /has no verdict/],
  'a stale rule set': [(server) => (server.ruleset = 'old'), /of rule set old/],
  'a severity two steps away': [
    (server) => (server.tools[0]!.verdict!.severity = 'high'),
    /2 steps from where Read starts/,
  ],
  'a severity moved without a signal': [
    (server) => (server.tools[0]!.verdict!.severity = 'medium'),
    /without a signal/,
  ],
  'two tools of one name': [(server) => server.tools.push(server.tools[0]!), /has the address of tools\[0\]/],
  'a quotation without a licence': [
    (server) => (server.licence = { spdx: 'NOASSERTION', from: 'nowhere', quotable: true }),
    /does not allow quotation/,
  ],
  'definitions kept although nothing may be quoted': [
    (server) => (server.licence = { spdx: 'GPL-3.0', from: 'x', quotable: false }),
    /does not allow quotation/,
  ],
  'a failed capture with tools': [
    (server) => (server.capture = { ...server.capture, status: 'failed', reason: 'x' }),
    /can’t hold tools/,
  ],
  'a partial capture without a reason': [(server) => (server.capture.status = 'partial'), /doesn’t say why/],
  'more tools than there are': [(server) => (server.capture.toolsTotal = 1), /1 tools are said to exist/],
};

for (const [name, [change, message]] of Object.entries(breaks)) {
  test(`${name} is found, with place and next step`, () => {
    const server = notes();
    change(server);
    const [finding] = findings(server);
    assert.match(finding?.message ?? '', message);
    assert.match(finding!.where, /^notes: /);
    assert.ok(finding!.next.length > 5);
  });
}

test('every check says what it makes sure of', () => {
  for (const { name, description } of checks) assert.ok(name && description.length > 20);
  assert.equal(new Set(checks.map(({ name }) => name)).size, checks.length);
});
