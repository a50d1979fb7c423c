import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReview } from '../src/classify/parse-review.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Review } from '../src/model/review.ts';

/** All hand-written reviews of a folder, and what is wrong with its files. */
export function readReviews(folder: string): { reviews: Review[]; findings: Finding[] } {
  const files = readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
  const parsed = files.map((name) => parseReview(`content/reviews/${name}`, readFileSync(join(folder, name), 'utf8')));
  return {
    reviews: parsed.flatMap(({ review }) => review ?? []),
    findings: parsed.flatMap(({ findings }) => findings),
  };
}
