/** Texts that need no taming: printable ASCII without runs of blanks. */
const ordinary = /^(?!.* {2})[!-~](?:[ -~]*[!-~])?$/;

/** A stranger's text made fit for a sentence of ours: one line, hidden characters out, cut at a word. */
export function tame(text: string, longest: number): string {
  if (text.length <= longest && ordinary.test(text)) return text;
  const plain = text
    .slice(0, longest * 4)
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (plain.length <= longest) return plain;
  const room = plain.slice(0, longest);
  const cut =
    room.lastIndexOf(' ') > longest / 2 ? room.slice(0, room.lastIndexOf(' ')) : room.replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/[\s,;:.-]+$/, '')} …`;
}

/** A name in code marks: backquotes inside are dropped, since they would end it. */
export function code(name: string, longest = 60): string {
  const tamed = tame(name.replaceAll('`', ''), longest);
  return tamed === '' ? 'the nameless tool' : `\`${tamed}\``;
}

/** "a", "b" and "c"; at most `most`, then "and n more". */
export function listOf(items: readonly string[], most = 4): string {
  if (items.length <= 1) return items[0] ?? '';
  if (items.length > most) return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
