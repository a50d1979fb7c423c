import { parse } from 'yaml';
import type { Finding } from '../model/finding.ts';
import { ReviewFile, type Review } from '../model/review.ts';

/** A review file read and checked against its schema; findings name the file and the place in it. */
export function parseReview(file: string, text: string): { review?: Review; findings: Finding[] } {
  const slug = file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    const message = `not YAML: ${error instanceof Error ? error.message : String(error)}`;
    return { findings: [{ level: 'error', where: file, message, next: 'Correct the YAML.' }] };
  }
  const read = ReviewFile.safeParse(value);
  if (read.success) return { review: { slug, ...read.data }, findings: [] };
  const findings = read.error.issues.map(({ path, message }): Finding => {
    const where = path.length > 0 ? `${file} ${path.map(String).join('.')}` : file;
    return { level: 'error', where, message, next: 'Correct this field by the model in src/model/review.ts.' };
  });
  return { findings };
}
