/** Longest action phrase, in characters. */
export const longestPhrase = 140;

const abbreviation = /(?:\b(?:e\.g|i\.e|eg|ie|etc|vs|incl|approx|no|v)|\b[A-Z])$/i;

/** The rest of the sentence from `start`: a stop counts only before a space or the end, never inside `file.ext` or `v1.2`. */
export function sentenceFrom(text: string, start: number): string {
  const part = text.slice(start, start + 700);
  for (const match of part.matchAll(
    /[.!?](?=["')\]*`]*(?:\s|$))|[。！？]|\n\s*\n|\n\s*(?:[-*•#>]|\d+[.)]|[A-Z][\w ]{0,30}:)|<\/?\w|\s\|\s|\s(?:Args|Arguments|Purpose|Parameters|Params|Returns|Usage|Examples?|Notes?|Required|Input|Output):/g,
  )) {
    if (
      match[0] === '.' &&
      abbreviation.test(part.slice(0, match.index)) &&
      !/^\.\s+[A-Z]/.test(part.slice(match.index))
    )
      continue;
    return part.slice(0, match.index);
  }
  return part.length < 700 ? part : '';
}

const hard = /:\s|:$|;|\s[—–-]{1,2}\s|—|–|\n|→|\s{3,}/;
const looseAll =
  /,?\s(?:including|includes|such as|e\.g\.|i\.e\.|so that|so you)\b|,\s(?:with|which|returning|based|covering|for|from|where|when|while|if|in case|this|that|should|supports?|supporting|always|use|used|useful|ideal|allowing|enabling|providing|making|it|its|not|unless|given|without|plus|as|including|optionally with|by|using|via|in|on|do|only|these|they|you|see|most|all|helpful|required|useful|great|rather|instead|then use|specifically|complete with|along)\b/gi;

/** The longest whole clauses within the limit, best first; none where every cut would leave a list or a phrase open. */
export function* clausesOf(sentence: string): Generator<string> {
  const line = sentence
    .replaceAll(/\n[ \t]*/g, ' ')
    .replaceAll(/\[([^\][]*)\]\([^()]*\)/g, '$1')
    .replace(/^(\w+) \([^()]*\)/, '$1');
  const end = line.search(hard);
  const whole = end < 0 ? line : line.slice(0, end);
  // What stands before a splice (", this is …") is the sentence; the splice is none of ours.
  const splice = whole.search(spliced);
  for (const length of lengthsOf(whole)) {
    if (splice > 0 && length > splice) continue;
    const clause = whole.slice(0, length);
    for (const one of clause.includes('(') ? [clause, clause.replaceAll(/\s*\([^()]*\)/g, '')] : [clause]) {
      const text = trimmed(one);
      if (isClosed(text)) yield text;
    }
  }
}

const spliced = /,\s(?:this|it|always|use|should|supports?|do|you|these|they|see|if|in case|not|only|most|all)\b/i;

/** The whole, then cut at each loose joint from the end on. */
function* lengthsOf(whole: string): Generator<number> {
  yield whole.length;
  const cuts = [...whole.matchAll(looseAll)].map(({ index }) => index);
  for (const cut of cuts.reverse().slice(0, 8)) if (cut > 0) yield cut;
}

function trimmed(text: string): string {
  return text
    .replaceAll(/\*\*|__/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.,;:!?–—-]+$/, '')
    .trim();
}

const dangling =
  /\b(?:a|an|the|of|to|for|in|on|at|by|from|with|and|or|as|that|which|its|their|your|this|using|via|is|are|be|when|where|while|if|into|than|working|usable|based|following|including|called|named|about|between|within|per|not|without|before|after|but|then|one|any|such|specified|whether|how|what)$/i;
const foul =
  /[<>{}|\\"“”\0-\x1f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad\ud800-\udfff*#]|https?:|\b(?:Args|Parameters|Returns|AGENT|IMPORTANT|NOTE)\b|\.\.\.|…|^\W/u;

/** Brackets closed, no list without its last "and" or "or", no word left hanging. */
function isClosed(clause: string): boolean {
  if (clause.length < 5 || clause.length > longestPhrase || foul.test(clause) || dangling.test(clause)) return false;
  for (const [open, close] of ['()', '[]'])
    if (clause.split(open!).length !== clause.split(close!).length) return false;
  if (clause.split('`').length % 2 === 0) return false;
  const plain = clause.replaceAll(/\([^()]*\)/g, '');
  const lastComma = plain.lastIndexOf(',');
  return lastComma < 0 || /^,\s*(?:and|or|then|and\/or|but)\b|^,.*\b(?:and|or)\b/.test(plain.slice(lastComma));
}
