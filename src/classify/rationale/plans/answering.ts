import type { Facts } from '../facts.ts';
import { code, listOf, tame } from '../quote.ts';
import { agree, deciding, slip, the, which } from '../wording.ts';

/** What a Read hands to the model, or that it is nothing to worry about. */
export function answeringPlan(f: Facts): string {
  const { has } = f;
  if (f.verdict.rule === 'promises-to-read' && f.reading.readOnly?.field === 'description') return promised(f);
  if (has('reads-secrets')) return secrets(f);
  if (has('reads-private-messages')) return letters(f);
  if (has('untrusted-content')) return strangers(f);
  if (has('private-data')) return ownData(f);
  return plain(f);
}

/** The caller words what is run; only the definition's promise makes it a reading. */
function promised({ tool, on, reading, seenOn, pick }: Facts): string {
  const said = tame(reading.readOnly!.quote.replaceAll(/["“”`<>*_]/g, ' '), 40);
  const text = seenOn('free-form-code').map(({ path }) => code(path, 40));
  const where = text.length > 0 ? `what stands in ${listOf(text, 2)}` : 'what the caller words';
  return pick(
    `The definition promises “${said}”; since ${tool} runs ${where}${on}, that holds only as far as the server enforces it, and the answer may show anything within its reach.`,
    `${tool} runs ${where}${on}; that it changes nothing is the definition’s own word (“${said}”), and what it returns may include data the task never needed.`,
  );
}

const secrets = (f: Facts): string =>
  f.pick(
    `What ${f.tool} returns${f.on} can open doors: once ${the(f, 'a secret')} ${agree(f, 'stands', 'stand')} in the model’s context, any other tool can be talked into passing ${f.noun?.isMany ? 'them' : 'it'} on. The call itself changes nothing.`,
    `The call changes nothing, but its answer may hold secrets${f.on}: after ${f.tool} they are part of the conversation, its logs, and whatever the agent writes next.`,
  );

const letters = (f: Facts): string =>
  f.pick(
    `${f.tool} shows the model what people wrote to each other${f.on}: private on the one hand, and on the other text that may address the agent as if it were its owner. Nothing is changed.`,
    `Correspondence${f.on} reaches the model through ${f.tool}; it can leak by any tool that sends, and a sender can hide orders to the agent in it. The call leaves it as it was.`,
  );

function strangers(f: Facts): string {
  const { tool, on, noun, aims, pick } = f;
  const urls = f.seenOn('url-or-host').map(({ path }) => code(path, 40));
  if (urls.length > 0)
    return pick(
      `${tool}${on} brings back whatever stands at the address in ${listOf(urls, 2)}; others wrote it, and a model may take a sentence in it for an order. Nothing is changed there by design.`.replace(
        ' Nothing is changed there by design.',
        '',
      ),
      `The text that ${tool} fetches from ${listOf(urls, 2)}${on} is a stranger’s, so whoever controls that address also speaks to the model.`,
      `Nothing is changed by ${tool}${on}, but ${listOf(urls, 2)} ${urls.length === 1 ? 'chooses' : 'choose'} whose words the model reads next, and where the request itself becomes known.`,
    );
  const things = noun ? (noun.isMass ? noun.one : noun.many) : 'what comes back';
  return pick(
    `Others may have written ${noun ? `the ${things} that ${tool} returns` : `what ${tool} returns`}${on}; the call changes nothing, yet a model may take a line in it for an order.`,
    `${tool} leaves everything${on} as it is; what it puts before the model${noun ? `, ${things} included,` : ''} can hold text by strangers, and orders to the agent among it.`,
    `Reading with ${tool} alters nothing${on}. Whoever can write ${noun ? `into the ${things}` : 'there'} can also address the agent, so the answer is material and no instruction.`,
    ...(aims
      ? [
          `${deciding(f)} ${which(f)} the model gets to read${on} through ${tool}, and with ${noun ? agree(f, 'it', 'them') : 'it'} whatever others have written there for people or for agents.`,
        ]
      : []),
  );
}

function ownData(f: Facts): string {
  const { tool, on, noun, aims, pick } = f;
  const things = noun ? (noun.isMass ? noun.one : noun.many) : '';
  if (aims)
    return pick(
      `${deciding(f)} ${which(f)} the model is shown${on}; ${tool} changes nothing, but what it shows belongs to the account’s owner and may travel on with the next call.`,
      `${slip(f)[0]!.toUpperCase()}${slip(f).slice(1)} makes ${tool} show private data${on} that the task never needed; nothing is altered, and nothing seen is forgotten within the conversation.`,
      `${tool} reads data of the account’s own${on}, picked by ${aims.text}. It leaves ${the(f, 'them')} as ${noun && !noun.isMany ? 'it was' : 'they were'}; the risk lies in what the agent does with the answer.`,
    );
  return pick(
    `The ${things || 'answers'} that ${tool} returns${on} belong to the account behind the server: nothing is altered, but the model can repeat them to any tool that sends.`
      .replace(/^The (\S.*?) that (.*?) belong/, (all) =>
        noun?.isMass && !agreeMany(noun.one) ? all.replace(/ belong$/, ' belongs') : all,
      )
      .replace('repeat them', noun?.isMass && !agreeMany(noun.one) ? 'repeat it' : 'repeat them'),
    `${tool} changes nothing${on}. It shows the model ${noun ? `${things} that ${noun.isMass && !agreeMany(noun.one) ? 'is' : 'are'} not public` : 'data that are not public'}, and what the model knows can turn up in a later call elsewhere.`,
    `An agent learns from ${tool} what the account holds${on}${noun ? `: ${things}` : ''}. The call leaves it untouched; what to guard is the way out of the conversation.`,
  );
}

function agreeMany(noun: string): boolean {
  return /(?:settings|stats|statistics|metrics|details|contents|analytics|permissions)$/.test(noun);
}

/** Nothing private, nothing by strangers: one calm sentence on what is returned and what aims it. */
function plain(f: Facts): string {
  const { reading, verdict, verb, act } = f;
  const top = reading.parameters.filter(({ depth }) => depth === 0);
  if (verdict.rule === 'unclear') return unclear(f);
  if (reading.definition.inputSchema !== undefined && top.length === 0) return without(f);
  if (act?.kind === 'generate' && verb !== 'chat') return generated(f);
  if (verdict.rule === 'computes' || act?.kind === 'compute') return computed(f);
  if (/^(?:validate|check|verify|lint|test|confirm|ensure|audit|debug|diagnose)$/.test(verb)) return checked(f);
  if (/^(?:wait|sleep)$/.test(verb))
    return `While ${f.tool} waits${f.on}, the agent does nothing else; it alters nothing, and a badly chosen condition costs time until it gives up.`;
  if (f.aims) return aimed(f);
  const query = top.find(
    ({ snake, type }) =>
      /string/.test(type) &&
      /^(?:query|q|search|keyword|keywords|search_?term|text|question|search_query|jql|filter|sql|expression|prompt|term|pattern|regex|intent|user_prompt)$/.test(
        snake,
      ),
  );
  if (query) return searched(f, code(query.path, 40));
  const filters = top
    .filter(({ snake, path }) => !paging.test(snake) && !wrapping.test(snake) && /^[\w.-]{1,40}$/.test(path))
    .map(({ path }) => code(path, 40));
  const required = top.filter(
    (parameter) => parameter.required && !wrapping.test(parameter.snake) && /^[\w.-]{1,40}$/.test(parameter.path),
  );
  if (required.length > 0)
    return worded(
      f,
      listOf(
        required.map(({ path }) => code(path, 40)),
        3,
      ),
    );
  if (filters.length > 0) return filtered(f, listOf(filters.slice(0, 2)));
  return paged(f);
}

/** Parameters that only wrap others, and those of signing in. */
const wrapping =
  /^(?:params|input|args|arguments|options|request|body|data|kwargs|tenant|auth_?method|auth_\w+|retry_\w+|context|_\w+)$/;
const paging =
  /(?:^|_)(?:limit|page|per_page|offset|cursor|after|before|first|last|page_?size|page_?token|size|max_results|starting_after|ending_before|count|skip|max|order|sort|sort_by|order_by|fields|format|response_format)$/;

function without(f: Facts): string {
  const { tool, on, noun, pick } = f;
  return pick(
    `There is nothing to aim: ${tool} takes no parameters, and ${noun ? `${the(f)} it reports` : 'what it reports'}${on} ${agree(f, 'stays', 'stay')} as ${noun?.isMany ? 'they are' : 'it is'}.`,
    `${tool} takes no parameters, so an agent can neither widen the call nor point it elsewhere${on}; asked again, it ${noun ? `gives ${the(f)} once more` : 'answers once more'} and alters nothing.`,
    `Called in error, ${tool} costs the room that ${noun ? the(f) : 'its answer'} ${agree(f, 'takes', 'take')} in the model’s context; it has no parameters and changes nothing${on}.`,
    `No argument leads ${tool}${on} astray, since it takes none; the answer${noun ? `, ${noun.isMany ? noun.many : noun.one},` : ''} is the same whoever words the request, and nothing is changed by asking.`
      .replace('the answer, ', 'its answer, ')
      .replace('is the same whoever words the request', 'does not depend on how the request is worded'),
  );
}

function generated(f: Facts): string {
  return f.pick(
    `${f.tool} produces its result and hands it back${f.on}; nothing is kept by the call, a repeat costs another run, and what was produced may be wrong and still read well.`,
    `What ${f.tool} makes${f.on} is returned rather than put to use, so a mistake does no harm before somebody uses ${f.noun && !f.noun.isMany ? the(f) : 'the result'} unread; each repeat takes the work again.`,
  );
}

function computed(f: Facts): string {
  const { tool, on, reading, pick } = f;
  const inputs = reading.parameters
    .filter(({ depth, required, path }) => depth === 0 && required && /^[\w.-]{1,40}$/.test(path))
    .map(({ path }) => code(path, 40));
  const from = inputs.length > 0 ? `from ${listOf(inputs, 3)}` : 'from what it is given';
  return pick(
    `${tool} works out its answer ${from}${on} and leaves nothing behind; a wrong input gives a wrong answer, and a repeat the same one.`,
    `The answer of ${tool}${on} is worked out ${from}: harm comes only from trusting a result whose input was wrong.`,
    `Nothing outlives ${tool}${on}: it works ${from}, returns the result, and a mistaken call is one wrong answer.`,
  );
}

function checked(f: Facts): string {
  const { tool, on, aims, pick } = f;
  return pick(
    `${tool} reports what it finds${on} and mends nothing itself${aims ? `; ${deciding(f)} what is looked at` : ''}; the harm in a wrong call is trust in a verdict on something else.`,
    `A verdict from ${tool}${on} changes nothing by itself${aims ? `; with ${slip(f)} it is a verdict on something else` : ''}, and a repeated call gives it again.`,
  );
}

function aimed(f: Facts): string {
  const { tool, on, noun, pick } = f;
  const reply = noun ? (noun.isMany || agreeMany(noun.one) ? noun.many : noun.one) : '';
  if (!noun)
    return pick(
      `${deciding(f)} what ${tool} returns${on}; ${slip(f)} gives the wrong answer or none, and alters nothing.`,
      `What ${tool} returns${on} follows from ${f.aims!.text}: a slip there misinforms the agent, and leaves everything as it was.`,
      `With ${slip(f)}, ${tool} answers about something else${on}; the call only reads, so the mistake ends with the answer.`,
      `Only the answer suffers from ${slip(f)}: ${tool} reads${on} and writes nothing.`,
    );
  return pick(
    `${deciding(f)} ${which(f)} ${tool} returns${on}; ${slip(f)} brings the wrong answer or an error and alters nothing.`,
    `${tool} hands back ${the(f)} that ${f.aims!.text} ${f.aims!.count === 1 ? 'leads' : 'lead'} to${on} and leaves ${noun.isMany || agreeMany(noun.one) ? 'them' : 'it'} as found; the worst of ${slip(f)} is an answer about something else.`,
    `With ${slip(f)}, the agent reasons about ${/s$/.test(reply) ? 'other' : 'the wrong'} ${reply}${on}; ${tool} itself changes nothing, however often it is called.`,
    `The reach of ${tool}${on} is what ${f.aims!.text} ${f.aims!.count === 1 ? 'names' : 'name'}: it reads ${the(f)} and writes nothing, so a repeat only repeats the answer.`,
    `A mistake in calling ${tool} costs an answer: ${f.aims!.text} ${f.aims!.count === 1 ? 'selects' : 'select'} ${the(f)}${on}, and nothing there is altered by being read.`,
  );
}

function searched(f: Facts, query: string): string {
  const { tool, on, noun, pick } = f;
  const things = noun ? (noun.isMass ? noun.one : noun.many) : 'results';
  return pick(
    `${query} decides which ${things} ${tool} finds${on}; a poor one costs a useless answer and changes nothing.`,
    `${tool} looks through what is there${on} and touches none of it; with a loose ${query} the agent gets more ${things} than it can use, or the wrong ones.`.replace(
      'more results',
      'more results',
    ),
    `How good the answer of ${tool} is${on} hangs on ${query}; the call only reads, so a bad one is asked again at no more cost than its room in the context.`,
    `Whatever an agent writes into ${query}, ${tool} answers with ${things}${on} and leaves them as they were.`,
  ).replace(/they were/, noun?.isMass && !agreeMany(noun.one) ? 'they were' : 'they were');
}

/** Required arguments that choose nothing in particular: an expression, two numbers, a mode. */
function worded(f: Facts, inputs: string): string {
  return f.pick(
    `What ${f.tool} answers${f.on} depends on ${inputs}; a mistake there gives the wrong answer, which is the whole of the damage.`,
    `${f.tool} only answers${f.on}: put the wrong thing into ${inputs} and the agent is misinformed, while everything stays as it was.`,
    `An answer from ${f.tool}${f.on} is as good as ${inputs}; the call reads and returns, and leaves nothing to clean up.`,
  );
}

function filtered(f: Facts, filters: string): string {
  const { tool, on, noun, pick } = f;
  const things = noun ? (noun.isMass ? noun.one : noun.many) : 'what comes back';
  const several = filters.includes(' and ');
  return pick(
    `${filters} ${several ? 'shape' : 'shapes'} what ${tool} returns${on}${noun ? ` of the ${things}` : ''}; set wrongly, the answer is too wide or too narrow, and nothing is altered.`,
    `${tool} reports ${noun ? things : 'what it finds'}${on} and changes nothing; leaving out ${filters} at most makes for a longer answer than the task needs.`.replace(
      'leaving out',
      several ? 'leaving out' : 'leaving out',
    ),
    `An agent that misjudges ${filters} gets ${noun ? `other ${things}` : 'another answer'} from ${tool}${on} than it meant to, without any of it being touched.`,
    `Read with ${tool}, ${noun ? `the ${things}` : 'the data'}${on} ${noun?.isMass && !agreeMany(noun.one) ? 'stays' : 'stay'} as ${noun?.isMass && !agreeMany(noun.one) ? 'it is' : 'they are'}; ${filters} only ${several ? 'choose' : 'chooses'} how much or which part the model sees.`,
  );
}

function paged(f: Facts): string {
  const { tool, on, noun, pick, reading } = f;
  const isPlural = noun !== undefined && (noun.isMany || agreeMany(noun.one));
  const things = noun ? (noun.isMany ? noun.many : noun.one) : 'the answers';
  const first = reading.parameters.find(
    ({ depth, path, snake }) => depth === 0 && !wrapping.test(snake) && /^[\w.-]{1,40}$/.test(path),
  );
  const by = first
    ? `; ${code(first.path, 40)} ${reading.parameters.length > 1 ? 'and the like say' : 'says'} how the answer is cut or laid out`
    : '';
  return pick(
    `${tool} goes through ${noun ? `the ${things}` : 'what is there'}${on} and leaves ${noun && !isPlural ? 'it' : 'them'} untouched${by}, so a mistaken call is a longer or shorter answer.`.replace(
      'leaves them',
      noun ? 'leaves them' : 'leaves it',
    ),
    `Nothing${on} is altered by ${tool}${by}; called too often, it fills the context with what the agent already has.`,
    `The worst of a needless ${tool}${on} is the room its answer takes${by}; ${noun ? `the ${things} ${isPlural ? 'stay' : 'stays'}` : 'everything stays'} as before.`,
  );
}

function unclear(f: Facts): string {
  return `Our rules know no verb in the ${f.reading.withheld ? 'name' : 'definition'} of ${f.tool}, so its verdict is a guess: before an agent may call it freely${f.on}, a person should see one call and its effect.`;
}
