/** What the pages of the village say: each answer agrees with its document, each sentence with its tool. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseAttack } from '../../src/attacks/parse.ts';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import type { ToolEntry } from '../../src/catalogue/catalogue.ts';
import { browseView } from '../../src/catalogue/views/browse.ts';
import { downloadKeys, downloadText } from '../../src/catalogue/views/download.ts';
import { homeView } from '../../src/catalogue/views/home.ts';
import { serverRiskKeys, severityView } from '../../src/catalogue/views/risk.ts';
import { searchRecords } from '../../src/catalogue/views/search-records.ts';
import { serverView } from '../../src/catalogue/views/server.ts';
import { toolView } from '../../src/catalogue/views/tool.ts';
import { toolJson, toolMarkdown } from '../../src/catalogue/views/twin.ts';
import { canonicalPrint } from '../../src/dataset/canonical.ts';
import type { Server } from '../../src/model/server.ts';
import { village } from '../village/make.ts';

const root = join(import.meta.dirname, '../..');
const attacks = readdirSync(join(root, 'content/attacks')).map(
  (file) => parseAttack(file, readFileSync(join(root, 'content/attacks', file), 'utf8')).attack!,
);
const catalogue = buildCatalogue({ servers: village(), attacks, base: '/' });
const entry = (name: string): ToolEntry => catalogue.tools.find(({ tool }) => tool.definition.name === name)!;
const view = (name: string) => toolView(entry(name), catalogue);
/** The recommended rule in words, and the document that comes of it. */
const recommended = (name: string) => {
  const { shown, summaries } = view(name).control;
  return { summary: summaries.find(({ posture }) => posture === 'recommended')!.text, ...shown };
};
const textOf = (html: string | undefined) =>
  html!
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
const answer = (name: string, start: string) =>
  view(name).questions.find(({ question }) => question.startsWith(start))!.answer;

test('the village on disk is the one that its source makes', () => {
  const folder = join(import.meta.dirname, '../village/servers');
  const isStale = ({ slug, ...rest }: Server) => {
    const file = join(folder, `${slug}.json`);
    return !existsSync(file) || readFileSync(file, 'utf8') !== canonicalPrint({ slug, ...rest });
  };
  const stale = village()
    .filter(isStale)
    .map(({ slug }) => slug);
  assert.deepEqual(stale, [], 'run node tests/village/make.ts');
  assert.equal(readdirSync(folder).length, village().length);
});

test('every tool of the village has the category known by heart', () => {
  const expected = {
    Read: [
      'fetch_page',
      'get_balance',
      'get_issue',
      'list_letters',
      'list_notes',
      'list_payments',
      'read_</script><b>label',
      'read_file',
      'read_letter',
      'search_books',
    ],
    Write: ['add_book', 'add_comment', 'create_issue', 'create_note', 'issues.close', 'send_letter', 'update_note'],
    Execute: ['run_command', 'start_build'],
    Destructive: ['delete_note'],
    Financial: ['refund_payment'],
  };
  const found = Object.fromEntries(
    [...Map.groupBy(catalogue.tools, ({ verdict }) => verdict.category)].map(([category, tools]) => [
      category,
      tools.map(({ tool }) => tool.definition.name).sort(),
    ]),
  );
  assert.deepEqual(found, expected);
});

test('the summary above the document, the document and the answers give the same rule', () => {
  assert.match(recommended('run_command').summary, /^allowed, at most 10 calls a minute;/);
  assert.match(textOf(recommended('run_command').html), /"max": 10/);
  assert.match(answer('run_command', 'Can I rate-limit'), /allows 10 calls a minute/);
  assert.match(recommended('create_note').summary, /^allowed, at most 30 calls a minute;/);
  assert.match(recommended('delete_note').summary, /^hidden, that is taken out/);
  assert.match(recommended('refund_payment').summary, /^denied, so that each call/);
  assert.match(recommended('list_notes').summary, /^allowed without a limit;/);
});

test('each trace shows what the document itself decided', () => {
  for (const { tool } of catalogue.tools) assert.equal(view(tool.definition.name).control.shown.trace.length, 3);
  const [first, over, unlisted] = recommended('run_command').trace;
  assert.deepEqual([first!.decision, over!.decision, unlisted!.decision], ['allow', 'deny', 'deny']);
  assert.match(over!.call, /11th call/);
});

