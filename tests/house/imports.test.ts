/** The layout of the house: which room may import which, and what src may not do. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const src = join(root, 'src');

/** Each room with the rooms that it may import, besides itself. */
const allowed: Record<string, string[]> = {
  model: [],
  classify: ['model'],
  policy: ['model'],
  attacks: ['model'],
  dataset: ['model'],
  catalogue: ['model', 'classify', 'policy', 'attacks', 'dataset'],
  // Components and layouts read views; catalogue/ appears there as types alone (checked below).
  components: ['catalogue', 'model'],
  layouts: ['components', 'catalogue', 'styles'],
  pages: ['catalogue', 'components', 'layouts', 'model'],
  widgets: ['model', 'policy', 'attacks'],
  styles: [],
};

interface Import {
  file: string;
  line: string;
  target: string;
  isType: boolean;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|astro|mjs)$/.test(file));

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/^\s*(?:import|export)\s([^;]*?from\s+)?'([^']+)'/gm)].map(
    ([line, clause = '', target]) => ({
      file,
      line: line.trim(),
      target: target!,
      isType: clause.startsWith('type '),
    }),
  );
}

const imports = files.flatMap(importsOf);
const roomOf = (file: string) => file.split('/')[0]!;

test('every room imports only the rooms it may', () => {
  const wrong = imports.flatMap(({ file, target, isType, line }) => {
    if (!target.startsWith('.')) return [];
    const to = roomOf(relative(src, resolve(src, file, '..', target)));
    const from = roomOf(file);
    if (from === to || !(from in allowed)) return [];
    const isViewType =
      (from === 'components' || from === 'layouts') && (to === 'catalogue' || to === 'model') && !isType;
    // A component's script may load the widget that it places on the page.
    const isWidget = from === 'components' || from === 'layouts' ? to === 'widgets' : false;
    return (allowed[from]!.includes(to) && !isViewType) || isWidget ? [] : [`${file}: ${line}`];
  });
  assert.deepEqual(wrong, []);
});

test('src knows no network, no arguments and no clock', () => {
  const wrong = files
    .filter((file) => !file.startsWith('widgets/'))
    .filter((file) =>
      /(?:await|return|=) fetch\(|process\.argv|Date\.now\(|new Date\(\)|node:(http|https|net|child_process)/.test(
        readFileSync(join(src, file), 'utf8'),
      ),
    );
  assert.deepEqual(wrong, []);
});

test('the pure rooms run in a browser: no node modules in model, classify, policy, attacks', () => {
  const wrong = imports.filter(
    ({ file, target }) =>
      ['model', 'classify', 'policy', 'attacks'].includes(roomOf(file)) && target.startsWith('node:'),
  );
  assert.deepEqual(
    wrong.map(({ file, line }) => `${file}: ${line}`),
    [],
  );
});

test('there is no drawer for odds and ends', () => {
  const drawers = files.filter((file) => /(^|\/)(utils?|helpers?|lib|common)(\/|\.ts$)/.test(file));
  assert.deepEqual(drawers, []);
});

test('no source file is longer than 300 lines', () => {
  const long = files
    .map((file) => ({ file, lines: readFileSync(join(src, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300);
  assert.deepEqual(long, []);
});

test('the tree in the README is the tree on disk', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const named = [...readme.matchAll(/^ {2}([a-z-]+)\/ /gm)].map(([, name]) => name!).sort();
  const there = readdirSync(src, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  assert.deepEqual(named, there);
});

test('every command of package.json leads to a file that is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const there = new Set(readdirSync(join(root, 'scripts')));
  const missing = Object.values(scripts)
    .flatMap((command) => [...command.matchAll(/scripts\/([\w-]+\.ts)/g)].map(([, file]) => file!))
    .filter((file) => !there.has(file));
  assert.deepEqual(missing, []);
  assert.ok(Object.keys(scripts).length <= 14, 'more than fourteen commands is a smell');
});
