import type { NamedParameter } from '../reading.ts';
import type { Facts } from './facts.ts';
import { code, listOf, tame } from './quote.ts';
import { sentence } from './wording.ts';

/** What the parameters let a caller do, or keep one from doing: the most telling facts of the schema, one or two. */
export function scopeSentences(f: Facts): string[] {
  const { reading, verdict } = f;
  if (reading.withheld)
    return [`Under its licence ${f.tool} may be quoted by name alone, so its parameters can’t be weighed here.`];
  if (reading.definition.inputSchema === undefined)
    return verdict.category === 'Read'
      ? []
      : [`No schema of ${f.tool} is known, so what it accepts has to be tried out.`];
  const finders = verdict.category === 'Read' ? readFinders : changeFinders;
  const found: string[] = [];
  for (const finder of finders) {
    const said = finder(f);
    if (said) found.push(sentence(said));
  }
  return found;
}

type Finder = (facts: Facts) => string | undefined;

const isFree = ({ enum: values, pattern }: NamedParameter): boolean => !values && !pattern;
const codes = (parameters: readonly NamedParameter[], most = 3) =>
  listOf(
    parameters.map(({ path }) => code(path, 40)),
    most,
  );
const top = ({ reading }: Facts) =>
  reading.parameters.filter(({ depth, path }) => depth === 0 && /^[\w.$-]{1,40}$/.test(path));

const reading =
  /get|list|read|search|find|view|show|status|describe|info|fetch|query|check|count|history|inspect|diff|log/i;

/** An argument that turns one tool into several. */
const modes: Finder = ({ verdict }) => {
  const parameter = verdict.byArgument?.[0]?.parameter;
  if (!parameter) return undefined;
  const of = (category: string) =>
    verdict.byArgument!.filter((one) => one.parameter === parameter && one.category === category);
  const worst = of(verdict.category);
  const mild = of('Read').filter(({ value }) => reading.test(String(value)));
  if (worst.length === 0 || mild.length === 0 || verdict.category === 'Read') return undefined;
  return `held to ${listOf(
    mild.map(({ value }) => code(value, 30)),
    3,
  ).replace(/ and (?!\d+ more)/, ' or ')} in ${code(parameter, 40)}, the call only reads`;
};

const rehearsal: Finder = (f) => {
  const trial = top(f).find(
    ({ snake, type }) =>
      /^(?:dry_?run|preview|preview_only|validate_only|what_?if|test_mode|simulate)$/.test(snake) &&
      /boolean/.test(type),
  );
  if (!trial) return undefined;
  const name = code(trial.path, 40);
  const isOn =
    trial.default === true ||
    /default\w*[^.]{0,20}\btrue\b/i.test(`${trial.description ?? ''} ${f.reading.text.slice(0, 1000)}`);
  if (isOn) return `${name} is said to be on unless the caller turns it off, so a bare call is only a rehearsal`;
  return trial.default === false
    ? `${name} offers a rehearsal, which the caller has to ask for`
    : `${name} offers a rehearsal of the call`;
};

const forced: Finder = (f) => {
  const force = top(f).find(
    ({ snake, type }) =>
      /^(?:force|overwrite|recursive|cascade|permanent|hard_delete|skip_confirm(?:ation)?|yes|override|force_(?:delete|remove|push|overwrite)|no_verify|replace_existing)$/.test(
        snake,
      ) && /boolean/.test(type),
  );
  if (!force) return undefined;
  const name = code(force.path, 40);
  if (force.default === true) return `${name} is on by default, so the gentler way has to be asked for`;
  const means = /recursive|cascade/.test(force.snake)
    ? 'carries the call on to everything below'
    : /overwrite|replace/.test(force.snake)
      ? 'lets the call write over what is there'
      : /permanent|hard/.test(force.snake)
        ? 'leaves nothing to restore'
        : 'may set aside a check that would otherwise stop the call';
  return `${name}${force.default === false ? ', off by default,' : ''} ${means}`;
};

