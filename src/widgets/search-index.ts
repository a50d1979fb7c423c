import { exactWord, joinedName, letterOf } from '../model/name.ts';
import { editDistance } from './edit-distance.ts';

/** The part of Pagefind's browser API that we use. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string | null, options: SearchOptions): Promise<{ results: Hit[] }>;
}
interface SearchOptions {
  filters?: Record<string, string>;
  sort?: Record<string, 'asc' | 'desc'>;
}
interface Hit {
  id: string;
  data(): Promise<Found>;
}

/** One found entry; `excerpt` is HTML made by Pagefind from escaped text with `<mark>` alone added. */
export interface Found {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

export interface Query {
  text: string;
  filters: Record<string, string>;
  sort: string;
}

/** Opens the index below `home`, once a page. */
export async function openIndex(home: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${home}pagefind/pagefind.js`);
  // The worker is a second copy of the same code; an index of this size answers as fast without it.
  await pagefind.options({ excerptLength: 24, noWorker: true });
  return pagefind;
}

/** All hits, exact names first. Spellings of a name (`create-issue`, `createIssue`) find the same tools. */
export async function find(
  pagefind: Pagefind,
  { text, filters, sort }: Query,
): Promise<{ hits: Hit[]; isExact: boolean }> {
  const options: SearchOptions = { filters, ...(sort && { sort: { [sort]: 'asc' } }) };
  if (text.trim() === '') return { hits: (await pagefind.search(null, options)).results, isExact: true };
  const exact = exactWord(text) ? (await pagefind.search(`"${exactWord(text)}"`, options)).results : [];
  const words = (await pagefind.search(wordsOf(text), options)).results;
  const joined = words.length === 0 ? (await pagefind.search(joinedName(text), options)).results : [];
  const seen = new Set<string>();
  const hits = [...exact, ...words, ...joined].filter(({ id }) => !seen.has(id) && seen.add(id));
  return { hits, isExact: exact.length > 0 };
}

/** A query as the words that the index knows: camel case and punctuation apart. */
export function wordsOf(text: string): string {
  return text
    .replaceAll(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');
}

/** Up to three names a few letters away from the query, nearest first; a longer query may be further off. */
export async function suggest(home: string, text: string): Promise<string[]> {
  const joined = joinedName(text);
  if (joined.length < 3) return [];
  const response = await fetch(`${home}search/names/${letterOf(text)}.json`);
  return response.ok ? nearestNames(joined, await response.json()) : [];
}

/** Names within one edit of a short query, two of a longer one; names that merely go on after it are found anyway. */
export function nearestNames(joined: string, names: readonly string[]): string[] {
  const most = joined.length < 8 ? 1 : 2;
  return names
    .map((name) => ({ name, other: joinedName(name) }))
    .filter(({ other }) => !other.startsWith(joined) && !joined.startsWith(other))
    .map(({ name, other }) => ({ name, distance: editDistance(other, joined, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}
