/** What a server’s page and its twins say of grade, roles and combinations. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { combinationFacts, holdersOf } from '../../src/attacks/combinations.ts';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { gradeOf, placeTool } from '../../src/catalogue/grade.ts';
import { browseView } from '../../src/catalogue/views/browse.ts';
import { serverView } from '../../src/catalogue/views/server.ts';
import { subjectOf } from '../../src/catalogue/views/tool/control.ts';
import { serverJson, serverMarkdown } from '../../src/catalogue/views/twin.ts';
import { readServers } from '../../src/dataset/read.ts';
import { CombinationId, RoleGrant } from '../../src/model/role.ts';
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
  assert.equal(deny.then, 'none of the tools that we know to send data out is left');
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
  assert.match(
    viewOf('till').together!.missing,
    /^Exfiltration is not complete as far as we know: there is no tool here that we know to .*take in/,
  );
  assert.equal(viewOf('workshop').together!.missing, '');
});

test('a partly captured server speaks of the tools that we hold only', () => {
  const servers = village();
  for (const { capture } of servers) Object.assign(capture, { status: 'partial', toolsTotal: 70 });
  const { grade, together } = viewOf('workshop', catalogueOf(servers));
  assert.equal(grade.mark.words, `Grade ${grade.mark.letter} at best`);
  assert.match(grade.notes[0]!, /^Made from the 4 of 70 tools that we hold\./);
  assert.match(
    together!.combinations[0]!.deny.then,
    /^none of the tools that we hold and know to send data out is left/,
  );
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
    const stands = (id: string, isGone: (tool: (typeof placed)[number]) => boolean) => {
      const holders = holdersOf(placed);
      return combinationFacts[CombinationId.parse(id)].needs.every((ability) =>
        holders.get(ability)?.some(({ tool }) => !isGone(tool)),
      );
    };
    const isRefused = ({ entry }: (typeof placed)[number]) =>
      ruleFor(subjectOf(entry), 'recommended').decision !== 'allow';
    for (const { id, deny, policy } of viewOf(server.slug, whole).together?.combinations ?? []) {
      const hrefs = new Set(deny.tools.map(({ href }) => href));
      assert.ok(!stands(id, ({ entry }) => hrefs.has(entry.href)), `${server.slug}: ${id} survives`);
      assert.equal(/policy breaks it/.test(policy), !stands(id, isRefused), `${server.slug}: ${policy}`);
    }
  }
});

test('no sentence says of a server that nothing on it can, and each has the signals’ limits beside it', () => {
  for (const { server } of whole.servers) {
    const { together } = viewOf(server.slug, whole);
    if (!together || together.roles.length === 0) continue;
    const texts = [
      together.missing,
      ...together.combinations.flatMap(({ may, policy, deny }) => [may, policy, deny.then]),
    ];
    for (const text of texts) assert.doesNotMatch(text, /nothing/i);
    assert.equal(together.caution!.href, '/methodology/#signals');
  }
});

test('the policy’s sentence names the allowed tools that may still destroy', () => {
  const servers = village();
  const workshop = servers.find(({ slug }) => slug === 'workshop')!;
  const shell = workshop.tools.find(({ definition }) => definition.name === 'run_command')!;
  const page = workshop.tools.find(({ definition }) => definition.name === 'fetch_page')!;
  const gone = structuredClone(page);
  gone.definition.name = 'delete_page';
  Object.assign(gone.verdict!, { category: 'Destructive', signals: [] });
  workshop.tools = [shell, page, gone];
  const { together } = viewOf('workshop', catalogueOf(servers));
  const { policy } = together!.combinations.find(({ id }) => id === 'untrusted-to-destroys')!;
  assert.equal(policy, 'The recommended policy does not break it: it refuses every Destructive tool, but allows `run_command`, which may remove or end something.'); // prettier-ignore
});

test('a tool that runs its siblings has their roles as possibilities, and the page says so', () => {
  const servers = village();
  const { tools } = servers.find(({ slug }) => slug === 'workshop')!;
  const batch = structuredClone(tools.find(({ definition }) => definition.name === 'run_command')!);
  Object.assign(batch.definition, { name: 'run_steps', description: 'Run several tools in one call.', inputSchema: { type: 'object', properties: { steps: { type: 'array', items: { type: 'object', properties: { tool: { type: 'string' }, arguments: { type: 'object' } } } } } } }); // prettier-ignore
  Object.assign(batch.verdict!, { category: 'Execute', signals: [] });
  tools.push(batch);
  const { roles, notes } = viewOf('workshop', catalogueOf(servers)).together!;
  const out = roles.find(({ id }) => id === 'sends-data-out')!.holders.find(({ name }) => name === 'run_steps')!;
  assert.equal(out.because, 'possibly: it runs other tools of this server by name');
  assert.match(notes[0]!, /^`run_steps` runs other tools of this server by name/);
});

test('a server whose definitions are all withheld is not judged', () => {
  const servers = village();
  for (const tool of servers.flatMap(({ tools }) => tools)) tool.withheld = true;
  const { roles, combinations, missing } = viewOf('workshop', catalogueOf(servers)).together!;
  assert.deepEqual([roles, combinations], [[], []]);
  assert.match(missing, /not judged: the licence of this server keeps its definitions from us\.$/);
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
  assert.match(
    text,
    /\*\*Deny run\\_command, fetch\\_page, and none of the tools that we know to send data out is left/,
  );
  const evil = village();
  for (const { tools } of evil) tools.forEach(({ definition }, i) => (definition.name = `[x${i}](http://evil)|\``));
  const other = catalogueOf(evil);
  const combined = serverMarkdown(other.bySlug.get('workshop')!, other);
  assert.match(combined, /\*\*Deny \\\[x0/);
  assert.doesNotMatch(combined, /[^\\]\]\(http|[^\\]`/);
});