const confirmed: Finder = (f) => {
  const confirm = top(f).find(({ snake }) =>
    /^(?:confirm|confirmed|confirmation|user_confirmed|confirm_\w+|acknowledge\w*)$/.test(snake),
  );
  if (!confirm) return undefined;
  return `${code(confirm.path, 40)} asks for a confirmation, which the agent itself can fill in${confirm.required ? '' : ' or leave out'}`;
};

/** A bound that the words give and the schema leaves out. */
const stated =
  /\b(?:max(?:imum)?|up to|at most|no more than|between|capped at|range|limited to)\b(?:(?!default|e\.g)[^.]){0,30}\d+(?!\d*\s*(?:decimal|digit))|\d\s*[-–]\s*\d/i;

const amounts: Finder = (f) => {
  const found = f.seenOn('amount').filter(({ type }) => /number|integer/.test(type));
  const free = found.filter(({ maximum, enum: values }) => maximum === undefined && !values);
  const setting = free.filter(({ snake }) => !/display|limit|stop|trigger|slippage/.test(snake));
  if (setting.some(({ description }) => stated.test(description ?? '')))
    return `the text states a limit to ${codes(setting)}, which the schema does not enforce`;
  if (setting.length > 0) return `the schema sets no upper limit to ${codes(setting)}`;
  if (free.length > 0) return undefined;
  return found[0]?.maximum === undefined ? undefined : `${code(found[0].path, 40)} is capped at ${found[0].maximum}`;
};

const codeText: Finder = (f) => {
  const found = f.seenOn('free-form-code').filter(isFree);
  if (found.length === 0) return undefined;
  const said = `${f.reading.text} ${found.map(({ description }) => description ?? '').join(' ')}`;
  if (/allow-?list|whitelist|deny-?list|blocklist|permitted|only (?:select|read)|read-?only/i.test(said))
    return `the text speaks of a limit to what ${codes(found)} may hold, which the schema does not enforce`;
  return `${codes(found)} ${found.length === 1 ? 'takes' : 'take'} any text: the schema knows no list of permitted statements`;
};

const lists: Finder = (f) => {
  const found = f.seenOn('bulk').filter(({ type, path }) => /array/.test(type) && path.length <= 40);
  const list = found[0];
  if (!list) return undefined;
  if (list.maxItems !== undefined) return `one call takes at most ${list.maxItems} entries in ${code(list.path, 40)}`;
  return `${codes(found, 2)} ${found.length === 1 ? 'has' : 'have'} no upper length, so one call can reach any number at once`;
};

const recipients: Finder = (f) => {
  const found = f.seenOn('recipient').filter(isFree);
  return found.length === 0 ? undefined : `any recipient is accepted in ${codes(found, 2)}`;
};

const isWalled =
  /\b(?:allowed|permitted|authori[sz]ed|whitelisted) (?:\w+ )?(?:director|folder|path|root)|\b(?:restricted to|limited to|confined to|only (?:\w+ )?(?:within|inside)|must (?:be|lie|stay) (?:within|inside|under)) (?:the |its |your |an? )?(?:\w+ )?(?:director|folder|workspace|root|project|vault|sandbox|repo)/i;

const paths: Finder = (f) => {
  const found = f
    .seenOn('file-path')
    .filter((one) => isFree(one) && /string/.test(one.type) && one.snake !== 'file_name');
  if (found.length === 0) return undefined;
  return isWalled.test(`${f.reading.text} ${found.map(({ description }) => description ?? '').join(' ')}`)
    ? `the text speaks of a limit to the folders, which the schema does not enforce on ${codes(found, 2)}`
    : `the schema does not confine ${codes(found, 2)} to a folder`;
};

const addresses: Finder = (f) => {
  const found = f.seenOn('url-or-host').filter(isFree);
  return found.length === 0 ? undefined : `the schema accepts any address in ${codes(found, 2)}`;
};

