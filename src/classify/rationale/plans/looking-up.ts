import type { NamedParameter } from '../../reading.ts';
import type { Facts } from '../facts.ts';
import { code, listOf } from '../quote.ts';
import { isClosed } from '../scope/choices.ts';
import { agree, another, deciding, isPlural, orOf, slip, the, things, which } from '../wording.ts';
import { checked, computed, generated } from './working-out.ts';

/** Parameters that only wrap others, and those of signing in. */
const wrapping =
  /^(?:params|input|args|arguments|options|request|body|data|kwargs|tenant|auth_?method|auth_\w+|retry_\w+|context|user_prompt|intent|reason|rationale|explanation|thoughts?|llm_\w+|conversation_\w+|_\w+)$/;
const paging =
  /(?:^|_)(?:limit|page|per_page|offset|cursor|after|before|first|last|page_?size|page_?token|page_?num(?:ber)?|size|max_results|starting_after|ending_before|count|skip|max|order|sort|sort_by|order_by|fields|format|response_format)$/;
const wordsOfSearch =
  /^(?:query|q|search|keyword|keywords|search_?term|search_phrase|text|question|search_query|jql|filter|sql|expression|prompt|term|pattern|regex|intent)$/;

/** Nothing private, nothing by strangers: one calm sentence on what is returned and what aims it. */
export function plainPlan(f: Facts): string {
  const { reading, verdict, verb, act, top } = f;
  if (verdict.rule === 'unclear') return unclear(f);
  const saved = top.find(isSavePath);
  if (saved) return savingToo(f, code(saved.path, 40));
  if (reading.definition.inputSchema !== undefined && !reading.parameters.some(({ depth }) => depth === 0))
    return without(f);
  const [told] = reading.lead?.direct ? reading.lead.acts : [];
  if (act?.kind === 'generate' && verb !== 'chat' && told?.kind !== 'read') return generated(f);
  if ((verdict.rule === 'computes' && verb !== 'chat') || act?.kind === 'compute' || told?.kind === 'compute')
    return computed(f);
  if (/^(?:validate|check|verify|lint|test|confirm|ensure|audit|debug|diagnose)$/.test(verb)) return checked(f);
  if (/^(?:wait|sleep)$/.test(verb))
    return `${f.tool} only waits${f.on} and alters nothing; a badly chosen condition costs the agent the time it waits for it.`;
  const query = top.find(({ snake, type }) => /string/.test(type) && wordsOfSearch.test(snake));
  if (query?.required && /^(?:search|find|query|lookup|filter|grep|discover)$/.test(verb)) return searched(f, query);
  if (f.aims) return aimed(f);
  return query?.required ? searched(f, query) : shaped(f);
}

/** An optional place for a file: with it the reading leaves something behind. */
function isSavePath({ required, snake, type, description = '' }: NamedParameter): boolean {
  if (required || !/string/.test(type) || !/path|file|dir|folder|output|save/.test(snake)) return false;
  return /\b(?:sav(?:e|es|ed|ing)|writ(?:e|es|ten)|output (?:file|path|dir)|download(?:ed)? to|stor(?:e|ed) (?:in|to|at))\b/i.test(description.slice(0, 160)); // prettier-ignore
}

function savingToo({ tool, on, pick }: Facts, path: string): string {
  return pick(
    `Left without ${path}, ${tool} only reads${on}; with it, the result is also written to a file, perhaps over one that stood there.`,
    `${tool} reads${on}, and given ${path} it also writes: where that points, a file may be made or replaced.`,
  );
}

/** The caller's choices beyond identifiers: what must be given, else what may. */
function shaped(f: Facts): string {
  const named = f.top.filter(({ snake }) => !wrapping.test(snake));
  const required = named.filter((one) => one.required);
  if (required.length > 0)
    return worded(
      f,
      listOf(
        required.map(({ path }) => code(path, 40)),
        3,
      ),
    );
  const filters = named.filter(({ snake }) => !paging.test(snake)).map(({ path }) => code(path, 40));
  return filters.length > 0 ? filtered(f, filters.slice(0, 2)) : paged(f, named[0]);
}

function without(given: Facts): string {
  const f = seeing.test(given.verb) ? given : { ...given, noun: undefined };
  const { tool, on, noun, pick, reading } = f;
  const takes = isClosed(reading.definition.inputSchema) ? 'takes' : 'declares';
  return pick(
    `${tool} ${takes} no parameters, and ${noun ? `${the(f)} it reports` : 'what it reports'}${on} ${agree(f, 'stays as it is', 'stay as they are')}.`,
    takes === 'takes'
      ? `${tool} takes no parameters, so an agent can neither widen the call nor point it elsewhere${on}; asked again, it ${noun ? `reads ${the(f)}` : 'answers'} once more and alters nothing.`
      : `Asked again, ${tool} ${noun ? `reads ${the(f)}` : 'answers'}${on} once more and alters nothing; its schema declares no parameters with which to point it elsewhere.`,
    `Called in error, ${tool} costs the room that ${noun ? the(f) : 'its answer'} ${agree(f, 'takes', 'take')} in the model’s context; it ${takes} no parameters and changes nothing${on}.`,
    `No argument is there to lead ${tool}${on} astray, since it ${takes} none; ${noun ? `${the(f)} it returns ${agree(f, 'is', 'are')}` : 'what it reads is'} left untouched.`,
  );
}

const seeing = /^(?:get|read|retrieve|fetch|show|describe|view|list|find|return|lookup|inspect|search|query|)$/;

