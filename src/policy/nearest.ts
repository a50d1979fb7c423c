/** Names longer than this are not compared: the distance costs their product. */
const longest = 200;

/** The candidate closest to a name by edits, undefined where none shares at least two thirds with it. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const bound = Math.max(1, Math.floor(name.length / 3));
  let best: string | undefined;
  let least = bound + 1;
  if (name.length > longest) return undefined;
  const written = plain(name);
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= least || candidate === name) continue;
    const edits = distance(written, plain(candidate), least);
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

/** Case and separators are what people mistype without noticing. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-_. ]/g, '_');
}

/** Levenshtein's distance, one row at a time; some larger number where it is no less than a bound. */
function distance(a: string, b: string, bound: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
    if (Math.min(...row) >= bound) return bound;
  }
  return row[b.length]!;
}
