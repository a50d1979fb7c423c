const hidden = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Foreign text on one line, with what could steer a terminal or hide in it spelt out (`\u{1b}`). */
export function plainText(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(hidden, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}
