import { signals } from '../../../classify/signals/index.ts';
import { rules } from '../../../classify/ruleset.ts';
import { categoryFacts } from '../../../model/category.ts';
import type { Annotations } from '../../../model/tool.ts';
import type { Reason, Verdict } from '../../../model/verdict.ts';
import type { ToolEntry } from '../../catalogue.ts';
import type { Urls } from '../../urls.ts';
import { aTool, firmness, numberWord, plainName, sentenceCase, shorten } from '../../words.ts';

export interface WhyView {
  rationale: string;
  rule: { id: string; href: string; says: string };
  severity: string;
  confidence: string;
  evidence: { field: string; quote: string }[];
  signals: { title: string; parameter: string | undefined; quote: string | undefined; href: string; says: string }[];
  byArgument: { parameter: string; value: string; category: string }[];
  /** The argument takes values that we judged not one by one. */
  isPartlyByArgument: boolean;
  annotations: string[];
  conflicts: string[];
  change: string;
  /** From what to what a person moved the verdict, and why; absent where nobody did. */
  review: string | undefined;
  author: string;
}

const reasonWords: Record<Reason, string> = {
  'no-description': 'the server sends no description',
  'name-only': 'only the name speaks',
  'multi-action': 'one tool does several things',
  'non-english': 'the description is not in English',
  'annotation-conflict': 'the server’s own annotations disagree',
  'unknown-verb': 'no verb that we know says what it does',
  'mixed-verbs': 'its words point in different directions',
  'withheld-definition': 'the licence keeps the definition from us',
  'cut-short': 'the definition was too long to read whole',
};

/** Section 5: why we say so, and what would change our mind. */
export function whyView(entry: ToolEntry, urls: Urls): WhyView {
  const { verdict, tool } = entry;
  const rule = rules.find(({ id }) => id === verdict.rule);
  return {
    rationale: verdict.rationale,
    rule: {
      id: verdict.rule,
      href: rule ? urls.methodologyRule(rule.id) : urls.corrections,
      says: rule?.says ?? 'A person decided otherwise than the rules, and says why.',
    },
    severity: severityInWords(verdict),
    confidence: confidenceInWords(verdict),
    evidence: once(
      verdict.evidence.map((span) => ({
        field: fieldInWords(span.field),
        quote: plainName(shorten(span.quote, 300)),
      })),
    ),
    signals: signalRows(verdict, urls),
    byArgument: (verdict.byArgument ?? []).map((one) => ({
      ...one,
      parameter: plainName(one.parameter),
      value: plainName(one.value),
    })),
    isPartlyByArgument: isPartly(entry),
    annotations: annotationsOf(entry),
    conflicts: conflictsOf(verdict, tool.definition.annotations),
    change: changeInWords(entry, rule?.misses),
    review: reviewInWords(verdict),
    author: verdict.review ? 'A person wrote or checked this verdict' : 'Made by rules from the definition',
  };
}

/** The same words in the same field prove nothing twice. */
function once(rows: WhyView['evidence']): WhyView['evidence'] {
  const kept = new Map(rows.map((row) => [JSON.stringify([row.field, row.quote.toLowerCase()]), row]));
  return [...kept.values()];
}

/** `confidence 0.94, firm` with the reasons that lower it. */
export function confidenceInWords(verdict: Verdict): string {
  const reasons = verdict.reasons.map((reason) => reasonWords[reason]);
  const why = reasons.length > 0 ? `: ${reasons.join('; ')}` : '';
  return `${verdict.confidence.toFixed(2)} (${firmness(verdict.confidence)})${why}`;
}

/** Where the severity comes from: the category’s start, or the signal that moved it. */
export function severityInWords({ category, severity, severityBecause, review }: Verdict): string {
  const base = categoryFacts[category].severity;
  const isReviewed = review?.was && severityBecause === undefined && severity !== base;
  if (isReviewed) return `${sentenceCase(category)} starts at ${base}; a person moved it one step to ${severity}.`;
  if (severity === base)
    return `${sentenceCase(severity)} is where every ${category} tool starts; no signal moves this one.`;
  const title = signals.find(({ id }) => id === severityBecause)?.title ?? 'unknown';
  return `${sentenceCase(category)} starts at ${base}; moved one step to ${severity} by the signal “${title}”.`;
}

