import { onParameter, type SignalFinder } from '../signal-finder.ts';

const code =
  /^(?:(?:source|js|javascript|ts|python|py|script|custom|java|program|sample)_)?code$|^(?:.*_)?(?:script|sql|sql_query|sqlquery|statement|statements|cypher|javascript|js|python|py|command|commands|cmd|shell_command|powershell|bash|raw_query|graphql|mutation|function_body|page_function|pagefunction|eval|snippet|gremlin|applescript|command_line|args_string|script_content)$|^(?:js_|javascript_|python_)?expression$/;
const notCode =
  /\b(?:error|status|country|currency|language|airport|zip|postal|area|promo|coupon|product|stock|company|corp|http|response|verification|auth|authorization|invite|discount|project|two[- ]letter|iso|iata|icao|locale|short|unique|region|station|city|booking|voucher|cron|qr|bar|hs|sku|dialling|dial|exit|color|colour|hex|category|department|course|ticker|symbol)[ _-]?(?:code|expression)?s?\b/i;
const sqlText = /\b(?:sql|cypher|graphql|select|kusto|t-sql|mql)\b/i;

/** A parameter that takes a program, a statement or a command. */
export const freeFormCode: SignalFinder = {
  id: 'free-form-code',
  title: 'Free-form code, SQL or command',
  says: 'A string parameter takes a program text: source code, a script, an expression, an SQL or GraphQL statement, or a shell command. What the call does is then up to its author, and no list of allowed values can bound it.',
  misses:
    'Parameters with an unrevealing name and no description. A plain “query” counts only where its description speaks of a query language; a text to search for doesn’t.',
  find: ({ parameters, acts, text }) =>
    parameters
      .filter(({ snake, type, enum: values, description = '', maxLength = 1000 }) => {
        if (values || !/string|any/.test(type) || maxLength <= 12) return false;
        if (snake === 'function')
          return (
            acts.some(({ kind }) => kind === 'run') &&
            /\b(?:javascript|code|=>|function)\b/i.test(`${description} ${text.slice(0, 200)}`)
          );
        if (snake === 'query' && description === '') return /\bSQL\b/.test(text.slice(0, 300));
        if (/^(?:query|q)$/.test(snake))
          return sqlText.test(description) && !/\b(?:search|keyword|natural)\b/i.test(description);
        if (!code.test(snake)) return false;
        if (/code$/.test(snake))
          return (
            !notCode.test(`${snake.replaceAll('_', ' ')} ${description.slice(0, 160)}`) &&
            (snake !== 'code' ||
              runsText(
                description,
                acts.some(({ kind }) => kind === 'run' || kind === 'drive'),
              ))
          );
        return (
          !/\b(?:cron)\b/i.test(description) && (snake !== 'expression' || !/\b(?:cron|regular)\b/i.test(description))
        );
      })
      .map((parameter) => onParameter('free-form-code', parameter)),
};

function runsText(description: string, isRunning: boolean): boolean {
  return (
    isRunning ||
    /\b(?:code|script|source|javascript|python|program|snippet)\b.{0,30}\b(?:to|for|string|text|content|run|execute|evaluate)/i.test(
      description,
    )
  );
}
