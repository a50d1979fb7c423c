import type { Act, Kind } from '../act.ts';
import { ideographs, stems } from '../lexicon/foreign.ts';
import { spanOf } from './span.ts';
import { sentencesOf, type Word } from './words.ts';

/** `none` where there is no text; `latin` for a language in Latin letters that isn't English. */
export type Language = 'en' | 'zh' | 'ja' | 'ko' | 'ru' | 'latin' | 'other' | 'none';

const accents = /[áéíóúñçãõêôàèùäöüßğşıİżźłąęśćń¿¡]/gi;

/** A guess at the language of a description from its letters. */
export function languageOf(text: string): Language {
  const part = text.slice(0, 1500);
  const count = (pattern: RegExp) => part.match(pattern)?.length ?? 0;
  // eslint-disable-next-line no-control-regex -- the range is what makes plain English fast
  if (/^[\x00-\x7f]*$/.test(part)) return isForeignLatin(part) ? 'latin' : part.trim() === '' ? 'none' : 'en';
  const ascii = count(/[a-z]/gi);
  const han = count(/\p{Script=Han}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(/\p{Script=Hangul}/gu);
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  const least = Math.max(3, ascii / 6);
  if (kana > 2 && kana + han > least) return 'ja';
  if (hangul > least) return 'ko';
  if (han > least) return 'zh';
  if (cyrillic > least) return 'ru';
  const marks = count(accents);
  if (marks > Math.max(1, ascii / 60) || (marks > 0 && !english.test(part)) || isForeignLatin(part)) return 'latin';
  return ascii > 0 ? 'en' : count(/\p{L}/gu) > 0 ? 'other' : 'none';
}

const english = /\b(?:the|of|for|from|by|with|and|this|to|get|list|an)\b/i;
const foreign =
  /\b(?:el|la|los|las|un|una|de|del|du|et|para|con|por|der|die|das|und|eine|einen|le|les|des|une|dans|um|uma|dos|bir|ve|için|ile|veya)\b/gi;

function isForeignLatin(text: string): boolean {
  return !english.test(text.slice(0, 200)) && (text.match(foreign)?.length ?? 0) >= 2;
}

interface Table {
  word: string;
  kind: Kind;
}

const signs: Table[] = ideographs.flatMap(([words, kind]) =>
  words
    .split(' ')
    .filter(Boolean)
    .map((word) => ({ word, kind })),
);
const signPattern = new RegExp(
  [...new Set(signs.map(({ word }) => word))].sort((a, b) => b.length - a.length).join('|'),
  'gu',
);
const signKind = new Map(signs.map(({ word, kind }) => [word, kind]));
/** Without accents, so that "envía" starts as "enviar" does. */
function bare(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

const stemTable: Table[] = stems
  .flatMap(([words, kind]) =>
    words
      .split(' ')
      .filter(Boolean)
      .map((word) => ({ word: bare(word), kind })),
  )
  .sort((a, b) => b.word.length - a.word.length);

export interface ForeignText {
  field: string;
  text: string;
  words: readonly Word[];
  language: Language;
}

/**
 * The acts of a description that isn't English. Chinese puts the verb first; Japanese and Korean put it last, so
 * there every verb of the first sentence counts, and `all` asks for every verb of the text.
 */
export function foreignActs(source: ForeignText, all: boolean): Act[] {
  if (source.language === 'en' || source.language === 'none') return [];
  if (source.language === 'ru' || source.language === 'latin' || source.language === 'other')
    return stemActs(source, all);
  return signActs(source, all);
}

function signActs({ field, text, language }: ForeignText, all: boolean): Act[] {
  const part = text.slice(0, all ? 2000 : 400);
  const trimmed = part.search(/\S/);
  const end = all ? part.length : sentenceEnd(part, Math.max(0, trimmed));
  const found: Act[] = [];
  for (const match of part.slice(0, end).matchAll(signPattern)) {
    const after = part.slice(match.index + match[0].length, match.index + match[0].length + 8);
    if (isDenied(part.slice(Math.max(0, match.index - 4), match.index), after)) continue;
    const isQuery =
      signKind.get(match[0]) === 'run' &&
      /^[^，。,.]{0,24}(?:查询|查詢|搜索|検索|조회)/u.test(part.slice(match.index + match[0].length)) &&
      !/\bsql\b/i.test(part.slice(match.index, match.index + 40));
    const isVerb = language === 'ja' ? /^(?:し|す|さ|ま|き|み|る|せ|い|出|。|$|\s)/u.test(after) : true;
    if (!isVerb) continue;
    found.push(
      act(
        isQuery ? 'read' : signKind.get(match[0])!,
        spanOf(field, text, [match.index, match.index + match[0].length])!,
      ),
    );
  }
  if (all) return found;
  return language === 'zh' ? leadingSigns(found, part) : finalSigns(found, part);
}

/** The first verb, and those joined to it by "或", "和", "并" or a list comma. */
function leadingSigns(found: Act[], text: string): Act[] {
  const kept = found.slice(0, 1);
  for (const next of found.slice(1)) {
    const between = text.slice(kept.at(-1)!.evidence.end, next.evidence.start);
    if (/^[、,，/]?(?:或者?|和|与|并且?|及|以及|、|\/|,|，)$/u.test(between) || /[并或](?:且|者)?$/u.test(between))
      kept.push(next);
    else break;
  }
  return [...kept, ...chosenSigns(found.slice(kept.length), text)];
}

/** "(创建或删除索引)" further down: two verbs to choose from. */
function chosenSigns(found: readonly Act[], text: string): Act[] {
  return found.flatMap((act, i) => {
    const next = found[i + 1];
    const isChoice = next && /^(?:或者?|\/)$/u.test(text.slice(act.evidence.end, next.evidence.start));
    return isChoice ? [act, next] : [];
  });
}

/** The last verb, and those joined to it by "・", "、", "/" or "또는". */
function finalSigns(found: Act[], text: string): Act[] {
  const kept = found.slice(-1);
  for (const before of found.slice(0, -1).reverse()) {
    const between = text.slice(before.evidence.end, kept[0]!.evidence.start);
    if (between.length <= 6 && /[・、,/·]|또는|및|し$|하고/u.test(between)) kept.unshift(before);
    else break;
  }
  return kept;
}

function sentenceEnd(text: string, from: number): number {
  const at = text.slice(from).search(/[。！？!?\n]|\.\s/u);
  return at < 0 ? text.length : from + at;
}

function isDenied(before: string, after: string): boolean {
  return /[不无未勿非]$/u.test(before) || /^(?:しない|しません|하지\s?않)/u.test(after);
}

function stemActs({ field, text, words }: ForeignText, all: boolean): Act[] {
  const scope = all ? words : (sentencesOf(words)[0] ?? []).slice(0, 12);
  const found: Act[] = [];
  for (const word of scope) {
    const plain = bare(word.lower);
    const hit = stemTable.find((stem) => plain.startsWith(stem.word) && plain.length <= stem.word.length + 6);
    if (hit) found.push(act(hit.kind, spanOf(field, text, [word.start, word.end])!));
  }
  // Turkish and German may put the verb last; the others lead with it.
  return all || found.length < 2 ? found : /[ğşıİ]/.test(text) ? found.slice(-1) : found.slice(0, 1);
}

function act(kind: Kind, evidence: Act['evidence']): Act {
  return { verb: '', kind, place: 'lead', object: [], beyond: [], weak: false, disputed: false, evidence };
}
