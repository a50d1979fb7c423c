/** What a server’s page and its twins say of grade, roles and combinations. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCombinations } from '../../src/attacks/combinations.ts';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { gradeOf, placeTool } from '../../src/catalogue/grade.ts';
import { browseView } from '../../src/catalogue/views/browse.ts';
import { serverView } from '../../src/catalogue/views/server.ts';
import { subjectOf } from '../../src/catalogue/views/tool/control.ts';
import { serverJson, serverMarkdown } from '../../src/catalogue/views/twin.ts';
import { readServers } from '../../src/dataset/read.ts';
import { RoleGrant } from '../../src/model/role.ts';
import type { Server } from '../../src/model/server.ts';
import { ruleFor } from '../../src/policy/recommend.ts';
import { village } from '../village/make.ts';

const catalogueOf = (servers: Server[]) => buildCatalogue({ servers, attacks: [], base: '/' });
const catalogue = catalogueOf(village());
const whole = catalogueOf(readServers('content/servers').servers);
const viewOf = (slug: string, from: Catalogue = catalogue) => serverView(from.bySlug.get(slug)!, from);
const combination = (slug: string, id: string) => viewOf(slug).together!.combinations.find((one) => one.id === id)!;

test('a server with all three roles shows exfiltration, who completes it, and what to deny', () => {
  const { parts, deny, may } = combination('workshop', 'exfiltration');
  assert.deepEqual(parts.map(({ title }) => title), ['Reads private data', 'Takes in untrusted content', 'Can send data out']); // prettier-ignore
  assert.deepEqual(deny.tools, [
    { name: 'run_command', href: '/tools/workshop/run-command/' },
    { name: 'fetch_page', href: '/tools/workshop/fetch-page/' },
  ]);
  assert.equal(deny.then, 'nothing on this server can send data out, as far as the definitions show');
  assert.equal(may, '');
});

test('what a shell makes merely possible is called so', () => {
  const servers = village().map((server) => ({ ...server, tools: server.tools.filter(({ definition }) => definition.name === 'run_command') })); // prettier-ignore
  const [exfiltration] = viewOf('workshop', catalogueOf(servers)).together!.combinations;
  assert.match(exfiltration!.may, /^Possible rather than certain: `run_command` may read private data, take in/);
});

test('each role names its tools with the words that show it', () => {
  const out = viewOf('workshop').together!.roles.find(({ id }) => id === 'sends-data-out')!;
  assert.equal(out.count, '2 tools, 1 of them possibly');
  assert.deepEqual(out.holders.map(({ name, because }) => [name, because]), [
    ['run_command', 'possibly: Free-form code, SQL or command: parameter `command`'],
    ['fetch_page', 'Sends data out: parameter `url`'],
  ]); // prettier-ignore
});

test('a server that lacks a role says which', () => {
  assert.match(viewOf('till').together!.missing, /^Exfiltration is not complete: nothing on this server can .*take in/);
  assert.equal(viewOf('workshop').together!.missing, '');
});

test('a partly captured server speaks of the tools that we hold only', () => {
  const servers = village();
  for (const { capture } of servers) Object.assign(capture, { status: 'partial', toolsTotal: 70 });
  const { grade, together } = viewOf('workshop', catalogueOf(servers));
  assert.equal(grade.mark.words, `Grade ${grade.mark.letter} at best`);
  assert.match(grade.notes[0]!, /^Made from the 4 of 70 tools that we hold\./);
  assert.match(together!.combinations[0]!.deny.then, /^nothing among the tools that we hold can send data out/);
});

test('the page says that a grade is about blast radius; a server without one says why', () => {
  assert.match(viewOf('notes').grade.short, /blast radius/);
  assert.match(viewOf('mill').grade.short, /^It asks for an account .* Having no grade is not a bad grade\.$/);
  assert.deepEqual([viewOf('mill').grade.mark.words, viewOf('mill').together], ['Not graded', undefined]);
});

test('the rows shown add up to the sum shown', () => {
  for (const { server } of whole.servers) {
    const { rows, total } = viewOf(server.slug, whole).grade;
    const sum = rows.reduce((n, { points }) => n + Number(points), 0);
    assert.equal(sum.toFixed(1), total || '0.0', server.slug);
  }
});

test('of every server: the denials shown break their combination, and what is said of the policy holds', () => {
  for (const { server, tools } of whole.servers) {
    const placed = tools.map(placeTool);
    const left = (gone: (tool: (typeof placed)[number]) => boolean) =>
      findCombinations(placed.filter((tool) => !gone(tool))).map(({ id }): string => id);
    const refused = left(({ entry }) => ruleFor(subjectOf(entry), 'recommended').decision !== 'allow');
    for (const { id, deny, policy } of viewOf(server.slug, whole).together?.combinations ?? []) {
      const hrefs = new Set(deny.tools.map(({ href }) => href));
      assert.ok(!left(({ entry }) => hrefs.has(entry.href)).includes(id), `${server.slug}: ${id} survives`);
      assert.equal(/policy breaks it/.test(policy), !refused.includes(id), `${server.slug}: ${policy}`);
    }
  }
});

test('every sentence is whole', () => {
  for (const { server } of whole.servers) {
    const { grade, together } = viewOf(server.slug, whole);
    const texts = [grade.short, ...grade.notes, together?.missing ?? '', ...(together?.combinations ?? []).flatMap(({ says, may, policy, deny }) => [says, may, policy, `${deny.then}.`])]; // prettier-ignore
    for (const text of texts.filter(Boolean)) {
      assert.match(text, /\.$/);
      assert.doesNotMatch(text, /undefined|\[object|\.\.| ,|\s\s|\b1 (tools|verdicts)\b/, text);
    }
  }
});

test('the lists of servers carry the same grade as the page', () => {
  const rows = browseView(catalogue).letters.flatMap((group) => group.rows);
  for (const { server, href } of catalogue.servers)
    assert.deepEqual(rows.find((row) => row.href === href)!.grade, viewOf(server.slug).grade.mark);
});

test('the JSON twin holds grade, combinations and roles as data', () => {
  const entry = catalogue.bySlug.get('workshop')!;
  const { grade, combinations, tools } = JSON.parse(serverJson(entry));
  assert.deepEqual(grade, gradeOf(entry));
  assert.deepEqual(combinations[0].denials, { ability: 'sends-data-out', tools: ['run_command', 'fetch_page'] });
  const page = tools.find(({ name }: { name: string }) => name === 'fetch_page');
  const [, sends] = page.roles.map((role: unknown) => RoleGrant.parse(role));
  assert.deepEqual([sends.role, sends.may, sends.signals[0].id], ['sends-data-out', false, 'egress']);
});

test('the Markdown twin says the same, with strangers’ names escaped', () => {
  const text = serverMarkdown(catalogue.bySlug.get('workshop')!, catalogue);
  const { mark, total } = viewOf('workshop').grade;
  assert.ok(text.includes(`## ${mark.words}`) && text.includes(`| Sum | | ${total} |`));
  assert.match(text, /\*\*Deny run\\_command, fetch\\_page, and nothing on this server can send data out/);
  const evil = village();
  for (const { tools } of evil) tools.forEach(({ definition }, i) => (definition.name = `[x${i}](http://evil)|\``));
  const other = catalogueOf(evil);
  const combined = serverMarkdown(other.bySlug.get('workshop')!, other);
  assert.match(combined, /\*\*Deny \\\[x0/);
  assert.doesNotMatch(combined, /[^\\]\]\(http|[^\\]`/);
});
