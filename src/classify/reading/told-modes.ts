import { categoryOf, type Act } from '../act.ts';
import type { NamedParameter } from '../reading.ts';
import { actionLike } from './modes.ts';
import { nameActs, tokensOf } from './name.ts';
import { isDenied } from './promises.ts';
import { spanOf } from './span.ts';

interface ModeSource {
  parameters: readonly NamedParameter[];
  /** What name and lead sentence say. */
  acts: readonly Act[];
  money: boolean;
}

const kindOfUpdate = /^(?:.*_)?update_type$/;
const quoted = /(["'`])([a-z]+(?:[_-][a-z]+|[A-Z][a-z]+)*)\1/g;
const colonList =
  /\b(?:valid|allowed|possible|supported) (?:values|options|actions|operations)(?: are)?:?\s+([a-z_, -]{4,120})/i;

/** Modes that no list of allowed values holds: those told in the description of an action, and destroying switches. */
export function toldModes({ parameters, acts, money }: ModeSource): Act[] {
  // "Checks whether an operation is allowed": there the operation is only asked about.
  const isAsking = acts.length > 0 && acts.every((act) => categoryOf(act) === 'Read');
  return parameters
    .filter(({ depth }) => depth <= 1)
    .flatMap((parameter) => [
      ...(isAsking && parameter.snake !== 'action' ? [] : toldValues(parameter, money)),
      ...switchAct(parameter),
    ]);
}

/** `Action to perform - "create", "list" or "delete"`. */
function toldValues(
  { name, snake, type, field, enum: values, description = '' }: NamedParameter,
  money: boolean,
): Act[] {
  if (values || type !== 'string' || !(actionLike.test(name) || kindOfUpdate.test(snake))) return [];
  const found = valuesIn(description.slice(0, 600)).flatMap(([value, start]) => {
    const [act] = nameActs(value, tokensOf(value), money);
    const evidence = spanOf(`${field}/description`, description, [start, start + value.length]);
    return act && evidence ? [{ ...act, place: 'argument' as const, evidence }] : [];
  });
  return found.length >= 2 && found.some(({ weak }) => !weak) ? found : [];
}

function valuesIn(description: string): [value: string, start: number][] {
  const inQuotes = [...description.matchAll(quoted)].map((match): [string, number] => [match[2]!, match.index + 1]);
  const list = inQuotes.length > 0 ? null : colonList.exec(description);
  if (!list) return inQuotes;
  const from = list.index + list[0].length - list[1]!.length;
  return [...list[1]!.matchAll(/[a-z]+(?:[_-][a-z]+)*/gi)].map((match) => [match[0], from + match.index]);
}

const switchName = /^(?:delete|drop|purge|wipe|destroy|force)(?:_|$)/;
const notSwitch =
  /protection|_(?:na|nan|null|duplicates?|empty|rest|retention|days|on_)|^force_(?:refresh|reload|fetch|update)/;
const destroying =
  /\b(?:delet(?:es?|ing)|drops?|purges?|wipes?|destroys?|discards?|overwrites? (?:the )?(?:remote )?history)\b/i;
const confirming = /\b(?:confirm|prompt|asking|refus|instead of|without check)/i;

/** A boolean such as `force`, "overwrites remote history": with it the same call destroys. */
function switchAct({ snake, name, type, field, description = '' }: NamedParameter): Act[] {
  const part = description.slice(0, 200);
  if (!/^boolean\b/.test(type) || !switchName.test(snake) || notSwitch.test(snake) || confirming.test(part)) return [];
  const match = destroying.exec(part);
  if (!match || isDenied(part, match.index)) return [];
  const evidence = spanOf(`${field}/#`, name, [0, name.length])!;
  return [
    {
      verb: 'delete',
      kind: 'delete',
      place: 'argument',
      object: [],
      beyond: [],
      weak: false,
      disputed: true,
      evidence,
    },
  ];
}
