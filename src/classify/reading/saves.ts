import type { Evidence } from '../../model/evidence.ts';
import { categoryOf } from '../act.ts';
import { evidenceOf, type RuleHit } from '../rule.ts';
import type { NamedParameter, Reading } from '../reading.ts';
import { isDenied } from './promises.ts';
import { spanOf } from './span.ts';

const saved =
  /\b(?:sav(?:es?|ed|ing)|writ(?:es?|ten|ing)|stor(?:es?|ed|ing)|(?:export|extract|convert|output|dump|retriev)(?:s|ed|ing)?|download(?:s|ed|ing)|record(?:s|ed)|import(?:s|ed|ing)?|insert(?:s|ed)?) (?:(?!from\b)[\w'()/-]+,? ){0,11}?(?:to|in|into|as|on|at|under) (?:(?:a|an|the|your|this|that|local|specified|given|dated|output|user's|user|png|csv|json|pdf|markdown|project|target|separate|new|same|current|phone's|internal|device) ?){0,4}(?:disk|files?|file ?system|filesystem|directory|folder|path|downloads|desktop|location(?! name)|storage|workspace|(?:[a-z]+ ){1,2}file|\.[a-z]{2,4} files?|assets?|library|project)\b|\b(?:retrieve|pull|download) (?:[\w'()-]+,? ){1,8}to (?:your|the|a) local (?:project|disk|workspace|machine|file ?system|folder|directory)\b|\bdownloads? (?:[\w'-]+ ){1,8}locally\b|\bdownloads? and (?:extract|unzip|unpack|save)s?\b|\b(?:collect|concatenate|consolidate|bundle)s? (?:[\w'-]+ ){1,8}into (?:a|one) (?:\w+ ){1,2}file\b|\breturns? [^.]{0,60}\blocal (?:file )?paths?\b|\b(?:crawl|scrape)s? (?:[\w'-]+ ){1,8}into (?:[\w'-]+ ){0,3}(?:knowledge base|vector store|index|collection)\b|\breturns?:?\s+(?:the )?path (?:to|of) (?:the |an? )?(?:[\w-]+ ){0,4}(?:image|file|video|output)\b|\binto (?:individual|separate) \.?\w+ files\b|\bfile paths? where [^.]{1,20}\b(?:stored|saved)\b|保存(?:到|为|至|在)|下载[^。]{0,30}到|输出[在到]|に保存/iu;
const savePath =
  /^(?:(?:output|save|dest|destination|download|target)_?(?:path|dir|directory|file|filename|file_?path|folder|location)|save_?(?:to|as|to_?path|to_?file|to_?disk)|local_?path|out_?file|out_?dir|outfile)$/i;

/** The parameter that names the place to write to. */
export function savePathOf(parameters: readonly NamedParameter[]): NamedParameter | undefined {
  const texts = parameters.filter(({ type }) => /string|any/.test(type));
  return texts.find(({ snake }) => savePath.test(snake)) ?? texts.find(isRequiredPlace);
}

const placeText =
  /^(?:[\w .,()-]{0,40}\bpath\b|where)\b[^\n]{0,60}\b(?:to save\b|to write\b|(?:will|should) be (?:saved|written|stored)|(?:is|gets) (?:saved|written))/i;

/** A place that every call must name: "Path where the audio file will be saved". */
function isRequiredPlace({ required, description = '' }: NamedParameter): boolean {
  return required && placeText.test(description.slice(0, 160));
}

/** A tool that only reads or computes, but says that it keeps the result somewhere. */
export function saveHit(reading: Reading): RuleHit | undefined {
  const reads = reading.acts.filter((act) => categoryOf(act) === 'Read');
  if (reads.length === 0 || reads.length < reading.acts.length) return undefined;
  const place = saveSentence(reading) ?? savePathEvidence(reading) ?? overwriteEvidence(reading);
  return place && { acts: reads, evidence: [...evidenceOf(reads).slice(0, 3), place] };
}

function saveSentence({ text }: Reading): Evidence | undefined {
  const part = text.slice(0, 1500);
  const match = saved.exec(part);
  if (!match || isDenied(part, match.index)) return undefined;
  return spanOf('description', text, [match.index, match.index + match[0].length]);
}

function savePathEvidence({ parameters }: Reading): Evidence | undefined {
  const parameter = savePathOf(parameters);
  return parameter && spanOf(`${parameter.field}/#`, parameter.name, [0, parameter.name.length]);
}

/** An export that asks whether to replace a file writes one. */
function overwriteEvidence({ acts, parameters }: Reading): Evidence | undefined {
  const parameter = acts.some(({ verb }) => verb === 'export')
    ? parameters.find(({ snake, type }) => snake === 'overwrite' && type === 'boolean')
    : undefined;
  return parameter && spanOf(`${parameter.field}/#`, parameter.name, [0, parameter.name.length]);
}
