import { isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';

/** A file's front matter as data, with the lines that its parts stand on (1 is the file's first line). */
export interface FrontMatter {
  data: unknown;
  body: string;
  /** The line of the value at a path, or of the nearest part above it that exists. */
  lineOf: (path: readonly PropertyKey[]) => number;
  /** What is wrong with the YAML itself. */
  errors: { line: number; message: string }[];
}

/** Splits a file into its YAML front matter and its body; undefined where it doesn't start with a `---` block. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const parts = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\n|)---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!parts) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(parts[1]!, { lineCounter: lines });
  // The opening `---` is line 1.
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  const errors = document.errors.map(({ pos, message }) => ({
    line: lineAt(pos[0]),
    message: message.split('\n')[0]!,
  }));
  const data = errors.length === 0 ? toData(document, errors) : undefined;
  return { data, body: text.slice(parts[0].length), lineOf: (path) => lineAt(offsetOf(document, path)), errors };
}

/** Plain data; the parser refuses a document whose aliases multiply without end. */
function toData(document: Document, errors: FrontMatter['errors']): unknown {
  try {
    return document.toJS();
  } catch (error) {
    errors.push({ line: 1, message: (error as Error).message });
    return undefined;
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return isScalar(node) ? node.range[0] : keyOffset(document, path.slice(0, length));
  }
  return 0;
}

/** A list or map starts below its key: the key's own line is the one to look at. */
function keyOffset(document: Document, path: readonly PropertyKey[]): number {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const items = (parent as { items?: { key?: unknown }[] } | null)?.items ?? [];
  const pair = items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  const node = pair ? pair.key : document.getIn(path, true);
  return isNode(node) && node.range ? node.range[0] : 0;
}
