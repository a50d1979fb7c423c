import type { Facts } from './facts.ts';
import { withArticle } from './noun.ts';

/** "`id` alone decides", "`owner` and `repo` together decide"; empty without an aim. */
export function deciding({ aims }: Facts): string {
  if (!aims) return '';
  return aims.count === 1
    ? `${aims.text} ${aims.isAlone ? 'alone decides' : aims.hasOthers ? 'helps to decide' : 'decides'}`
    : `${aims.text} ${aims.isAlone ? 'together decide' : aims.hasOthers ? 'help to decide' : 'decide'}`;
}

/** "a wrong `id`", "a mistake in `owner` or `repo`". */
export function slip({ aims }: Facts): string {
  if (!aims) return '';
  return aims.count === 1 ? `a wrong ${aims.text}` : `a mistake in ${aims.text.replace(/ and (?!\d+ more)/, ' or ')}`;
}

/** "which page", "which pages", "what" where no noun is beyond doubt. */
export function which({ noun }: Facts): string {
  return noun ? `which ${noun.isMany ? noun.many : noun.one}` : 'what';
}

/** The verb for `which`: "goes" for one, "go" for many. */
export function agree({ noun }: Facts, one: string, many: string): string {
  return noun && (noun.isMany || isPluralMass(noun.one)) ? many : one;
}

/** "the page", "the pages"; `otherwise` without a noun. */
export function the({ noun, tool }: Facts, otherwise = `what ${tool} names`): string {
  return noun ? `the ${noun.isMany ? noun.many : noun.one}` : otherwise;
}

/** "a page", "pages", "data"; undefined without a noun. */
export function some({ noun }: Facts): string | undefined {
  if (!noun) return undefined;
  if (noun.isMany) return noun.many;
  return noun.isMass ? noun.one : withArticle(noun.one);
}

/** "another page", "other pages". */
export function another({ noun }: Facts): string {
  if (!noun) return 'something else';
  if (noun.isMany || isPluralMass(noun.one)) return `other ${noun.many}`;
  return noun.isMass ? `other ${noun.one}` : `another ${noun.one}`;
}

/** Nouns without a singular take a plural verb. */
export function isPluralMass(noun: string): boolean {
  return /(?:settings|stats|statistics|metrics|details|contents|analytics|permissions|documents|synonyms)$/.test(noun);
}

/** The sentence with a capital, unless it starts with a name in code marks. */
export function sentence(text: string): string {
  return text.replace(/^[a-z]/, (first) => first.toUpperCase());
}