test('a tool has the same rule in its server’s document as in its own', () => {
  const server = JSON.parse(
    downloadText({ server: 'workshop', posture: 'recommended', format: 'gateway-json' }, catalogue),
  );
  const own = JSON.parse(textOf(recommended('run_command').html));
  assert.deepEqual(server.tools.run_command, own.tools.run_command);
});

test('every server with tools has a download for each posture and format, a server without has none', () => {
  const files = downloadKeys(catalogue).map(({ file }) => file);
  assert.ok(files.includes('workshop.gateway.json') && files.includes('workshop.strict.intercept.yaml'));
  assert.ok(!files.some((file) => file.startsWith('mill.')));
  assert.equal(new Set(files).size, files.length);
});

test('no two tools share a rationale', () => {
  const rationales = catalogue.tools.map(({ verdict }) => verdict.rationale);
  assert.equal(new Set(rationales).size, rationales.length);
});

test('sentences are English for every name: no doubled words, no wrong article, no stray mark', () => {
  for (const { tool } of catalogue.tools) {
    const { does, questions, why, summary } = view(tool.definition.name);
    for (const text of [
      ...does,
      why.rationale,
      why.severity,
      why.change,
      summary,
      ...questions.flatMap(({ question, answer: said }) => [question, said]),
    ]) {
      assert.doesNotMatch(
        text,
        /\ba Execute\b|\ban (Read|Write|Destructive|Financial)\b|server server|undefined|\[object|\.\.(?!\.)| ,|\s\s/,
        text,
      );
    }
  }
});

test('attacks are listed only with a reason that names what the definition has', () => {
  const urls = view('fetch_page').attacks.map(({ because }) => because);
  assert.ok(
    urls.some((because) => because.includes('url')),
    String(urls),
  );
  assert.deepEqual(view('get_balance').attacks, []);
  assert.ok(view('add_comment').attacks.some(({ title }) => /poisoning/i.test(title)));
});

test('a safer tool about the same thing is offered, a riskier one is not', () => {
  const safer = view('delete_note').related.safer.map(({ name }) => name);
  assert.ok(safer.includes('update_note') && safer.includes('list_notes'), String(safer));
  assert.deepEqual(view('list_notes').related.safer, []);
});

test('a server that failed says why, has no policy and is in the list', () => {
  const mill = serverView(catalogue.bySlug.get('mill')!, catalogue);
  assert.match(mill.coverage, /^No tools captured: it asks for an account/);
  assert.equal(mill.control, undefined);
  const rows = browseView(catalogue).letters.flatMap(({ rows: all }) => all);
  assert.match(rows.find(({ name }) => name === 'Mill')!.state, /No tools captured/);
});

test('counts are the same everywhere', () => {
  const total = catalogue.tools.length;
  assert.ok(homeView(catalogue).lead.startsWith(`${total} tools of 7 MCP servers`));
  const critical = severityView('critical', catalogue).servers.reduce(
    (sum, { tools, more }) => sum + tools.length + more,
    0,
  );
  assert.equal(critical, catalogue.tools.filter(({ verdict }) => verdict.severity === 'critical').length);
  assert.equal(
    serverRiskKeys(catalogue).length,
    catalogue.servers.reduce((sum, { severities }) => sum + Object.values(severities).filter(Boolean).length, 0),
  );
});

test('the search index holds every server, tool and attack once', () => {
  const urls = [...searchRecords(catalogue)].map(({ url }) => url);
  assert.equal(urls.length, catalogue.servers.length + catalogue.tools.length + catalogue.attacks.length);
  assert.equal(new Set(urls).size, urls.length);
});

test('the JSON twin keeps facts, judgement and advice apart', () => {
  const { facts, judgement, advice } = JSON.parse(toolJson(entry('run_command')));
  assert.equal(facts.definition.name, 'run_command');
  assert.equal(judgement.verdict.category, 'Execute');
  assert.equal(JSON.parse(advice.documents['gateway-json']).tools.run_command.limits[0].max, 10);
  assert.equal(advice.postures.strict.rule.decision, 'ask');
  assert.match(advice.documents['claude-code'], /mcp__workshop__run_command/);
});

test('in the Markdown twin a stranger’s text stays inside its fence', () => {
  const text = toolMarkdown(entry('read_</script><b>label'), catalogue);
  assert.match(text, /```\nRead a label\.<\/script>/);
  assert.doesNotMatch(text.replaceAll(/```[\s\S]*?```/g, ''), /[^\\]<script>/);
});
