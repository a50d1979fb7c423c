import type { Server } from '../model/server.ts';
import type { Review } from '../model/review.ts';
import type { Signal } from '../model/signal.ts';
import type { Verdict } from '../model/verdict.ts';
import { actionPhrase } from './action-phrase.ts';
import { byArgumentOf } from './by-argument.ts';
import { confidenceOf } from './confidence.ts';
import { rationaleOf } from './rationale/rationale.ts';
import { read, type Reading, type Subject } from './reading.ts';
import { applyReview } from './reviews.ts';
import { wholeName } from './reading/decide.ts';
import type { Rule, RuleHit } from './rule.ts';
import { rules, ruleset } from './ruleset.ts';
import { severityOf } from './severity.ts';
import { signals as finders } from './signals/index.ts';

/** The verdict on one tool. Pure, deterministic, and never throws, whatever the definition holds. */
export function classifyTool(subject: Subject): Verdict {
  return judge(read(subject));
}

/** The verdict with `does`, the words that a page needs and a bare verdict can do without. */
export function describeTool(subject: Subject): Verdict {
  const reading = read(subject);
  const does = actionPhrase(reading);
  return { ...judge(reading), ...(does && { does }) };
}

function judge(reading: Reading): Verdict {
  const { rule, hit } = decidingRule(reading);
  const signals: Signal[] = finders
    .flatMap((finder) => finder.find(reading))
    .map((signal) => withWholeName(signal, reading));
  const { severity, severityBecause } = severityOf(rule.category, signals);
  const { confidence, reasons } = confidenceOf(reading, rule.category, hit.acts);
  const byArgument = byArgumentOf(reading);
  const verdict = {
    category: rule.category,
    severity,
    ...(severityBecause && { severityBecause }),
    confidence,
    reasons,
    rule: rule.id,
    evidence: hit.evidence,
    signals,
    ...(byArgument && { byArgument }),
  };
  return { ...verdict, rationale: rationaleOf(reading, verdict) };
}

/** A signal in the name is in all of it: the verb alone would show nothing. */
function withWholeName(signal: Signal, { name }: Reading): Signal {
  const whole = signal.evidence?.field === 'name' ? wholeName(name) : undefined;
  return whole ? { ...signal, evidence: whole } : signal;
}

function decidingRule(reading: Reading): { rule: Rule; hit: RuleHit } {
  for (const rule of rules) {
    const hit = rule.apply(reading);
    if (hit) return { rule, hit };
  }
  // The last rule always applies; the type doesn't know.
  return { rule: rules.at(-1)!, hit: { acts: [], evidence: [] } };
}

/** The server with a verdict on every tool, hand-written reviews applied. */
export function classifyServer(server: Server, reviews: readonly Review[]): Server {
  const review = reviews.find(({ slug }) => slug === server.slug);
  const tools = server.tools.map((tool) => {
    const verdict = describeTool({
      server: { name: server.name },
      definition: tool.definition,
      withheld: tool.withheld,
    });
    return { ...tool, verdict: applyReview(verdict, tool.definition.name, review) };
  });
  return { ...server, ruleset, tools };
}