function signalRows(verdict: Verdict, urls: Urls): WhyView['signals'] {
  return verdict.signals.map(({ id, parameter, evidence }) => {
    const signal = signals.find((one) => one.id === id);
    return {
      title: signal?.title ?? id,
      parameter: parameter === undefined ? undefined : plainName(parameter),
      quote: evidence ? plainName(shorten(evidence.quote, 160)) : undefined,
      href: urls.methodologySignal(id),
      says: signal?.says ?? '',
    };
  });
}

/** A place in the definition as a person would say it. */
export function fieldInWords(field: string): string {
  if (!field.includes('/')) return field;
  const isKey = field.endsWith('/#');
  const steps = field.replace(/\/#$/, '').split('/');
  const names = steps
    .filter((_, i) => steps[i - 1] === 'properties')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const parameter = names.length > 0 ? `parameter ${plainName(names.join('.'))}` : 'input schema';
  if (isKey || steps.at(-2) === 'properties') return `name of ${parameter}`;
  if (steps.at(-2) === 'enum' || steps.at(-1) === 'const') return `allowed values of ${parameter}`;
  return /^\d+$/.test(steps.at(-1)!) ? parameter : `${steps.at(-1)} of ${parameter}`;
}

/** Values that the schema lists and no rule knows, or that only the text tells, may be missing. */
function isPartly({ verdict, parameters }: ToolEntry): boolean {
  const judged = Map.groupBy(verdict.byArgument ?? [], ({ parameter }) => parameter);
  return [...judged].some(([path, rows]) => {
    const parameter = parameters.find((one) => one.path === path);
    if (/^boolean\b/.test(parameter?.type ?? '')) return false;
    return parameter?.enum === undefined || parameter.enum.length > rows.length;
  });
}

/** What the server claims of the tool, or why we can't know. */
function annotationsOf({ tool, server }: ToolEntry): string[] {
  if (tool.withheld) return ['withheld'];
  if (server.server.capture.way === 'documentation') return ['unknown: the definition comes from documentation'];
  return annotationsInWords(tool.definition.annotations);
}

const hints = ['readOnlyHint', 'destructiveHint', 'idempotentHint', 'openWorldHint'] as const;

/** The declared hints: `readOnlyHint: true`. */
export function annotationsInWords(annotations: Annotations | undefined): string[] {
  return hints.filter((hint) => annotations?.[hint] !== undefined).map((hint) => `${hint}: ${annotations![hint]}`);
}

function conflictsOf({ category }: Verdict, annotations: Annotations | undefined): string[] {
  const conflicts: string[] = [];
  const is = aTool(category);
  if (annotations?.readOnlyHint === true && category !== 'Read')
    conflicts.push(
      `The server declares readOnlyHint: true, which says that a call changes nothing; we read it as ${is}.`,
    );
  if (annotations?.readOnlyHint === false && category === 'Read')
    conflicts.push(
      'The server declares readOnlyHint: false, which says that a call may change something; its definition describes a Read tool.',
    );
  if (annotations?.destructiveHint === false && category === 'Destructive')
    conflicts.push(
      'The server declares destructiveHint: false, which says that a call only adds; its definition describes removal.',
    );
  return conflicts;
}

function changeInWords({ verdict, tool }: ToolEntry, misses: string | undefined): string {
  const blind = misses ? ` What this rule is known to miss: ${misses}` : '';
  if (tool.withheld)
    return `Its licence keeps the definition from us: we judge by the name alone. A definition that we may quote would change the verdict, or bear it out.${blind}`;
  const spans = verdict.evidence.length;
  const look =
    spans > 0
      ? `${sentenceCase(numberWord(spans))} ${spans === 1 ? 'place' : 'places'} of the definition decided`
      : 'Nothing but the name decided';
  return `${look}; we have read the definition and not run the tool. A changed definition, or a demonstration that a call does more or less than it says, would change the verdict.${blind}`;
}

function reviewInWords({ review, category, severity }: Verdict): string | undefined {
  if (!review?.was) return undefined;
  return `From ${review.was.category}, ${review.was.severity}, to ${category}, ${severity}. ${sentenceCase(review.because)}`;
}
