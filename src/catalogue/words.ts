import type { Category, Severity } from '../model/category.ts';
import { hiddenCharacters } from '../model/hidden-characters.ts';

/** `1 tool`, `2 tools`, `1,204 tools`; give the plural where it isn't just an `s`. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? singular : plural}`;
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Small numbers as words for running text: `three`, `12`. */
export function numberWord(n: number): string {
  return small[n] ?? n.toLocaleString('en-GB');
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** The indefinite article and a category: `a Read tool`, `an Execute tool`. */
export function aTool(category: Category): string {
  return `${category === 'Execute' ? 'an' : 'a'} ${category} tool`;
}

/** First letter as a capital. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `Low risk` … `Critical risk`. */
export function riskWords(severity: Severity): string {
  return `${sentenceCase(severity)} risk`;
}

/** How firm a verdict is, in one word, from its confidence (0 to 1). */
export function firmness(confidence: number): 'firm' | 'likely' | 'unsure' {
  if (confidence >= 0.9) return 'firm';
  return confidence >= 0.7 ? 'likely' : 'unsure';
}

/** Cuts at a word before `max` characters, with an ellipsis; never inside a surrogate pair. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/\s+\S{0,30}$/, '')} …`;
}

/** A name safe for titles and running text: hidden characters as their code points, bounded. */
export function plainName(name: string): string {
  let plain = '';
  let from = 0;
  for (const hidden of hiddenCharacters(name)) {
    plain += `${name.slice(from, hidden.index)}[${hidden.code}]`;
    from = hidden.index + hidden.length;
  }
  return shorten(plain + name.slice(from), 120) || '(empty name)';
}

/** A server's name inside a sentence: `Unsloth MCP Server` stays, `GitHub` becomes `the GitHub server`. */
export function theServer(name: string): string {
  const [, bare, by] = /^(.+) \((.+)\)$/.exec(name) ?? [];
  if (bare && by) return by === 'reference server' ? `the ${bare} reference server` : `the ${bare} server (${by})`;
  return /\b(server|mcp)$/i.test(name) ? name : `the ${name} server`;
}
