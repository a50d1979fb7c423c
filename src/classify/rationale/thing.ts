import { categoryOf, type Act } from '../act.ts';
import type { Reading } from '../reading.ts';
import { code } from './quote.ts';
import type { Judged } from './rationale.ts';

const quantifier =
  /^(?:(?:a|an|the|this|that|these|those|its|their|your|all|any|each|every|some|one|multiple|several|both|existing|new|specific|only|up to|one or more|many|single|given|specified|particular|\d+) +)+/i;
const plain = /^[\p{L}][\p{L}\p{N}'’/ -]*$/u;
const unfit =
  /^(?:up|down|out|for|from|to|in|on|with|and|or|by|into|whether|if|how|what|it|them|more|back|about|through|at)\b|\b(?:and|or|the|a|of|is|are|be|this)$/i;

/** What the call acts on, with its article: "the records", "the table's name"; the tool's name where nothing is fit. */
export function thingOf({ acts, name, language }: Reading, { category, rule }: Judged): string {
  const fitting = acts.filter((act) => categoryOf(act) === category || rule === 'saves-a-result');
  const said = fitting.filter(({ place }) => place === 'lead' || place === 'title').map(fromLead);
  const named = fitting.filter(({ place }) => place === 'name').map(fromName);
  const phrase = [...(language === 'en' ? said : []), ...named].find((text) => text !== undefined);
  return phrase === undefined ? `what ${code(name)} works on` : `the ${phrase}`;
}

function fromLead({ evidence, verb }: Act): string | undefined {
  if (verb === '') return undefined;
  const rest = evidence.quote
    .replaceAll(/[*_`]+/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^\S+ ?/, '');
  return fitOrNothing(
    rest
      .replace(/^(?:for|to|on|in|at|from|with|across|against|over|through|about|within|among|down|up|out) /i, '')
      .replace(/(?: [\w-]+(?:ed|ly|ing)| directly)+$/, '')
      .replace(quantifier, ''),
  );
}

function fromName({ object }: Act): string | undefined {
  return fitOrNothing(object.filter((word) => !/^(?:v?\d+|all|by|id)$/.test(word)).join(' '));
}

function fitOrNothing(phrase: string): string | undefined {
  const isFit =
    phrase.length > 1 &&
    phrase.length <= 60 &&
    plain.test(phrase) &&
    !unfit.test(phrase) &&
    phrase.split(' ').length <= 6;
  return isFit ? phrase : undefined;
}
