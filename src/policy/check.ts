import type { Finding } from '../model/finding.ts';
import type { Format, FormatOptions } from './formats/format.ts';
import { formatOf, formats } from './formats/index.ts';
import { nearest } from './nearest.ts';
import { readJson } from './source/json.ts';
import { placeAt, valueOf, type Source, type SourceNode } from './source/node.ts';
import { readToml } from './source/toml.ts';
import { readYaml } from './source/yaml.ts';

export interface CheckOptions extends FormatOptions {
  /** Id of the format; found out from the text where absent. */
  format?: string | undefined;
  /** Exact names of the server's tools, for finding misspelt ones. */
  toolNames?: readonly string[] | undefined;
}

/** Everything wrong with a policy, by line and column: syntax, grammar, keys, names, rules that do nothing. */
export function checkPolicy(text: string, { format: id, toolNames, ...options }: CheckOptions = {}): Finding[] {
  const format = id === undefined ? detectFormat(text) : formatOf(id);
  if (!format) return [unknownFormat(id)];
  const { policy, findings } = format.parse(text, options);
  if (!policy || !toolNames) return findings;
  const read = readText(text, format.language).node;
  const unknown = [...policy.tools.keys()].filter((name) => !toolNames.includes(name));
  return [...findings, ...unknown.map((name) => unknownTool({ text, node: read }, name, toolNames))];
}

/** The format that a text is most likely meant for; JSON text is tried against the JSON formats first. */
export function detectFormat(text: string): Format | undefined {
  const isJson = text.trimStart().startsWith('{');
  const ordered = formats.toSorted((a, b) => Number(b.language === 'json') - Number(a.language === 'json'));
  const ranked = (isJson ? ordered : formats.filter(({ language }) => language !== 'json')).map((format) => {
    const { node } = readText(text, isJson ? 'json' : format.language);
    return { format, certainty: node ? format.recognises(valueOf(node)) : 0 };
  });
  const most = Math.max(...ranked.map(({ certainty }) => certainty));
  return ranked.find(({ certainty }) => certainty === most)?.format;
}

function readText(text: string, language: Format['language']): Source {
  if (language === 'json') return readJson(text);
  return language === 'yaml' ? readYaml(text) : readToml(text);
}

function unknownFormat(id: string | undefined): Finding {
  const known = formats.map((format) => format.id);
  const near = id === undefined ? undefined : nearest(id, known);
  return {
    level: 'error',
    where: 'format',
    message: `There is no format ${JSON.stringify(id ?? '')}.`,
    next: near ? `Use ${near}.` : `Use one of ${known.join(', ')}.`,
  };
}

function unknownTool(
  { text, node }: { text: string; node: SourceNode | undefined },
  name: string,
  known: readonly string[],
): Finding {
  const near = nearest(name, known);
  return {
    level: 'warning',
    where: placeAt(text, (node && offsetOfText(node, name)) ?? 0),
    message: `The server has no tool ${JSON.stringify(name)}.`,
    next: near
      ? `Did you mean ${JSON.stringify(near)}? Names must match to the letter.`
      : 'Remove the name, or check which server the policy is for.',
  };
}

/** Where a text first stands as a key or as a value. */
function offsetOfText(node: SourceNode, name: string): number | undefined {
  if (node.kind === 'scalar') return node.value === name ? node.at : undefined;
  if (node.kind === 'list') return firstOf(node.items, (item) => offsetOfText(item, name));
  return firstOf(node.entries, ({ key, keyAt, value }) => (key === name ? keyAt : offsetOfText(value, name)));
}

function firstOf<Item>(items: readonly Item[], find: (item: Item) => number | undefined): number | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
