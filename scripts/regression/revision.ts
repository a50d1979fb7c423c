import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../../src/model/finding.ts';
import { readRun, type Run } from './run.ts';

/** What to judge, and with which classifier. */
export interface RevisionRun {
  /** The repository's folder. */
  root: string;
  revision: string;
  list: string;
  tell: (finding: Finding) => void;
}

const judge = join(import.meta.dirname, 'judge.ts');
const needed = ['src/classify', 'src/model', 'package.json'];

/** The full id of a revision. Throws an Error where git knows none. */
export function commitOf(root: string, revision: string): string {
  return git(root, ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`]).trim();
}

/** Judges a list with the classifier of another revision, in a process of its own. Throws where that revision can't. */
export async function judgeAt({ root, revision, list, tell }: RevisionRun): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'classifier-'));
  const remove = () => removeTree(root, folder);
  const end = () => {
    remove();
    process.exit(130);
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    layOut(root, folder, commitOf(root, revision));
    return await runIn(folder, list, tell);
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
    remove();
  }
}

/** A work tree that holds the classifier alone; its index is its own. */
function layOut(root: string, folder: string, commit: string): void {
  git(root, ['worktree', 'add', '--quiet', '--detach', '--no-checkout', folder, commit]);
  git(folder, ['checkout', commit, '--', ...needed]);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

function removeTree(root: string, folder: string): void {
  try {
    unlinkSync(join(folder, 'node_modules'));
  } catch {
    // It was not laid out yet.
  }
  spawnSync('git', ['worktree', 'remove', '--force', folder], { cwd: root, env: ownEnvironment() });
  rmSync(folder, { recursive: true, force: true });
}

async function runIn(folder: string, list: string, tell: (finding: Finding) => void): Promise<Run> {
  const child = spawn(process.execPath, [judge, folder, list], { stdio: ['ignore', 'pipe', 'pipe'] });
  const complaint = child.stderr.setEncoding('utf8').toArray() as Promise<string[]>;
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  const run = await readRun(child.stdout, 'that revision', tell);
  if ((await exit) === 0) return run;
  throw new Error(`the classifier of that revision does not run here:\n${(await complaint).join('')}`);
}

function git(cwd: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', ['-c', `core.hooksPath=${devNull}`, ...args], {
    cwd,
    encoding: 'utf8',
    env: ownEnvironment(),
  });
  if (status === 0) return stdout;
  throw new Error(error?.message ?? stderr.trim());
}

/** In a hook, git's variables name an index that we must not touch. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
}
