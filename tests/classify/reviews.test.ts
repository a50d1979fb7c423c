import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { classifyServer, classifyTool } from '../../src/classify/classify.ts';
import { parseReview } from '../../src/classify/parse-review.ts';
import { checkReviews } from '../../src/classify/reviews.ts';
import type { Review } from '../../src/model/review.ts';
import { ruledBy } from '../../src/model/verdict.ts';
import type { Server } from '../../src/model/server.ts';

const server: Server = {
  format: 1,
  slug: 'pages',
  name: 'Pages',
  source: { ecosystem: 'npm' },
  licence: { spdx: 'MIT', from: 'package.json', quotable: true },
  capture: { status: 'complete', at: '2026-01-01', way: 'stdio', network: 'none' },
  tools: [
    { definition: { name: 'delete_page', description: 'Delete a page' }, hash: '0'.repeat(64), tokens: 9 },
    { definition: { name: '__proto__', description: 'Get a page' }, hash: '0'.repeat(64), tokens: 9 },
  ],
};
const because = 'The page moves to a drawer.';
const reviewed = (tools: Review['tools']): Review[] => [{ slug: 'pages', tools }];

test('a review wins over the rules, and a moved category says that a person moved it', () => {
  const [tool] = classifyServer(
    server,
    reviewed({ delete_page: { because, category: 'Write', rationale: 'Moves the page.' } }),
  ).tools;
  const { category, severity, rule, rationale, confidence } = tool!.verdict!;
  assert.deepEqual(
    [category, severity, rule, rationale, confidence],
    ['Write', 'medium', 'review', 'Moves the page.', 1],
  );
});

test('a review of the words alone leaves rule, category and severity', () => {
  const verdict = (reviews: Review[]) => classifyServer(server, reviews).tools[0]!.verdict!;
  const plain = verdict([]);
  assert.deepEqual(verdict(reviewed({ delete_page: { because, rationale: 'Mine.' } })), {
    ...plain,
    rationale: 'Mine.',
    review: { because },
  });
});

test('the reason stays with the verdict, and what the rules alone would say', () => {
  const [tool] = classifyServer(server, reviewed({ delete_page: { because, category: 'Write' } })).tools;
  const { review } = tool!.verdict!;
  assert.equal(review!.because, because);
  assert.equal(review!.was!.category, 'Destructive');
  assert.equal(review!.was!.rule, 'deletes');
  assert.equal(ruledBy(tool!.verdict!).severity, 'critical');
});

test('a moved severity says that a person moved it', () => {
  const [tool] = classifyServer(server, reviewed({ delete_page: { because, severity: 'high' } })).tools;
  const { category, severity, rule } = tool!.verdict!;
  assert.deepEqual([category, severity, rule], ['Destructive', 'high', 'review']);
});

test('every tool gets a verdict and the server the version of the rules, also a tool called __proto__', () => {
  const { tools, ruleset } = classifyServer(server, []);
  assert.deepEqual(tools.map(({ verdict }) => verdict?.category), ['Destructive', 'Read']); // prettier-ignore
  assert.match(ruleset!, /\d/);
  assert.equal(server.tools[0]!.verdict, undefined);
});

test('reviews that no longer do anything are complained about', () => {
  const messages = (tools: Review['tools'], slug = 'pages') => checkReviews([server], [{ slug, tools }]).map(({ where, message, next }) => `${where}: ${message} ${next}`); // prettier-ignore
  const { rationale } = classifyTool({ server: { name: 'Pages' }, definition: server.tools[0]!.definition });
  assert.deepEqual(messages({ delete_page: { because, category: 'Write' } }), []);
  assert.match(
    messages({ delete_page: { because, category: 'Destructive' } }).join(),
    /content\/reviews\/pages\.yaml tools\.delete_page: .*`category` repeats/,
  );
  assert.match(messages({ delete_page: { because, rationale } }).join(), /`rationale` repeats/);
  assert.match(messages({ delete_page: { because } }).join(), /changes nothing/);
  assert.match(
    messages({ deletePage: { because, category: 'Write' } }).join(),
    /no tool called `deletePage`.*`delete_page`/,
  );
  assert.match(messages({ delete_page: { because: '', category: 'Write' } }).join(), /no `because`/);
  assert.match(messages({ delete_page: { because, severity: 'low' } }).join(), /more than one step/);
  assert.match(
    messages({}, 'nowhere').join() || checkReviews([server], [{ slug: 'nowhere', tools: {} }])[0]!.message,
    /no server has the slug/,
  );
});

test('a review file is checked with file and place', () => {
  assert.match(parseReview('content/reviews/x.yaml', 'tools: [').findings[0]!.message, /not YAML/);
  const { findings } = parseReview('content/reviews/x.yaml', 'tools: { a: { category: Read } }');
  assert.equal(findings[0]!.where, 'content/reviews/x.yaml tools.a.because');
  const good = parseReview('content/reviews/x.yaml', `tools: { a: { because: ${because}, category: Read } }`);
  assert.deepEqual(good, { review: { slug: 'x', tools: { a: { because, category: 'Read' } } }, findings: [] });
});

test('the reviews of this repository can be read', () => {
  const folder = new URL('../../content/reviews/', import.meta.url);
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.yaml')))
    assert.deepEqual(parseReview(name, readFileSync(new URL(name, folder), 'utf8')).findings, []);
});