function aimed(f: Facts): string {
  const { tool, on, noun, aims, pick } = f;
  if (!noun) return aimedAtSomething(f);
  const { isWhole, text, count } = aims!;
  const wrong = isPlural(noun) ? `other ${things(noun)}` : `the wrong ${things(noun)}`;
  return pick(
    `${deciding(f)} ${which(f)} ${tool} returns${on}; ${slip(f)} brings the wrong answer or an error and alters nothing.`,
    `With ${slip(f)}, the agent reasons about ${wrong}${on}; ${tool} itself changes nothing, however often it is called.`,
    ...(isWhole && seeing.test(f.verb)
      ? [
          `${tool} hands back ${the(f)} that ${text} ${count === 1 ? 'leads' : 'lead'} to${on} and leaves ${agree(f, 'it', 'them')} as found; the worst of ${slip(f)} is an answer about something else.`,
          `The reach of ${tool}${on} is what ${text} ${count === 1 ? 'names' : 'name'}: it reads ${the(f)} and writes nothing, so a repeat only reads again.`,
          `A mistake in calling ${tool} costs an answer: ${text} ${count === 1 ? 'picks' : 'pick'} what it reads${on}, and nothing there is altered by that.`,
        ]
      : []),
  );
}

function aimedAtSomething(f: Facts): string {
  const { tool, on, pick } = f;
  return pick(
    `${deciding(f)} what ${tool} returns${on}; ${slip(f)} gives the wrong answer or none, and alters nothing.`,
    `What ${tool} returns${on} depends on ${f.aims!.text}: a slip there misinforms the agent, and leaves everything as it was.`,
    `With ${slip(f)}, ${tool} answers about something else${on}; the call only reads, so the mistake ends with the answer.`,
    `Only the answer suffers from ${slip(f)}: ${tool} reads${on} and writes nothing.`,
  );
}

/** What a search is for; other filters and modes may decide as well. */
function searched(f: Facts, { path }: NamedParameter): string {
  const { tool, on, noun, pick, top } = f;
  const query = code(path, 40);
  const found = noun ? (noun.isMass ? noun.one : noun.many) : 'results';
  const isAlone = top.filter(({ snake }) => !wrapping.test(snake) && !paging.test(snake)).length === 1;
  return pick(
    `${query} ${isAlone ? 'decides' : 'helps to decide'} ${noun ? `which ${found}` : 'what'} ${tool} finds${on}; a poor one costs a useless answer and changes nothing.`,
    `${tool} looks through what is there${on} and touches none of it; with a loose ${query} the agent gets more ${found} than it can use, or ${noun?.isMass ? 'the wrong kind' : 'the wrong ones'}.`,
    `How good the answer of ${tool} is${on} hangs on ${query}; the call only reads, so a bad one can be asked again.`,
    `Whatever an agent writes into ${query}, ${tool} only looks for ${found}${on} and leaves what it finds as it was.`,
  );
}

/** Required arguments that choose nothing in particular: an expression, two numbers, a mode. */
function worded(f: Facts, inputs: string): string {
  return f.pick(
    `What ${f.tool} answers${f.on} depends on ${inputs}; a mistake there gives a wrong answer and changes nothing.`,
    `${f.tool} only answers${f.on}: put the wrong thing into ${orOf(inputs)} and the agent is misinformed, while everything stays as it was.`,
    `With a mistake in ${orOf(inputs)}, ${f.tool} answers beside the point${f.on}; it reads and returns, and leaves nothing to put right.`,
  );
}

function filtered(f: Facts, names: readonly string[]): string {
  const { tool, on, noun, pick } = f;
  const filters = listOf(names);
  const one = names.length > 1 ? '' : 's';
  return pick(
    `What ${tool} returns${on} may depend on ${filters}; a mistake there spoils the answer, and alters nothing.`,
    `${tool} reports ${noun ? the(f) : 'what it finds'}${on} and changes nothing; set wrongly, ${filters} can spoil the answer, not what is there.`,
    `An agent that misjudges ${orOf(filters)} may get ${noun ? another(f) : 'another answer'} from ${tool}${on} than it meant to; nothing is touched by that.`,
    `Read with ${tool}, ${noun ? the(f) : 'the data'}${on} ${noun ? agree(f, 'stays as it is', 'stay as they are') : 'stays as it is'}, whatever ${filters} say${one}.`,
  );
}

function paged(f: Facts, first: NamedParameter | undefined): string {
  const { tool, on, noun, pick, reading } = f;
  const isShaping = first && paging.test(first.snake);
  const by = isShaping
    ? `; ${code(first.path, 40)} ${reading.parameters.length > 1 ? 'and the like say' : 'says'} how the answer is cut or laid out`
    : '';
  return pick(
    `${tool} reads ${the(f, 'what is there')}${on} and leaves ${agree(f, 'it', 'them')} untouched${by}.`,
    `Nothing${on} is altered by ${tool}${by}; called too often, it fills the context with what the agent already has.`,
    `The worst of a needless ${tool}${on} is the room its answer takes${by}; ${noun ? `${the(f)} ${agree(f, 'stays', 'stay')}` : 'everything stays'} as before.`,
  );
}

function unclear(f: Facts): string {
  return `Our rules know no verb in the ${f.reading.withheld ? 'name' : 'definition'} of ${f.tool}, so its verdict is a guess: before an agent may call it freely${f.on}, a person should see one call and its effect.`;
}
