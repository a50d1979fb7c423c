import type { NamedCall } from './rules.ts';

/** Words in a tool's name by which Gemini CLI takes it for one that changes files. */
const words = new Set(['write', 'edit', 'replace', 'patch', 'update', 'create', 'append', 'save']);

/** Files that say how something is built, as Gemini CLI 0.61.0 knows them. */
const names = new Set([
  ...['BUILD', 'BUILD.bazel', 'WORKSPACE', 'WORKSPACE.bazel', 'MODULE.bazel', '.bazelrc', '.blazerc'],
  ...['Makefile', 'makefile', 'GNUmakefile', 'CMakeLists.txt', 'setup.py', 'setup.cfg', 'pyproject.toml'],
  ...['package.json', 'package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lockb'],
  ...['go.mod', 'go.sum', 'Cargo.toml', 'Cargo.lock', 'pom.xml', 'Dockerfile', 'Containerfile'],
  ...['build.gradle', 'build.gradle.kts', 'settings.gradle', 'settings.gradle.kts'],
]);
const endings = /.\.(?:bzl|bazel|bzlmod|mk|cmake)$/i;
const prefixes = /^(?:Dockerfile|Containerfile)\./;

/** Whether Gemini CLI asks about a call that is allowed, because it seems to change a build file. */
export function isBuildFileEdit({ name, args }: NamedCall): boolean {
  const path = args.file_path ?? args.path ?? args.filePath ?? args.file;
  if (typeof path !== 'string') return false;
  const isEdit = name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .some((word) => words.has(word));
  return isEdit && isBuildFile(lastStep(path));
}

function isBuildFile(name: string): boolean {
  return names.has(name) || prefixes.test(name) || endings.test(name);
}

/** The name at the end of a path; links can't be followed here. */
function lastStep(path: string): string {
  const steps: string[] = [];
  for (const step of path.trim().replaceAll('\0', '').replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.at(-1) ?? '';
}
