import type { Finding } from '../src/model/finding.ts';

/** Prints findings grouped by file on standard error, in CI also as annotations; returns the number of errors. */
export function printFindings(findings: readonly Finding[]): number {
  const byFile = Map.groupBy(findings, ({ where }) => where.split(/[: ]/, 1)[0]!);
  for (const [file, group] of byFile) {
    console.error(`\n${file}`);
    for (const { level, where, message, next } of group)
      console.error(`  ${level}  ${where}\n    ${message}\n    next: ${next}`);
  }
  if (process.env.CI) for (const finding of findings) console.error(annotation(finding));
  return findings.filter(({ level }) => level === 'error').length;
}

function annotation({ level, where, message }: Finding): string {
  const [file, line] = where.split(':');
  const kind = level === 'note' ? 'notice' : level;
  const place = /^\d+$/.test(line ?? '') ? `file=${file},line=${line}` : `file=${file}`;
  return `::${kind} ${place}::${message.replaceAll('\n', ' ')}`;
}
