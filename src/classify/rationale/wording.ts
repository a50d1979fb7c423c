import type { Facts } from './facts.ts';
import type { Noun } from './noun.ts';
import { withArticle } from './noun-forms.ts';

/** "`id` alone decides", "`owner` and `repo` together decide", "`name` helps to decide"; empty without an aim. */
export function deciding({ aims }: Facts): string {
  if (!aims) return '';
  const { text, count, isWhole, isIdentifying } = aims;
  if (!isWhole) return `${text} ${count === 1 ? 'helps' : 'help'} to decide`;
  const how = isIdentifying ? (count === 1 ? ' alone' : ' together') : '';
  return `${text}${how} ${count === 1 ? 'decides' : 'decide'}`;
}

/** "a wrong `id`", "a mistake in `owner` or `repo`". */
export function slip({ aims }: Facts): string {
  if (!aims) return '';
  const [first] = aims.parameters;
  const isOne = aims.count === 1 && !/(?:[^sui]s|array.*)$/i.test(first!.snake) && !/array/.test(first!.type);
  return isOne ? `a wrong ${aims.text}` : `a mistake in ${orOf(aims.text)}`;
}

/** A list of names with "or" in place of its "and". */
export function orOf(list: string): string {
  return list.replace(/ and (?!\d+ more)/, ' or ');
}

/** "which page", "which pages", "what" where no noun is beyond doubt. */
export function which({ noun }: Facts): string {
  return noun ? `which ${things(noun)}` : 'what';
}

/** The noun in the number in which the definition speaks of it. */
export function things(noun: Noun): string {
  return noun.isMany ? noun.many : noun.one;
}

/** True where the noun takes a plural verb. */
export function isPlural(noun: Noun | undefined): boolean {
  return noun !== undefined && (noun.isMany || isPluralMass(noun.one));
}

/** The verb for `the`: "goes" for one, "go" for many. */
export function agree({ noun }: Facts, one: string, many: string): string {
  return isPlural(noun) ? many : one;
}

/** "the page", "the pages"; `otherwise` without a noun. */
export function the({ noun, tool }: Facts, otherwise = `what ${tool} names`): string {
  return noun ? `the ${things(noun)}` : otherwise;
}

/** "a page", "pages", "data"; undefined without a noun. */
export function some({ noun }: Facts): string | undefined {
  if (!noun) return undefined;
  return noun.isMany || noun.isMass ? things(noun) : withArticle(noun.one);
}

/** "another page", "other pages". */
export function another({ noun }: Facts): string {
  if (!noun) return 'something else';
  return isPlural(noun) || noun.isMass ? `other ${things(noun)}` : `another ${noun.one}`;
}

/** Nouns without a singular take a plural verb. */
export function isPluralMass(noun: string): boolean {
  return /(?:settings|stats|statistics|metrics|details|contents|analytics|permissions|synonyms)$/.test(noun);
}

/** The sentence with a capital, unless it starts with a name in code marks. */
export function sentence(text: string): string {
  return text.replace(/^[a-z]/, (first) => first.toUpperCase());
}

/** "; it lands there", or nothing. */
export function after(mark: string, text: string): string {
  return text === '' ? '' : `${mark} ${text}`;
}
