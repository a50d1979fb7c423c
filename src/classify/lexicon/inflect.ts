/** How a verb was met: "delete", "deletes", "deleting". */
export type Form = 'base' | 'third' | 'gerund';

const doubling = new Set(
  `run get set put drop stop ban plan map tag ship swap wrap scan trim pin zip snap submit commit cut clip crop plot log
   unpin begin reset transfer defer forget chat debug skip grab tap quit flip cancel label model enrol shut step
   prefer dub untag unset nap drag snip chop remit unpin dig abet airdrop`.split(/\s+/),
);

/** The third person and the gerund of a lemma. Hyphenated verbs change their last part. */
export function formsOf(lemma: string): { third: string; gerunds: string[] } {
  return { third: third(lemma), gerunds: gerunds(lemma) };
}

/** "fetch" → "fetches", "copy" → "copies", "do" → "does". */
export function third(lemma: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return lemma.endsWith('quiz') ? 'quizzes' : `${lemma}es`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}

function gerunds(lemma: string): string[] {
  const found = [`${lemma}ing`];
  if (/[^eoy]e$/.test(lemma)) found.unshift(`${lemma.slice(0, -1)}ing`);
  if (lemma.endsWith('ie')) found.unshift(`${lemma.slice(0, -2)}ying`);
  if (doubling.has(lemma.split('-').at(-1)!)) found.unshift(`${lemma}${lemma.at(-1)}ing`);
  return found;
}

const irregularPlural: Record<string, string> = {
  indices: 'index', vertices: 'vertex', matrices: 'matrix', people: 'person', children: 'child', data: 'data',
  media: 'media', news: 'news', status: 'status', address: 'address', access: 'access', process: 'process',
  alias: 'alias', canvas: 'canvas', analysis: 'analysis', diagnosis: 'diagnosis', diagnostics: 'diagnostic',
  statistics: 'statistic', stats: 'stat', https: 'https', dns: 'dns', sms: 'sms', css: 'css', js: 'js', gas: 'gas',
  series: 'series', analyses: 'analysis', queries: 'query', cookies: 'cookie', movies: 'movie', kubernetes: 'kubernetes',
}; // prettier-ignore

/** The singular of an English noun, near enough for looking it up in a word list. */
export function singular(noun: string): string {
  if (Object.hasOwn(irregularPlural, noun)) return irregularPlural[noun]!;
  if (noun.length < 4 || !noun.endsWith('s') || noun.endsWith('ss') || noun.endsWith('us')) return noun;
  if (noun.endsWith('ies') && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|z)es$/.test(noun)) return noun.slice(0, -2);
  return noun.slice(0, -1);
}
