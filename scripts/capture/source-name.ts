import { slugOf } from '../../src/model/slug.ts';
import { origins, type CaptureSource } from './source.ts';

const noise = new Set(['mcp', 'server', 'servers']);

/** The short, stable slug of a source: the given one, or its package without scope and without `mcp` and `server`. */
export function slugOfSource(source: CaptureSource): string {
  return source.slug ?? shortened(packageOf(source));
}

/** The name for people: the given one, or the slug's words with capitals. */
export function nameOfSource(source: CaptureSource): string {
  if (source.name) return source.name;
  const words = slugOfSource(source).split('-');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

/** The package, module, address or file that a source names. */
export function packageOf(source: CaptureSource): string {
  const origin = origins.find((key) => source[key] !== undefined);
  const value = origin && source[origin];
  return Array.isArray(value) ? value.join(' ') : (value ?? '');
}

function shortened(name: string): string {
  const [, scope = '', rest = name] = /^@([^/]+)\/(.+)$/.exec(name) ?? [];
  const last = rest
    .replace(/^https?:\/\//, '')
    .replace(/\/v\d+$/, '')
    .split('/')
    .at(-1)!;
  return withoutNoise(last) || withoutNoise(scope) || slugOf(scope || last);
}

function withoutNoise(name: string): string {
  const words = slugOf(name.replace(/\.(ya?ml|json)$/, '')).split('-');
  return words.filter((word) => !noise.has(word)).join('-');
}
