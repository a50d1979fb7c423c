import type { Format } from './formats/format.ts';
import { formats } from './formats/index.ts';
import { readGoYaml } from './formats/intercept-yaml/source.ts';
import { readJson } from './source/json.ts';
import { valueOf, type Source } from './source/node.ts';
import { readToml } from './source/toml.ts';

type Language = Format['language'];

/** The format that a text is most likely meant for; JSON text is tried against the JSON formats first. */
export function detectFormat(text: string): Format {
  const languages = languagesOf(text);
  const values = new Map(languages.map((language) => [language, plainValue(text, language)]));
  const isReadable = [...values.values()].some((value) => value !== undefined);
  const ranked = languages.flatMap((language) => {
    const value = values.get(language);
    const own = formats.filter((format) => format.language === language || isJsonFor(format, language));
    return own.map((format) => ({ format, certainty: value === undefined ? 0 : format.recognises(value) }));
  });
  const most = isReadable ? Math.max(...ranked.map(({ certainty }) => certainty)) : 0;
  return ranked.find(({ certainty }) => certainty === most)!.format;
}

/** JSON text is YAML too, and may be meant for a format in YAML. */
function isJsonFor(format: Format, language: Language): boolean {
  return language === 'json' && format.language === 'yaml';
}

/** Languages that a text may be in, the likeliest first; behind a brace, a key without quotes is YAML's. */
function languagesOf(text: string): Language[] {
  if (/^\ufeff?\s*\{/.test(text)) return /^\ufeff?\s*\{\s*["}]/.test(text) ? ['json'] : ['yaml', 'json'];
  const isToml = /^[ \t]*(?:\[\[?[\w.\-" ]+\]\]?[ \t]*(?:#|$)|[\w\-".]+[ \t]*=)/m.test(text);
  return isToml ? ['toml', 'yaml'] : ['yaml', 'toml'];
}

function plainValue(text: string, language: Language): unknown {
  const { node } = readText(text, language);
  return node && valueOf(node);
}

/** A text's nodes; what can't be read has none. */
export function readText(text: string, language: Language): Source {
  if (language === 'json') return readJson(text);
  return language === 'yaml' ? readGoYaml(text) : readToml(text);
}
