/** The command over a repository of its own, whose rules are changed after the commit. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const repository = mkdtempSync(join(tmpdir(), 'regression-'));
const temporary = mkdtempSync(join(tmpdir(), 'regression-tmp-'));
after(() => [repository, temporary].forEach((folder) => rmSync(folder, { recursive: true })));
// In a hook, git's variables name the repository that is being committed to.
const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
const env = { ...own, TMPDIR: temporary };

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], {
    cwd: repository,
    encoding: 'utf8',
    env,
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

function regression(...args: string[]) {
  const script = join(repository, 'scripts/regression.ts');
  return spawnSync(process.execPath, [script, ...args], { cwd: repository, encoding: 'utf8', env });
}

const classifier = join(repository, 'src/classify/classify.ts');

for (const part of ['src', 'scripts', 'package.json'])
  cpSync(join(root, part), join(repository, part), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(repository, 'node_modules'));
const list = join(repository, 'list.ndjson');
const tools = [
  { server: 'b', name: 'get_page', description: 'Get a\u001b page. \u202eIt is long: '.padEnd(200, 'x') },
  { server: 'a', name: 'delete_page', description: 'Delete a page' },
  { server: 'a', name: 'get_note', description: 'Get a note' },
  { server: 'a', name: 'get_note', description: 'Get a note' },
  { server: 'a', name: 'list_pages', description: 'List the pages' },
];
writeFileSync(list, tools.map((tool) => JSON.stringify(tool)).join('\n'));
git('init', '--quiet');
git('add', 'src', 'scripts', 'package.json');
git('commit', '--quiet', '-m', 'Begin');
const saved = join(repository, 'saved.ndjson');
const save = regression('save', saved, '--over', list);

/** From here on the working tree judges pages otherwise than the commit does. */
const changed = `
const classifyBefore = classifyTool;
export { classifyChanged as classifyTool };
function classifyChanged(subject: Subject): Verdict {
  const verdict = classifyBefore(subject);
  if (subject.definition.name === 'get_page') return { ...verdict, category: 'Destructive', severity: 'critical', rule: 'new' };
  if (subject.definition.name === 'delete_page') return { ...verdict, severity: 'high' };
  if (subject.definition.name === 'list_pages') return { ...verdict, confidence: 0.5 };
  return { ...verdict, rule: 'other' };
}
`;
writeFileSync(classifier, readFileSync(classifier, 'utf8').replace('export function classifyTool', 'function classifyTool') + changed); // prettier-ignore

interface Shown {
  before: string;
  compared: number;
  added: number;
  gone: number;
  redefined: number;
  otherRule: number;
  moved: unknown;
  moves: { server: string; name: string; kind: string; before: { category: string }; now: { rule: string }; description: string }[];
} // prettier-ignore

const shown = (...args: string[]): Shown => JSON.parse(regression('show', '--json', ...args).stdout) as Shown;

test('a saved run holds one line a tool with what is compared', () => {
  assert.deepEqual([save.status, save.stdout, save.stderr], [0, '', '']);
  const lines = readFileSync(saved, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as object); // prettier-ignore
  assert.equal(lines.length, tools.length);
  assert.deepEqual(Object.keys(lines[0]!), ['server', 'name', 'category', 'severity', 'confidence', 'rule', 'definition']); // prettier-ignore
});

const ways: Record<string, string[]> = {
  'a saved run': [saved],
  'a revision': ['--since', 'HEAD~0'],
  'the last commit, where nothing is said': [],
};

for (const [name, words] of Object.entries(ways))
  test(`what moved is counted and listed against ${name}`, () => {
    const { compared, added, gone, redefined, otherRule, moved, moves } = shown(...words, '--over', list);
    assert.deepEqual({ compared, added, gone, redefined, otherRule }, { compared: 5, added: 0, gone: 0, redefined: 0, otherRule: 2 }); // prettier-ignore
    assert.deepEqual(moved, {
      all: 3,
      category: { 'Read → Destructive': 1 },
      severity: { 'critical → high': 1, 'low → critical': 1 },
      sure: { gained: 0, lost: 1 },
    });
    assert.deepEqual(moves.map(({ kind, server, name: tool }) => [kind, server, tool]), [['category', 'b', 'get_page'], ['severity', 'a', 'delete_page'], ['confidence', 'a', 'list_pages']]); // prettier-ignore
    assert.deepEqual([moves[0]!.before.category, moves[0]!.now.rule, moves[0]!.description.length], ['Read', 'new', 120]); // prettier-ignore
  });

