import { plainName } from '../words.ts';

/** A stranger’s text as plain Markdown: hidden characters shown, marks of the syntax escaped, one line. */
export function inline(text: string): string {
  return plainTextOf(text).replaceAll(/[\\`*_[\]<>|#]/g, '\\$&');
}

function plainTextOf(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .split(' ')
    .map((word) => (word ? plainName(word) : ''))
    .join(' ')
    .trim();
}
