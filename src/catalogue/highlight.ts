import hljs from 'highlight.js/lib/core';
import ini from 'highlight.js/lib/languages/ini';
import json from 'highlight.js/lib/languages/json';
import yaml from 'highlight.js/lib/languages/yaml';

hljs.registerLanguage('json', json);
hljs.registerLanguage('yaml', yaml);
hljs.registerLanguage('toml', ini);

/** A document as escaped HTML with `hljs-…` spans; equal texts give equal HTML. */
export function highlight(text: string, language: 'json' | 'yaml' | 'toml'): string {
  return hljs.highlight(text, { language }).value;
}

/** A document as escaped HTML without spans. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
