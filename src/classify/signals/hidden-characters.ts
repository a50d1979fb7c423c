import { hiddenCharacters as hiddenIn } from '../../model/hidden-characters.ts';
import type { Signal } from '../../model/signal.ts';
import { spanOf } from '../reading/span.ts';
import type { SignalFinder } from '../signal-finder.ts';

const suspect =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ud800-\udfff]/;

/** Characters that a person doesn't see and a model reads. */
export const hiddenCharacters: SignalFinder = {
  id: 'hidden-characters',
  title: 'Hidden or bidirectional characters',
  says: 'The definition holds characters that a person doesn’t see and a model reads: zero-width and tag characters, direction overrides, control characters, broken surrogates.',
  misses:
    'Letters of other scripts that look like Latin ones; titles, allowed values and names of parameters, and parameters past the first hundred. Some authors paste a zero-width space without meaning anything by it.',
  find: ({ name, text, parameters }) => {
    const fields = [
      ['name', name],
      ['description', text],
      ...parameters.slice(0, 100).map(({ field, description = '' }) => [`${field}/description`, description]),
    ] as [string, string][];
    return fields.flatMap(([field, value]) => firstHidden(field, value)).slice(0, 5);
  },
};

function firstHidden(field: string, value: string): Signal[] {
  if (!suspect.test(value)) return [];
  const [first] = hiddenIn(value.slice(0, 20_000));
  const evidence = first && spanOf(field, value, [first.index, first.index + first.length]);
  return evidence ? [{ id: 'hidden-characters', evidence }] : [];
}