const secretsIn: Finder = (f) => {
  const found = f.seenOn('credential');
  return found.length === 0
    ? undefined
    : `a secret passed in ${codes(found, 2)} also stands in the conversation and its logs`;
};

const markup: Finder = (f) => {
  const found = f.seenOn('markup').filter(isFree);
  return found.length === 0
    ? undefined
    : `${codes(found, 2)} may carry markup or script, which is shown to others as it comes`;
};

const choices: Finder = (f) => {
  const listed = top(f).find(
    ({ enum: values = [], type, snake }) =>
      values.length > 1 &&
      values.length <= 8 &&
      /string/.test(type) &&
      !/format|sort|order|detail|verbosity|view|^auth|^retry/.test(snake),
  );
  if (!listed) return undefined;
  const values = listed.enum!.map((value) => code(tame(String(value), 30), 30));
  return values.length > 4
    ? `${code(listed.path, 40)} is limited to ${values.length} values, ${values[0]} among them`
    : `${code(listed.path, 40)} is limited to ${listOf(values)}`;
};

const countish =
  /^(?:(?:max_?|num_?)?(?:limit|results|count|items|rows|pages|depth|tokens|steps|epochs|iterations)|max_results|page_?size|per_page|top_?k|first|num_results|n_results|size|timeout|timeout_ms|timeout_seconds|duration|duration_seconds|batch_size|max_new_tokens|replicas)$/;

const numbers: Finder = (f) => {
  if (f.verdict.rule === 'computes') return undefined;
  const capped = top(f).find(
    ({ snake, type, maximum }) =>
      maximum !== undefined && maximum < 1e9 && /number|integer/.test(type) && countish.test(snake),
  );
  if (capped) return `${code(capped.path, 40)} stops at ${capped.maximum}`;
  const open = top(f).find(
    ({ snake, type, maximum, enum: values }) =>
      maximum === undefined && !values && /number|integer/.test(type) && countish.test(snake),
  );
  if (!open) return undefined;
  if (stated.test(open.description ?? ''))
    return `the text states a limit to ${code(open.path, 40)}, which the schema does not enforce`;
  const isTime = /timeout|duration/.test(open.snake);
  const what = isTime
    ? 'so a call may last as long as it says'
    : f.verdict.category === 'Read'
      ? f.pick(
          'so a careless call can flood the model’s context',
          `so one ${f.tool} may return more than a model can hold`,
          'so how much comes back is the caller’s choice',
          'so the length of the answer is left to the caller',
        )
      : 'so the size of the call is the caller’s choice';
  return `${code(open.path, 40)} has no maximum, ${what}`;
};

const bare: Finder = (f) =>
  top(f).length === 0 && f.reading.parameters.length === 0
    ? `${f.tool} takes no parameters, so a caller can neither widen nor narrow it`
    : undefined;

const freeText: Finder = (f) => {
  const text = top(f).find(
    ({ snake, type, maxLength }) =>
      /string/.test(type) &&
      maxLength === undefined &&
      /^(?:content|body|text|description|message|comment|note|notes|summary|value|data|prompt|markdown|instructions?)$/.test(
        snake,
      ),
  );
  if (text) return `${code(text.path, 40)} takes text of any length, as the agent words it`;
  const long = top(f).find(({ maxLength, type }) => maxLength !== undefined && /string/.test(type));
  return long ? `${code(long.path, 40)} holds at most ${long.maxLength} characters` : undefined;
};

const changeFinders: readonly Finder[] = [
  modes,
  amounts,
  rehearsal,
  forced,
  confirmed,
  codeText,
  lists,
  recipients,
  paths,
  addresses,
  secretsIn,
  markup,
  bare,
  choices,
  numbers,
  freeText,
];
const readFinders: readonly Finder[] = [addresses, paths, secretsIn, codeText, numbers, choices];
