/** A character that a reader would not see but a model reads. */
export interface HiddenCharacter {
  index: number;
  length: number;
  code: string;
  name: string;
}

/** Ranges of code points, by what they do. Variation selectors and joiners inside emoji are judged by their neighbours. */
const ranges: readonly [from: number, to: number, name: string][] = [
  [0x00, 0x08, 'control character'],
  [0x0b, 0x0c, 'control character'],
  [0x0e, 0x1a, 'control character'],
  [0x1b, 0x1b, 'escape (ANSI sequence)'],
  [0x1c, 0x1f, 'control character'],
  [0x7f, 0x9f, 'control character'],
  [0xad, 0xad, 'soft hyphen'],
  [0x200b, 0x200f, 'zero-width or direction mark'],
  [0x202a, 0x202e, 'bidirectional override'],
  [0x2060, 0x2064, 'invisible operator'],
  [0x2066, 0x2069, 'bidirectional isolate'],
  [0xd800, 0xdfff, 'lone surrogate'],
  [0xfeff, 0xfeff, 'zero-width no-break space'],
  [0xe0000, 0xe007f, 'tag character'],
];

const emoji = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u;

/** All hidden characters of a text, in order. A zero-width joiner between two emoji is ordinary writing and not listed. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  let before = '';
  let index = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    const range = ranges.find(([from, to]) => point >= from && point <= to);
    const joinsEmoji = point === 0x200d && emoji.test(before);
    if (range && !joinsEmoji) {
      const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
      found.push({ index, length: character.length, code, name: range[2] });
    }
    before = character;
    index += character.length;
  }
  return found;
}
