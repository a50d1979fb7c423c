import type { Facts } from './facts.ts';
import { amounts, lists, numbers } from './scope/counts.ts';
import { bare, choices, modes } from './scope/choices.ts';
import { confirmed, forced, rehearsal } from './scope/switches.ts';
import { addresses, codeText, freeText, markup, paths, recipients, secretsIn } from './scope/texts.ts';
import { sentence } from './wording.ts';

/** One fact of the schema that widens or bounds a call, without its full stop; undefined where it doesn't hold. */
export type Finder = (facts: Facts) => string | undefined;

const changeFinders: readonly Finder[] = [
  modes, amounts, rehearsal, forced, confirmed, codeText, lists, recipients, paths, addresses, secretsIn, markup, bare,
  choices, numbers, freeText,
]; // prettier-ignore
const readFinders: readonly Finder[] = [addresses, paths, secretsIn, codeText, numbers, choices];

/** What the parameters let a caller do, or keep one from doing: whole sentences, the most telling first. */
export function* scopeSentences(f: Facts): Generator<string> {
  const { reading, verdict } = f;
  const isRead = verdict.category === 'Read';
  if (reading.withheld) {
    yield `Under its licence ${f.tool} may be quoted by name alone, so its parameters can’t be weighed here.`;
  } else if (reading.definition.inputSchema !== undefined) {
    for (const finder of isRead ? readFinders : changeFinders) {
      const said = finder(f);
      if (said) yield `${sentence(said)}.`;
    }
  } else if (!isRead)
    yield `No input schema of ${f.tool} is at hand from which a bound on its arguments could be read.`;
}
