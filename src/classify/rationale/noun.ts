import type { Act } from '../act.ts';
import { singular } from '../lexicon/inflect.ts';
import { verbOf } from '../lexicon/lookup.ts';
import { boundaries } from '../lexicon/words.ts';
import type { Reading } from '../reading.ts';
import { tokensOf } from '../reading/name.ts';
import { plural } from './noun-forms.ts';
import { isSearch, leadWords } from './noun-lead.ts';
import { confirmed, nameWords } from './noun-name.ts';
import { dropped, emptyHeads, massNouns, noHeads, spelledOut, verbalNouns } from './noun-words.ts';

/** What a tool works on, in both numbers; `isMass` where it has no plural. */
export interface Noun {
  one: string;
  many: string;
  /** The definition itself speaks of several. */
  isMany: boolean;
  isMass: boolean;
}

const longest = 34;
const mostWords = 4;
const hollow = /^(?:list|item|all|one|tool|tools|services-reader|v\d|async|best|related|how|here|options)$/i;

/** A short noun phrase for what an act works on, or undefined where none is beyond doubt. */
export function nounOf(reading: Reading, act: Act | undefined): Noun | undefined {
  if (!act || /^(?:perform|conduct)$/.test(act.verb)) return undefined;
  const fromName = nameNoun(reading, act);
  const said = reading.withheld || reading.language !== 'en' ? undefined : leadWords(reading, act);
  const fromLead = said && leadNoun(said, reading);
  const chosen = better(reading, { fromName: isSearch(act) && fromLead ? undefined : fromName, fromLead, head: said?.at(-1) }); // prettier-ignore
  if (!chosen || chosen.isMass) return chosen;
  if (isSearch(act) && !chosen.isMany && chosen === fromLead) return undefined;
  const isListing = /^(?:list|search|enumerate)$/.test(act.verb) && reading.tokens.at(-1)?.lower === act.verb;
  if (isListing && chosen === fromName) return { ...chosen, isMany: true };
  return chosen === fromName && isOneOnly(chosen, reading) ? { ...chosen, isMany: false } : chosen;
}

function nameNoun(reading: Reading, act: Act): Noun | undefined {
  const named = nameWords(reading, act);
  const short = named && named.length > 1 && isServers(named[0]!, reading) ? named.slice(1) : named;
  const sure = short && confirmed(short, reading);
  return sure && build(sure);
}

/** "A Linear issue" on Linear is an issue; a Google Calendar stays one. */
function leadNoun(said: readonly string[], reading: Reading): Noun | undefined {
  const isOwn = said.length > 1 && /^[a-z]/.test(said[1]!) && isServers(said[0]!.toLowerCase(), reading);
  return build(isOwn ? said.slice(1) : said);
}

/** A word of the server's own name. */
function isServers(word: string, { server }: Reading): boolean {
  return server.name.toLowerCase().includes(word) && tokensOf(server.name).some(({ lower }) => lower === word);
}

interface Candidates {
  fromName: Noun | undefined;
  fromLead: Noun | undefined;
  head: string | undefined;
}

/** The lead sentence spells better than the name; it counts where both speak of the same thing. */
function better(reading: Reading, { fromName, fromLead, head = '' }: Candidates): Noun | undefined {
  if (!fromLead || !fromName) return fromName ?? fromLead;
  const isSame = reading.tokens.some(({ lower }) => singular(lower) === singular(head.toLowerCase()));
  return isSame && fromLead.one.length <= fromName.one.length + 14 ? fromLead : fromName;
}

/** `zones_get`, "details about a specific zone": the name has the plural of a family of tools. */
function isOneOnly({ one, isMany }: Noun, { words }: Reading): boolean {
  if (!isMany) return false;
  const head = one.split(' ').at(-1)!.toLowerCase();
  const at = words.slice(0, 14).findIndex(({ lower }) => lower === head);
  return (
    at > 0 && words.slice(Math.max(0, at - 3), at).some(({ lower }) => /^(?:an?|specific|single|one)$/.test(lower))
  );
}

function build(words: readonly string[]): Noun | undefined {
  const kept = [...words];
  while (kept.length > 1 && dropped.has(kept[0]!.toLowerCase())) kept.shift();
  // Of a long phrase the last words say enough: "workspace webhook signing secret".
  if (kept.length > mostWords && kept.every((word) => !/^[A-Z]/.test(word))) kept.splice(0, kept.length - 3);
  const head = kept.at(-1)?.toLowerCase() ?? '';
  if (kept.length === 0 || kept.length > mostWords || noHeads.has(head) || hollow.test(head)) return undefined;
  if (!kept.slice(0, -1).every(isColour) || !isFit(kept.at(-1)!)) return undefined;
  if (kept.length === 1 && (emptyHeads.has(head) || isBrand(kept[0]!))) return undefined;
  const noun = inNumbers(kept);
  return noun.one.length > longest ? undefined : noun;
}

function inNumbers(kept: readonly string[]): Noun {
  const head = kept.at(-1)!;
  const rest = kept.slice(0, -1).map(written);
  const lower = head.toLowerCase();
  const isMany = (/[^su]s$/.test(head) || /^(?:children|people)$/.test(lower)) && singular(lower) !== lower;
  const isMass = massNouns.has(lower);
  const single = isMass ? written(head) : written(isMany ? singularOf(head) : head);
  const one = [...rest, single].join(' ');
  return { one, many: isMass ? one : [...rest, plural(single)].join(' '), isMany: isMany && !isMass, isMass };
}

/** A name such as "Redis" or "SFTP" alone says nothing of what is worked on. */
function isBrand(word: string): boolean {
  return /^[A-Z][a-z]|^[A-Z]{3,}$/.test(written(word)) && Object.hasOwn(spelledOut, word.toLowerCase());
}

/** Fit to stand before the head: "pull" of "pull request", "managed" of "managed policy". */
function isColour(word: string): boolean {
  const lower = word.toLowerCase();
  const isVerb = verbOf(lower)?.nounToo === false && !verbalNouns.has(lower);
  if (/^[a-z]{3,14}(?:ed|ing)$/.test(lower))
    return !/^(?:using|being|having|including|regarding|according)$/.test(lower);
  return !isVerb && isFit(word);
}

function isFit(word: string): boolean {
  const lower = word.toLowerCase();
  if (!/^[a-z]+(?:-[a-z]+)*$/i.test(word)) return Object.hasOwn(spelledOut, lower);
  if (Object.hasOwn(spelledOut, lower) || verbalNouns.has(lower)) return true;
  if (
    word.length < 3 ||
    word.length > 14 ||
    (/(?:ing|ed|ly)$/.test(lower) &&
      !/^(?:dai|week|month|hour|year|quarter|fami|rep|assemb|anoma|supp)ly$/.test(lower)) ||
    boundaries.has(lower) ||
    dropped.has(lower)
  )
    return false;
  const verb = verbOf(lower);
  return !verb || verb.nounToo || verb.form === 'gerund';
}

function written(word: string): string {
  const lower = word.toLowerCase();
  return Object.hasOwn(spelledOut, lower) && spelledOut[lower] !== lower ? spelledOut[lower]! : word;
}

/** The singular in the capitals of the source: "SDKs" → "SDK". */
function singularOf(word: string): string {
  const lower = word.toLowerCase();
  const found = singular(lower);
  const common = [...found].findIndex((letter, i) => letter !== lower[i]);
  const kept = common < 0 ? found.length : common;
  return word.slice(0, kept) + found.slice(kept);
}
