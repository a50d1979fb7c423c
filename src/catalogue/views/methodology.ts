import { rules, ruleset } from '../../classify/ruleset.ts';
import { signals } from '../../classify/signals/index.ts';
import { Category, categoryFacts, Severity } from '../../model/category.ts';
import { Posture } from '../../model/policy.ts';
import { ruleFor } from '../../policy/recommend.ts';
import { ruledBy, type Verdict } from '../../model/verdict.ts';
import type { Catalogue, ToolEntry } from '../catalogue.ts';
import { gradeMethod } from '../grade-method.ts';
import type { Quality, Share } from '../quality.ts';
import { count, firmness, plainName } from '../words.ts';
import { postureWords } from './policy-box.ts';
import { ruleInWords } from './tool/control.ts';
import type { Fact } from './tool/provenance.ts';

/** The measured agreement with hand labels, in words and tables. */
export interface QualityView {
  lead: string;
  figures: Fact[];
  categories: readonly Category[];
  matrix: { label: Category; counts: number[] }[];
  calibration: Fact[];
  /** How far confidence is to be believed, from the figures. */
  believed: string;
  /** Execute, Destructive and Financial tools that the rules call Read: the worst mistake. */
  dangerous: Miss[];
  /** The other labels on which we differ. */
  misses: Miss[];
}

interface Miss {
  name: string;
  href: string;
  text: string;
}

export interface MethodologyView {
  ruleset: string;
  categories: { name: Category; href: string; means: string; severity: string; rule: string; precedence: number }[];
  rules: { id: string; category: string; says: string; misses: string; decided: string }[];
  signals: { id: string; title: string; says: string; misses: string; seen: string; precision: string }[];
  confidence: { word: string; count: string }[];
  postures: Fact[];
  coverage: string;
  quality: QualityView | undefined;
  corrections: { name: string; href: string; from: string; to: string; because: string }[];
  handWritten: string;
  grade: string;
  weights: { category: Category; points: { severity: Severity; points: number }[] }[];
  /** Decided by no rule but by a person. */
  reviewed: string;
}

/** The recommended rule of a category, from the generator itself. */
function recommendedRule(category: Category): string {
  return ruleInWords(ruleFor({ name: '', verdict: { category }, parameters: [] }, 'recommended'));
}

/** The methodology page: printed from the rules’ own texts, so that it can’t disagree with them. */
export function methodologyView({ tools, servers, urls, quality, signalQuality }: Catalogue): MethodologyView {
  const byRule = Map.groupBy(tools, ({ verdict }) => verdict.rule);
  const byFirmness = Map.groupBy(tools, ({ verdict }) => firmness(verdict.confidence));
  const failed = servers.filter(({ server }) => server.capture.status === 'failed').length;
  return {
    ruleset,
    categories: Category.options
      .toSorted((a, b) => categoryFacts[a].precedence - categoryFacts[b].precedence)
      .map((name) => ({
        name,
        href: urls.category(name),
        rule: recommendedRule(name),
        ...categoryFacts[name],
      })),
    rules: rules.map(({ id, category, says, misses }) => ({
      id,
      category,
      says,
      misses,
      decided: count(byRule.get(id)?.length ?? 0, 'tool'),
    })),
    signals: signals.map(({ id, title, says, misses }) => ({
      id,
      title,
      says,
      misses,
      seen: count(tools.filter(({ verdict }) => verdict.signals.some((signal) => signal.id === id)).length, 'tool'),
      precision: precisionInWords(signalQuality.get(id)),
    })),
    confidence: (['firm', 'likely', 'unsure'] as const).map((word) => ({
      word,
      count: count(byFirmness.get(word)?.length ?? 0, 'tool'),
    })),
    postures: Posture.options.map((id) => ({ term: postureWords[id].title, text: postureWords[id].means })),
    coverage: `${count(servers.length, 'server')}, ${failed} of which gave us no tools and say why on their page; ${count(tools.length, 'tool')}.`,
    quality: quality && qualityView(quality),
    corrections: tools.flatMap(correctionOf),
    grade: gradeMethod.says,
    weights: Category.options.map((category) => ({
      category,
      points: Severity.options.map((severity) => ({ severity, points: gradeMethod.weights[category][severity] })),
    })),
    reviewed: count(byRule.get('review')?.length ?? 0, 'tool'),
    handWritten: count(tools.filter(({ verdict }) => verdict.review).length, 'tool'),
  };
}

