import type { Verdict } from '../../model/verdict.ts';
import type { Reading } from '../reading.ts';
import { factsOf, type Facts } from './facts.ts';
import { limitsSentence } from './limits.ts';
import { answeringPlan } from './plans/answering.ts';
import { executingPlan } from './plans/executing.ts';
import { payingPlan } from './plans/paying.ts';
import { removingPlan } from './plans/removing.ts';
import { writingPlan } from './plans/writing.ts';
import { scopeSentences } from './scope.ts';
import { sentence } from './wording.ts';

/** The verdict before its rationale was written. */
export type Judged = Omit<Verdict, 'rationale'>;

const shortest = 100;
const longest = 420;

const plans: Record<Judged['category'], (facts: Facts) => string> = {
  Read: answeringPlan,
  Write: writingPlan,
  Execute: executingPlan,
  Destructive: removingPlan,
  Financial: payingPlan,
};

/**
 * One to three sentences of its own for this tool: what a misaimed or repeated call does, what the parameters allow,
 * what bounds it. 100 to 420 characters; true of this definition, whatever else the server does.
 */
export function rationaleOf(reading: Reading, verdict: Judged): string {
  const facts = factsOf(reading, verdict);
  const full = fitting(facts) ?? fitting({ ...facts, aims: undefined, noun: undefined }) ?? brief(facts);
  let said = hedged(facts, full);
  let sentences = said.split(/[.?!] (?=[A-Z`“])/).length;
  for (const part of partsOf(facts)) {
    if (sentences >= 3 || (sentences === 2 && said.length >= 260)) break;
    if (said.length + part.length >= longest) continue;
    said = `${said} ${part}`;
    sentences++;
  }
  return said.length >= shortest ? said : `${said} ${closing(facts)}`;
}

/** What may follow the first sentence, the most telling first. */
function* partsOf(facts: Facts): Generator<string> {
  for (const text of [warned(facts), limitsSentence(facts)]) if (text !== undefined) yield text;
  yield* scopeSentences(facts);
}

/** The definition's own words outdo ours. */
function warned({ warning, tool, pick }: Facts): string | undefined {
  if (!warning) return undefined;
  return pick(`The definition of ${tool} itself says: “${warning}”.`, `In its definition’s own words: “${warning}”.`);
}

/** Nothing is stated flatly of a tool of which little is known. */
function hedged({ verdict, reading }: Facts, text: string): string {
  if (!reading.withheld && verdict.confidence >= 0.7) return text;
  if (verdict.rule === 'unclear' || text.length > 360) return text;
  const lower = text.replace(/^[A-Z](?=[a-z]* )/, (letter) => letter.toLowerCase());
  return `As far as ${reading.withheld ? 'its name can tell' : 'the rules can tell'}, ${lower}`;
}

function fitting(facts: Facts): string | undefined {
  const text = sentence(plans[facts.verdict.category](facts));
  return text.length <= longest ? text : undefined;
}

function brief({ tool, verdict }: Facts): string {
  return `${sentence(tool)} is taken for a tool of the category ${verdict.category}; its names are too long to be told here in full.`;
}

const again = /duplicat|already|exist|idempot|unique|twice|repeat/i;
const undo = /trash|undo|undone|restor|recover|soft|archiv|revers|permanent|irrevoc/i;

/** For the short ones: what the definition leaves unsaid and its reader would want to know. */
function closing({ tool, verdict, reading }: Facts): string {
  const text = reading.text.slice(0, 1500);
  if (verdict.category === 'Read')
    return `Called again, ${tool} reads once more: all that a needless call costs is the room of its answer.`;
  if (verdict.category === 'Destructive' && !undo.test(text)) return `The definition of ${tool} names no way back.`;
  if (!again.test(text)) return `Whether a second call is refused, the definition of ${tool} does not say.`;
  return `A person should read the definition of ${tool} before it is called unattended.`;
}
