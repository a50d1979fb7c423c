import type { Evidence } from '../../model/evidence.ts';
import { categoryOf, type Act } from '../act.ts';
import type { NamedParameter } from '../reading.ts';
import { verbOf, type KnownVerb } from '../lexicon/lookup.ts';
import { actionLike } from './modes.ts';
import { nameActs, tokensOf } from './name.ts';
import { matchSpan, spanOf } from './span.ts';

interface ModeSource {
  parameters: readonly NamedParameter[];
  /** What name and lead sentence say. */
  acts: readonly Act[];
  text: string;
  money: boolean;
}

const kindOfUpdate = /^(?:.*_)?update_type$/;
const quoted = /(["'`])([a-z]+(?:[_-][a-z]+|[A-Z][a-z]+)*)\1/g;
const colonList =
  /\b(?:valid|allowed|possible|supported) (?:values|options|actions|operations)(?: are)?:?\s+([a-z_, -]{4,120})/i;

/** A mode outside the lists of allowed values, with the argument that chooses it where there is one. */
export interface ToldMode {
  act: Act;
  parameter?: string;
  value?: string;
}

/** Modes that no list of allowed values holds: those told in the description of an action, and destroying switches. */
export function toldModes({ parameters, acts, text, money }: ModeSource): ToldMode[] {
  // "Checks whether an operation is allowed": there the operation is only asked about.
  const isAsking = acts.length > 0 && acts.every((act) => categoryOf(act) === 'Read');
  const inText = isAsking ? creatingAct(text) : supportedActs(text);
  const strategies = isAsking ? [] : parameters.flatMap(strategyModes);
  const byParameter = parameters
    .filter(({ depth }) => depth <= 1)
    .flatMap((parameter) => [
      ...(isAsking && parameter.snake !== 'action' ? [] : toldValues(parameter, money)),
      ...switchMode(parameter),
    ]);
  return [...inText.map((act) => ({ act })), ...strategies, ...byParameter];
}

const supported = /\bsupports? ((?:[a-z]+ing,? (?:(?:and|or) )?){1,6}[a-z]+ing)\b/i;

/** "Supports adding, updating, and deleting items". */
function supportedActs(text: string): Act[] {
  const part = text.slice(0, 600);
  const match = part.includes('upport') ? supported.exec(part) : null;
  if (!match) return [];
  const from = match.index + match[0].length - match[1]!.length;
  const found = [...match[1]!.matchAll(/[a-z]+ing/gi)].flatMap((word) => {
    const verb = verbOf(word[0].toLowerCase());
    const start = from + word.index;
    const evidence = spanOf('description', text, [start, start + word[0].length]);
    return verb && evidence ? [actOf(verb, evidence)] : [];
  });
  return found.length >= 2 ? found : [];
}

const findOrCreate = /\b(?:finds?|gets?|fetch(?:es)?) or creates?\b/i;

/** "Finds or creates a customer" inside a reading: a record may stay behind. */
function creatingAct(text: string): Act[] {
  const part = text.slice(0, 600);
  const evidence = part.includes(' or create') ? matchSpan('description', part, findOrCreate) : undefined;
  return evidence ? [actOf({ lemma: 'create', kind: 'write' }, evidence)] : [];
}

/** `strategy: deleteSource`: one way of doing it removes something. */
function strategyModes({ snake, path, enum: values = [], enumField, depth }: NamedParameter): ToldMode[] {
  if (depth > 0 || !/(?:^|_)(?:strategy|behaviou?r|disposition)$/.test(snake)) return [];
  return values.flatMap((value, i) => {
    const isRemoval = typeof value === 'string' && /^(?:delete|drop|purge|wipe)(?=[A-Z_-]|$)/.test(value);
    const evidence = isRemoval ? spanOf(`${enumField}/${i}`, value, [0, value.length]) : undefined;
    const act = evidence && actOf({ lemma: 'delete', kind: 'delete' }, evidence);
    return act ? [{ act, parameter: path, value: String(value) }] : [];
  });
}

function actOf({ lemma, kind }: Pick<KnownVerb, 'lemma' | 'kind'>, evidence: Evidence): Act {
  return { verb: lemma, kind, place: 'argument', object: [], beyond: [], weak: false, disputed: true, evidence };
}

/** `Action to perform - "create", "list" or "delete"`. */
function toldValues(
  { name, snake, path, type, field, enum: values, description = '' }: NamedParameter,
  money: boolean,
): ToldMode[] {
  if (values || type !== 'string' || !(actionLike.test(name) || kindOfUpdate.test(snake))) return [];
  const found = valuesIn(description.slice(0, 600)).flatMap(([value, start]) => {
    const [act] = nameActs(value, tokensOf(value), money);
    const evidence = spanOf(`${field}/description`, description, [start, start + value.length]);
    return act && evidence ? [{ act: { ...act, place: 'argument' as const, evidence }, parameter: path, value }] : [];
  });
  return found.length >= 2 && found.some(({ act }) => !act.weak) ? found : [];
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
function switchMode({ snake, name, path, type, field, description = '' }: NamedParameter): ToldMode[] {
  const part = description.slice(0, 200);
  if (!/^boolean\b/.test(type) || !switchName.test(snake) || notSwitch.test(snake) || confirming.test(part)) return [];
  const match = destroying.exec(part);
  if (!match || /\b(?:not|never|without)\b[^.]{0,18}$/i.test(part.slice(0, match.index))) return [];
  const evidence = spanOf(`${field}/#`, name, [0, name.length])!;
  return [{ act: actOf({ lemma: 'delete', kind: 'delete' }, evidence), parameter: path, value: 'true' }];
}
