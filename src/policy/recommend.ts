import type { Category } from '../model/category.ts';
import type { Parameter } from '../model/parameter.ts';
import type { Policy, Posture, ToolRule } from '../model/policy.ts';
import type { Verdict } from '../model/verdict.ts';
import { conditionsFor } from './conditions.ts';

/** What a rule is made from. A tool without a verdict has not been classified. */
export interface JudgedTool {
  name: string;
  verdict?: Pick<Verdict, 'category' | 'byArgument'> | undefined;
  parameters: readonly Parameter[];
}

/** Calls a minute that `strict` allows a reading tool: one a second, above what an agent needs and far below a scrape. */
export const strictReadsPerMinute = 60;

type Draft = Pick<ToolRule, 'decision' | 'because'> & { perMinute?: number };

const financial = 'Needs a person to decide: it moves or commits money or assets.';
const destructive = 'Hidden: it removes, revokes or ends something.';
const unclassified = 'Not allowed: nobody has judged yet what it does.';

const changes: Record<Category, string> = {
  Read: 'It only returns information.',
  Write: 'It creates or changes something.',
  Execute: 'It runs, starts or drives something.',
  Destructive: 'It removes, revokes or ends something.',
  Financial: 'It moves or commits money or assets.',
};

/** One rule a category and posture; the methodology page prints the same. */
const drafts: Record<Posture, (category: Category) => Draft> = {
  recommended: (category) =>
    ({
      Read: { decision: 'allow', because: changes.Read },
      Write: { decision: 'allow', perMinute: 30, because: changes.Write },
      Execute: { decision: 'allow', perMinute: 10, because: changes.Execute },
      Destructive: { decision: 'hide', because: destructive },
      Financial: { decision: 'deny', because: financial },
    })[category] as Draft,
  'read-only': (category) => {
    if (category === 'Read') return { decision: 'allow', because: changes.Read };
    return {
      decision: 'deny',
      because:
        category === 'Financial'
          ? financial
          : `Only reading is allowed. ${changes[category].replace('It ', 'This tool ')}`,
    };
  },
  strict: (category) => {
    if (category === 'Read') return { decision: 'allow', perMinute: strictReadsPerMinute, because: changes.Read };
    return {
      decision: 'ask',
      because:
        category === 'Financial'
          ? financial
          : `Not to run without a person’s approval. ${changes[category].replace('It ', 'This tool ')}`,
    };
  },
  open: (category) => {
    if (category === 'Destructive') return { decision: 'hide', because: destructive };
    if (category === 'Financial') return { decision: 'deny', because: financial };
    return { decision: 'allow', because: changes[category] };
  },
};

/** The rule of one tool under a posture: the same whether it stands alone or among its server's tools. */
export function ruleFor(tool: JudgedTool, posture: Posture): ToolRule {
  const category = tool.verdict?.category;
  const draft = category ? drafts[posture](category) : draftUnclassified(posture);
  const isBounded = posture === 'recommended' && category === 'Execute';
  return {
    decision: draft.decision,
    limits: draft.perMinute ? [{ max: draft.perMinute, window: 'minute' }] : [],
    conditions: isBounded ? conditionsFor(tool) : [],
    because: draft.because,
  };
}

function draftUnclassified(posture: Posture): Draft {
  if (posture === 'open')
    return { decision: 'allow', because: 'Everything is allowed that neither destroys nor pays.' };
  return { decision: posture === 'strict' ? 'ask' : 'deny', because: unclassified };
}

/** The policy of a server, or of one tool: its rule alone under the posture's default. */
export function recommendPolicy(tools: readonly JudgedTool[], posture: Posture): Policy {
  return {
    posture,
    default: posture === 'open' ? 'allow' : 'deny',
    tools: new Map(tools.map((tool) => [tool.name, ruleFor(tool, posture)])),
  };
}
