import type { Act } from '../act.ts';
import { onParameter, type SignalFinder } from '../signal-finder.ts';
import type { NamedParameter, Reading } from '../reading.ts';

const code =
  /^(?:(?:source|js|javascript|ts|python|py|script|custom|java|program)_)?code$|^(?:.*_)?(?:script|sql|sql_query|sqlquery|statement|statements|cypher|javascript|js|python|py|command|commands|cmd|shell_command|powershell|bash|raw_query|graphql|mutation|function_body|page_function|pagefunction|eval|snippet|gremlin|applescript|command_line|args_string|script_content)$|^(?:js_|javascript_|python_)?expression$|^(?:.*_)?(?:promql|logql|traceql|soql|sosl|kql|sparql)(?:_query)?$/;
const query = /^(?:query|q|expr|query_string)$/;
const notCode =
  /\b(?:error|status|country|currency|language|airport|zip|postal|area|promo|coupon|product|stock|company|corp|http|response|verification|auth|authorization|invite|discount|project|two[- ]letter|iso|iata|icao|locale|short|unique|region|station|city|booking|voucher|cron|qr|bar|hs|sku|dialling|dial|exit|color|colour|hex|category|department|course|ticker|symbol)[ _-]?(?:code|expression)?s?\b/i;
const language =
  /\b(?:sql|cypher|graphql|select|kusto|t-sql|mql|kql|soql|sosl|dql|promql|logql|traceql|sparql|query language|insights query)\b/i;
/** Picks streams by their labels and can do nothing else. */
const selector = /\b(?:stream|label) selector\b|\bmatcher expression\b/i;
const looking = /\b(?:search|keyword|natural)\b/i;

/** Verbs that look at a program without running it. */
const inspecting = /^(?:verify|validate|lint|parse|format|beautify|minify|highlight|review)$/;

/** A parameter that takes a program, a statement or a command. */
export const freeFormCode: SignalFinder = {
  id: 'free-form-code',
  title: 'Free-form code, SQL or command',
  says: 'A string parameter takes a program text: source code, a script, an expression, an SQL or GraphQL statement, or a shell command. What the call does is then up to its author, and no list of allowed values can bound it.',
  misses:
    'Parameters with an unrevealing name and no description, source files handed over as a list, arguments that are appended to a command, and statements written as JSON. A plain “query” counts only where its description speaks of a query language; a text to search for doesn’t. Formulas of spreadsheets and the filters of trackers and mailboxes are left out, and so is code that is only checked; code that is analysed or passed on under another verb still counts.',
  find: (reading) => {
    const { parameters, acts } = reading;
    if (acts.length > 0 && acts.every(({ verb }) => inspecting.test(verb))) return [];
    return parameters
      .filter((parameter) => takesText(parameter) && holdsCode(parameter, reading))
      .map((parameter) => onParameter('free-form-code', parameter));
  },
};

function takesText({ type, enum: values, maxLength = 1000 }: NamedParameter): boolean {
  return !values && /string|any/.test(type) && maxLength > 12;
}

function holdsCode({ snake, description = '' }: NamedParameter, { acts, text }: Reading): boolean {
  if (snake === 'function')
    return (
      acts.some(({ kind }) => kind === 'run') &&
      /\b(?:javascript|code|=>|function)\b/i.test(`${description} ${text.slice(0, 200)}`)
    );
  if (snake === 'query' && description === '') return /\bSQL\b/.test(text.slice(0, 300));
  if (query.test(snake)) return language.test(description) && !looking.test(description);
  if (!code.test(snake) || /^sub_?commands?$/.test(snake) || selector.test(description.slice(0, 60))) return false;
  if (/code$/.test(snake)) return isSource({ snake, description }, acts);
  return !/\b(?:cron)\b/i.test(description) && (snake !== 'expression' || !/\b(?:cron|regular)\b/i.test(description));
}

/** Most codes are short marks of something else. */
function isSource({ snake, description }: { snake: string; description: string }, acts: readonly Act[]): boolean {
  if (notCode.test(`${snake.replaceAll('_', ' ')} ${description.slice(0, 160)}`)) return false;
  return (
    snake !== 'code' ||
    acts.some(({ kind }) => kind === 'run' || kind === 'drive') ||
    /\b(?:code|script|source|javascript|python|program|snippet)\b.{0,30}\b(?:to|for|string|text|content|run|execute|evaluate)/i.test(
      description,
    )
  );
}