/** A verdict that a person moved, from what to what and why. */
function correctionOf({ tool, href, server, verdict }: ToolEntry): MethodologyView['corrections'] {
  const { review } = verdict;
  if (!review?.was) return [];
  const name = `${plainName(tool.definition.name)} on ${server.server.name}`;
  const inWords = ({ category, severity }: Pick<Verdict, 'category' | 'severity'>) => `${category}, ${severity}`;
  return [{ name, href, from: inWords(review.was), to: inWords(verdict), because: review.because }];
}

function precisionInWords(share: Share | undefined): string {
  return share
    ? `of the hits that a person read (a tool can have several), ${shareInWords(share)} are borne out`
    : 'no hit read yet';
}

function qualityView(quality: Quality): QualityView {
  const { all, clear, severity, firm, dangerousCalledRead, matrix, calibration, misses } = quality;
  const [dangerous, others] = [misses.filter(isWorst), misses.filter((miss) => !isWorst(miss))];
  return {
    lead: `${count(all.of, 'tool')} of this dataset were labelled one by one by the rulings above, without sight of our verdict. What is measured is the rules alone, without the corrections further down. We read the same servers while writing the rules, so expect somewhat less on others.`,
    figures: [
      { term: 'Category right, clear labels', text: shareInWords(clear) },
      { term: 'Category right, all labels', text: shareInWords(all) },
      { term: 'Right where we are firm', text: shareInWords(firm) },
      { term: 'Severity the same', text: shareInWords(severity) },
      { term: 'Clear Execute, Destructive or Financial tools called Read', text: shareInWords(dangerousCalledRead) },
    ],
    categories: Category.options,
    matrix,
    calibration: calibration
      .filter(({ share }) => share.of > 0)
      .map(({ from, to, share }) => ({
        term: `${from.toFixed(1)} to ${to.toFixed(1)}`,
        text: `right on ${shareInWords(share)}`,
      })),
    believed: believedInWords(quality),
    dangerous: dangerous.map(missView),
    misses: others.map(missView),
  };
}

/** Says plainly where the figures fall short of what the number promises. */
function believedInWords({ firm, calibration }: Quality): string {
  const shares = calibration.filter(({ share }) => share.of > 0).map(({ share }) => share.right / share.of);
  const isOrdered = shares.every((share, i) => i === 0 || share >= shares[i - 1]!);
  const promised =
    firm.right / firm.of >= 0.99 ? 'as it should be' : 'short of the 99 % that the word firm should mean';
  const order = isOrdered
    ? 'A higher number is right more often.'
    : 'Below that the number orders verdicts only roughly: some lower step is right more often than the one above it.';
  return `Firm verdicts are right on ${shareInWords(firm)}, ${promised}. ${order}`;
}

function isWorst({ label, entry }: Quality['misses'][number]): boolean {
  return /^(?:Execute|Destructive|Financial)$/.test(label.category) && ruledBy(entry.verdict).category === 'Read';
}

function missView({ label, entry }: Quality['misses'][number]): Miss {
  const ruled = ruledBy(entry.verdict);
  return {
    name: `${plainName(label.name)} on ${entry.server.server.name}`,
    href: entry.href,
    text: `labelled ${label.category}${label.clear ? '' : ' (arguable)'}, by the rules ${ruled.category} at ${ruled.confidence.toFixed(2)}: ${label.why}`,
  };
}

function shareInWords({ right, of }: Share): string {
  return of === 0 ? 'none' : `${((100 * right) / of).toFixed(1)} % (${right} of ${of})`;
}
