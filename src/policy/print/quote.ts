import { hiddenCharacters } from '../../model/hidden-characters.ts';

/** Characters that YAML 1.1 takes for line breaks, and those it can't hold bare. */
const unsafe = /[\u0085\u00a0\u2028\u2029\ufffe\uffff]/g;

/** A text in double quotes for JSON; what a reader would not see is escaped, so a review sees it. */
export function quoteJson(text: string): string {
  return escapeHidden(text, escapeUnits);
}

/** A text in double quotes for YAML: as JSON, but characters beyond the first plane are escaped whole. */
export function quoteYaml(text: string): string {
  return escapeHidden(text, (character) => {
    const point = character.codePointAt(0)!;
    return point > 0xffff ? `\\U${point.toString(16).toUpperCase().padStart(8, '0')}` : escapeUnits(character);
  });
}

/** A text in double quotes for TOML: as YAML, and the control characters that TOML can't hold bare. */
export function quoteToml(text: string): string {
  return quoteYaml(text).replaceAll(/[\x7f-\x9f]/g, escapeUnits);
}

/** True where a text holds half of a surrogate pair, which neither UTF-8 nor YAML can carry. */
export function hasLoneSurrogate(text: string): boolean {
  return !text.isWellFormed();
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, i) => unit(character.charCodeAt(i))).join('');
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

function escapeHidden(text: string, escape: (character: string) => string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { index, length } of hiddenCharacters(text)) {
    const character = text.slice(index, index + length);
    pieces.push(escapeText(text.slice(from, index)), isShort(character) ? shortEscape(character) : escape(character));
    from = index + length;
  }
  pieces.push(escapeText(text.slice(from)));
  return `"${pieces.join('')}"`;
}

function escapeText(text: string): string {
  return JSON.stringify(text).slice(1, -1).replaceAll(unsafe, escapeUnits);
}

function isShort(character: string): boolean {
  return character < ' ';
}

function shortEscape(character: string): string {
  return JSON.stringify(character).slice(1, -1);
}