test('for people it is a line a tool, and foreign text does not steer the terminal', () => {
  const { stdout, stderr, status } = regression('show', saved, '--over', list);
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(stdout, /^5 tools of 2 servers compared with .*saved\.ndjson: 3 moved\n2 with the same verdict by another rule\n/); // prettier-ignore
  assert.match(stdout, /\nRead → Destructive \(1\)\n {2}b get_page: Read\/low \S+ → Destructive\/critical \S+; reads → new; Get a\\u\{1b\} page\. \\u\{202e\}It is long/); // prettier-ignore
  assert.match(stdout, /\nno longer sure \(1\)\n {2}a list_pages: /);
});

test('a tool that is new, gone or defined otherwise is not compared', () => {
  const other = join(repository, 'other.ndjson');
  const now = [{ ...tools[1], description: 'Delete pages' }, tools[2], { server: 'c', name: 'get_page' }];
  writeFileSync(other, now.map((tool) => JSON.stringify(tool)).join('\n'));
  const { compared, added, gone, redefined, moves } = shown(saved, '--over', other);
  assert.deepEqual({ compared, added, gone, redefined, moves }, { compared: 1, added: 1, gone: 3, redefined: 1, moves: [] }); // prettier-ignore
});

test('a revision leaves no trace: no work tree, no folder, no change', () => {
  const before = git('status', '--porcelain');
  assert.equal(regression('show', '--over', list).status, 0);
  assert.equal(git('worktree', 'list').trimEnd().split('\n').length, 1);
  assert.deepEqual(readdirSync(temporary), []);
  assert.equal(git('status', '--porcelain'), before);
});

test('bad lines of a list or a run end with 1, and the others are compared', () => {
  const bad = join(repository, 'bad.ndjson');
  writeFileSync(bad, `${JSON.stringify(tools[1])}\nhalf\n`);
  const overBad = regression('show', saved, '--over', bad);
  assert.equal(overBad.status, 1);
  assert.match(overBad.stderr, /bad\.ndjson:2: not JSON/);
  assert.match(overBad.stdout, /^1 tool of 1 server /);
  const badRun = join(repository, 'bad-run.ndjson');
  writeFileSync(badRun, `{"server":"a"}\n${readFileSync(saved, 'utf8')}`);
  const withBad = regression('show', badRun, '--over', list);
  assert.equal(withBad.status, 1);
  assert.match(withBad.stderr, /bad-run\.ndjson:1: name/);
  assert.match(withBad.stdout, /^5 tools of 2 servers /);
});

const misuses: Record<string, [words: string[], message: RegExp]> = {
  'no command': [[], /say show or save/],
  'an unknown revision': [['show', '--since', 'nowhere', '--over', list], /nowhere|revision/],
  'a revision that looks like an option': [['show', '--since=--all', '--over', list], /revision/],
  'a list that is not there': [['show', '--over', 'nothing.ndjson'], /nothing\.ndjson is not there/],
  'a run that is not there': [['show', 'nothing.ndjson', '--over', list], /nothing\.ndjson is not there/],
  'two things to compare with': [['show', saved, '--since', 'HEAD', '--over', list], /not both/],
  'no file to save to': [['save', '--over', list], /Name the file/],
};

for (const [name, [words, message]] of Object.entries(misuses))
  test(`wrong use ends with 2 and the usage: ${name}`, () => {
    const { status, stderr, stdout } = regression(...words);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, message);
    assert.match(stderr, /Usage: node scripts\/regression\.ts/);
  });

test('the usage is told to who asks', () => assert.equal(regression('--help').status, 0));
