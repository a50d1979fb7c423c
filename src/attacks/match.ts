import type { Attack, AttackCondition, AttackMatch } from '../model/attack.ts';
import { hiddenCharacters } from '../model/hidden-characters.ts';
import { parametersOf } from '../model/parameter.ts';
import type { ToolDefinition } from '../model/tool.ts';
import type { Verdict } from '../model/verdict.ts';

/** What matching looks at: the definition as captured and our verdict of it. */
export interface Matchable {
  definition: ToolDefinition;
  verdict: Verdict;
}

/** The attacks whose conditions a tool meets, in the order given, each with the clause of the first condition that holds. */
export function matchAttacks(tool: Matchable, attacks: readonly Attack[]): AttackMatch[] {
  return attacks.flatMap(({ id, conditions }) => {
    for (const condition of conditions) {
      const because = meets(tool, condition);
      if (because !== undefined) return [{ id, because }];
    }
    return [];
  });
}

/** The condition's clause with its parameter filled in, or undefined where the tool doesn't meet the condition. */
function meets(tool: Matchable, condition: AttackCondition): string | undefined {
  const { category, signals = [], without = [], annotationConflict, mentions, because } = condition;
  const { verdict } = tool;
  const isSeen = (id: string) => verdict.signals.some((signal) => signal.id === id);
  if (category && !category.includes(verdict.category)) return undefined;
  if (!signals.every(isSeen) || without.some(isSeen)) return undefined;
  if (annotationConflict && !annotationConflict.some((hint) => contradicts(tool, hint))) return undefined;
  const parameter = parameterFor(tool, condition);
  if (mentions && !mentionsOne(tool.definition, parameter, mentions)) return undefined;
  if (!because.includes('{parameter}')) return because;
  return parameter === undefined ? undefined : because.replaceAll('{parameter}', () => shown(parameter));
}

function parameterFor({ verdict }: Matchable, { signals }: AttackCondition): string | undefined {
  const first = signals?.[0];
  return verdict.signals.find(({ id, parameter }) => id === first && parameter)?.parameter;
}

/** A claim that lowers the risk against a verdict that says otherwise; the other hints contradict no category. */
function contradicts({ definition, verdict }: Matchable, hint: string): boolean {
  const { readOnlyHint, destructiveHint } = definition.annotations ?? {};
  if (hint === 'readOnlyHint') return readOnlyHint === true && verdict.category !== 'Read';
  if (hint !== 'destructiveHint' || destructiveHint !== false) return false;
  return verdict.category === 'Destructive' || verdict.category === 'Financial';
}

function mentionsOne(definition: ToolDefinition, path: string | undefined, words: readonly string[]): boolean {
  const parameter = parametersOf(definition).find((candidate) => candidate.path === path);
  const texts = [definition.name, parameter?.name ?? '', parameter?.description ?? ''];
  const found = new Set(texts.flatMap(wordsOf));
  return words.some((word) => found.has(word));
}

/** `runSQLQuery`, `run_sql_query` and `Run a SQL query.` all hold the word `sql`. */
function wordsOf(text: string): string[] {
  const apart = text.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2');
  return apart.toLowerCase().split(/[^a-z\d]+/);
}

const longest = 80;

/** A parameter's path fit for a sentence: cut short, and what a reader would not see spelt out. */
function shown(path: string): string {
  const hidden = new Map(hiddenCharacters(path).map(({ index, code }) => [index, code]));
  let text = '';
  let index = 0;
  for (const character of path) {
    if (text.length >= longest) return `${text}…`;
    text += hidden.has(index) ? `[${hidden.get(index)}]` : character;
    index += character.length;
  }
  return text;
}
