import { nearest } from '../../nearest.ts';
import { operatorNames } from '../../operators/operators.ts';
import { modernOperator } from './legacy/condition.ts';

/** What to do about an error of the engine, by what its message says; the first that fits is given. */
const steps: readonly [says: RegExp, next: string][] = [
  [/^version must be/, 'Write version: "1".'],
  [/^default must be/, 'Write default: "deny" or default: "allow", in lower case.'],
  [/^hide\[\d+\]/, 'Remove the empty entry.'],
  [/^hide: duplicate/, 'Keep one of the two entries.'],
  [/rule must have a name/, 'Give the rule a name.'],
  [/action must be .* got "allow"/, 'Remove the rule: a listed tool whose rules is [] is allowed.'],
  [/action must be/, 'Write action: "deny", or leave action out.'],
  [/deny rules must not/, 'Remove the conditions, or leave action out so that they are evaluated.'],
  [/at least one condition/, 'Add conditions, a rate_limit such as "10/minute", or action: "deny".'],
  [/duplicate state counter/, 'Name each counter of a tool differently.'],
  [
    /no matching state block/,
    'Add a state block with that counter; the name of a tool with a dot in it can’t be counted at all.',
  ],
  [/path must start/, 'Write the path as args.<argument>.'],
  [/unknown operator/, 'Use one of eq, neq, in, not_in, lt, lte, gt, gte, regex, contains, exists.'],
  [/requires a list value/, 'Write the value as a list.'],
  [/requires a numeric value/, 'Write the value as a number without quotes.'],
  [/requires a boolean value/, 'Write true or false without quotes.'],
  [/regex value must/, 'Put the pattern in quotes.'],
  [/invalid regex/, 'Rewrite the pattern without look-around and backreferences: the engine runs RE2.'],
  [/counter must not be empty/, 'Name the counter.'],
  [/increment_from must/, 'Write the path as args.<argument>.'],
  [/rate_limit cannot be combined/, 'Put the limit into a rule of its own.'],
  [/rate_limit cannot be used/, 'Remove rate_limit or the action.'],
  [/window must be|rate_limit (?:must|count)/, 'Write a limit as "10/minute", with minute, hour or day.'],
  [/already defined/, 'Merge the two entries into one.'],
  [/into string/, 'Write one text here, in quotes.'],
  [/into \[\]/, 'Write a list here, one entry a line behind a dash.'],
  [/control characters|UTF-8/, 'Remove the character, or escape it within double quotes.'],
  [
    /found character that cannot start any token/,
    'Put the value in quotes; YAML takes no tab before a key and no @ or ` before a text.',
  ],
  [/tab character/, 'Indent with spaces.'],
  [/unknown anchor/, 'Define the anchor before it is used, or put the text in quotes.'],
  [/cannot decode/, 'Remove the tag, or write a value that fits it.'],
  [/cannot unmarshal/, 'Write keys and values here.'],
];

/** What to do next about an error message of the engine. */
export function nextFor(message: string): string {
  const op = /unknown operator "([^"]*)"/.exec(message)?.[1];
  const meant = op === undefined ? undefined : modernOperator(op);
  if (op !== undefined && meant !== op) return `Write op: ${meant}.`;
  const near = op === undefined ? undefined : nearest(op, operatorNames);
  if (near) return `Did you mean ${near}?`;
  return steps.find(([says]) => says.test(message))?.[1] ?? 'Correct the document at this place.';
}
