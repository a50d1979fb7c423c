/** Over the whole built site: every internal link leads to a file, every page has one h1 and a title of its own. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Parser } from 'htmlparser2';
import { readServers } from '../../src/dataset/read.ts';

const out = process.env.OUT || 'dist';
const base = `/${process.env.BASE || ''}/`.replaceAll(/\/+/g, '/');

interface PageFacts {
  links: string[];
  ids: Set<string>;
  headings: number;
  title: string;
}

function factsOf(html: string): PageFacts {
  const facts: PageFacts = { links: [], ids: new Set(), headings: 0, title: '' };
  let isTitle = false;
  const parser = new Parser({
    onopentag(name, { href, src, id }) {
      for (const link of [href, src]) if (link !== undefined) facts.links.push(link);
      if (id !== undefined) facts.ids.add(id);
      if (name === 'h1') facts.headings++;
      isTitle = name === 'title';
    },
    ontext: (text) => isTitle && (facts.title += text),
    onclosetag: (name) => name === 'title' && (isTitle = false),
  });
  parser.end(html);
  return facts;
}

const pages = new Map(
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, factsOf(readFileSync(join(out, file), 'utf8'))]),
);

/** The built file that an address of the site leads to. */
function fileOf(path: string): string {
  const file = decodeURIComponent(path.slice(base.length));
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

test('no internal link is broken, nor one to a place within a page', () => {
  const broken = [...pages].flatMap(([file, { links }]) =>
    links.flatMap((link) => {
      const here = `${base}${file.replace(/index\.html$/, '')}`;
      const url = new URL(link, `http://site${here}`);
      if (url.host !== 'site' || url.protocol !== 'http:') return [];
      const target = fileOf(url.pathname);
      if (!existsSync(join(out, target)) || !statSync(join(out, target)).isFile()) return [`${file}: ${link}`];
      const id = decodeURIComponent(url.hash.slice(1));
      const isThere = id === '' || !pages.has(target) || pages.get(target)!.ids.has(id);
      return isThere ? [] : [`${file}: no place ${link}`];
    }),
  );
  assert.deepEqual(broken.slice(0, 20), []);
});

test('no page asks anything of another host', () => {
  const foreign = [...pages].flatMap(([file]) => {
    const html = readFileSync(join(out, file), 'utf8');
    return [...html.matchAll(/<(?:script|img|iframe|link)[^>]*(?:src|href)="(https?:)?\/\/(?!localhost)[^"]*"/g)]
      .filter(([tag]) => !tag.includes('canonical'))
      .map(([tag]) => `${file}: ${tag}`);
  });
  assert.deepEqual(foreign.slice(0, 20), []);
});

test('every page has exactly one h1 and a title', () => {
  const odd = [...pages]
    .filter(([, { headings, title }]) => headings !== 1 || title.trim() === '')
    .map(([file]) => file);
  assert.deepEqual(odd, []);
});

test('there is one page a server and one a tool, and no more', () => {
  const { servers } = readServers(process.env.DATASET || 'content/servers');
  const tools = servers.reduce((sum, server) => sum + server.tools.length, 0);
  const files = [...pages.keys()].filter((file) => file.startsWith('tools/') && file !== 'tools/index.html');
  assert.equal(files.filter((file) => file.split('/').length === 3).length, servers.length);
  assert.equal(files.filter((file) => file.split('/').length === 4).length, tools);
});

test('the sitemap names every page that may be listed', () => {
  const maps = readdirSync(out).filter((file) => /^sitemap-\d+\.xml$/.test(file));
  const listed = maps.flatMap((file) =>
    [...readFileSync(join(out, file), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, url]) => new URL(url!).pathname,
    ),
  );
  const expected = [...pages.keys()]
    .filter((file) => file !== '404.html')
    .map((file) => `${base}${encodeURI(file.replace(/index\.html$/, ''))}`);
  assert.deepEqual(listed.toSorted(), expected.toSorted());
});
