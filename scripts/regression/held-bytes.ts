/** Pieces of bytes put together up to a limit. */
export interface HeldBytes {
  add(piece: Uint8Array): void;
  isEmpty(): boolean;
  /** The text of all that was added since the last taking; undefined where it was more than the limit. */
  take(): string | undefined;
}

/** Holds what is added as UTF-8; past `limit` bytes it only counts. */
export function holdBytes(limit: number): HeldBytes {
  let pieces: Uint8Array[] = [];
  let size = 0;
  const add = (piece: Uint8Array) => {
    size += piece.length;
    if (size > limit) pieces = [];
    else if (piece.length > 0) pieces.push(piece);
  };
  const take = () => {
    const text = size > limit ? undefined : textOf(pieces);
    pieces = [];
    size = 0;
    return text;
  };
  return { add, isEmpty: () => size === 0, take };
}

/** Leaves out a byte order mark, which files that were put together carry in their middle too. */
function textOf(pieces: readonly Uint8Array[]): string {
  return new TextDecoder().decode(pieces.length === 1 ? pieces[0] : Buffer.concat(pieces));
}
