/** Longest slug we make: file names must stay below 255 bytes with their endings. */
const longest = 80;

/** Lower case, other characters to single hyphens. Empty when nothing is left (a name in another script). */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '');
}

/** A short, stable mark of a name: FNV-1a over its UTF-16 units, six characters of base 36. */
function mark(name: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36).padStart(6, '0').slice(-6);
}

/** Names that some file systems reserve. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|index)$/;

/**
 * A slug for each of a server's tool names. A name that is its own slug keeps it; where slugs clash, are empty or
 * reserved, the others carry a suffix made from their exact name, so an address never depends on the order of tools.
 */
export function slugsOf(names: readonly string[]): Map<string, string> {
  const count = new Map<string, number>();
  for (const name of new Set(names)) count.set(slugOf(name), (count.get(slugOf(name)) ?? 0) + 1);
  const slugs = new Map<string, string>();
  for (const name of names) {
    const plain = slugOf(name);
    const isAmbiguous = count.get(plain)! > 1 && plain !== name;
    const needsMark = isAmbiguous || plain === '' || reserved.test(plain);
    slugs.set(name, needsMark ? [plain, mark(name)].filter(Boolean).join('-') : plain);
  }
  return slugs;
}
