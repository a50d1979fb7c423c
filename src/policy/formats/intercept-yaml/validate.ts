import { compileGoRegex } from '../../operators/go-regex.ts';
import { goQuote } from '../../operators/go-text.ts';
import { isGoList, numberOf } from '../../operators/go-value.ts';
import { operatorNames } from '../../operators/operators.ts';
import {
  windows,
  type InterceptCondition,
  type InterceptConfig,
  type InterceptRule,
  type InterceptState,
} from './config.ts';
import { readRateLimit } from './expand.ts';

/** One error in the engine's words, and the part of the document it speaks of. */
export interface ConfigError {
  message: string;
  path: (string | number)[];
}

interface Place {
  config: InterceptConfig;
  prefix: string;
  path: (string | number)[];
}

/** Every error that Intercept's own validation reports, in its order and words. */
export function validateConfig(config: InterceptConfig): ConfigError[] {
  const errors: ConfigError[] = [];
  if (config.version !== '1')
    errors.push({ message: `version must be "1", got ${goQuote(config.version)}`, path: ['version'] });
  if (config.default !== 'allow' && config.default !== 'deny')
    errors.push({ message: `default must be "allow" or "deny", got ${goQuote(config.default)}`, path: ['default'] });
  errors.push(...hideErrors(config.hide));
  for (const name of [...config.tools.keys()].sort(byPoints)) errors.push(...toolErrors(config, name));
  return errors;
}

/** Go sorts by bytes; code points sort the same way, UTF-16 units don't. */
function byPoints(a: string, b: string): number {
  const [x, y] = [[...a], [...b]];
  const at = x.findIndex((character, i) => character !== y[i]);
  return at < 0 ? x.length - y.length : x[at]!.codePointAt(0)! - (y[at]?.codePointAt(0) ?? -1);
}

function hideErrors(hide: readonly string[]): ConfigError[] {
  return hide.flatMap((name, i) => {
    if (isBlank(name)) return [{ message: `hide[${i}]: entry must not be empty`, path: ['hide', i] }];
    const isRepeated = hide.indexOf(name) < i;
    return isRepeated ? [{ message: `hide: duplicate entry ${goQuote(name)}`, path: ['hide', i] }] : [];
  });
}

/** What Go's TrimSpace leaves nothing of. */
export function isBlank(text: string): boolean {
  return /^\p{White_Space}*$/u.test(text);
}

function toolErrors(config: InterceptConfig, tool: string): ConfigError[] {
  const { rules } = config.tools.get(tool)!;
  const placeOf = (i: number): Place => ({
    config,
    prefix: `tools.${tool}.rules[${i}]`,
    path: ['tools', tool, 'rules', i],
  });
  return [
    ...rules.flatMap((rule, i) => repeatedCounter(rules, rule, { ...placeOf(i), i })),
    ...rules.flatMap((rule, i) => ruleErrors(rule, placeOf(i))),
  ];
}

function repeatedCounter(
  rules: InterceptRule[],
  { state }: InterceptRule,
  { i, prefix, path }: Place & { i: number },
): ConfigError[] {
  const first = rules.findIndex((other) => state && other.state?.counter === state.counter);
  if (!state || first === i) return [];
  return [
    { message: `${prefix}: duplicate state counter ${goQuote(state.counter)} (also used by rules[${first}])`, path },
  ];
}

function ruleErrors(rule: InterceptRule, place: Place): ConfigError[] {
  const messages = rule.rateLimit === '' ? shapeErrors(rule) : rateLimitErrors(rule);
  const errors = messages.map((message) => ({ message: `${place.prefix}: ${message}`, path: place.path }));
  if (rule.rateLimit !== '') return errors;
  return [
    ...errors,
    ...rule.conditions.flatMap((condition, j) => {
      const prefix = `${place.prefix}.conditions[${j}]`;
      return conditionErrors(condition).map((message) => ({
        message: `${prefix}: ${message}`,
        path: [...place.path, 'conditions', j],
      }));
    }),
    ...(rule.state ? stateErrors(rule.state) : []).map((message) => ({
      message: `${place.prefix}.state: ${message}`,
      path: [...place.path, 'state'],
    })),
    ...rule.conditions.flatMap((condition) => counterErrors(condition, place)),
  ];
}

function rateLimitErrors({ rateLimit, conditions, state, action }: InterceptRule): string[] {
  const limit = readRateLimit(rateLimit);
  return [
    ...('error' in limit ? [limit.error] : []),
    ...(conditions.length > 0 || state
      ? ['rate_limit cannot be combined with conditions or state; use separate rules or the full syntax instead']
      : []),
    ...(action === 'deny' ? ['rate_limit cannot be used with action "deny"'] : []),
  ];
}

function shapeErrors({ name, action, conditions }: InterceptRule): string[] {
  return [
    ...(name === '' ? ['rule must have a name'] : []),
    ...(action !== 'evaluate' && action !== 'deny'
      ? [`action must be "evaluate" or "deny", got ${goQuote(action)}`]
      : []),
    ...(action === 'deny' && conditions.length > 0 ? ['deny rules must not have conditions'] : []),
    ...(action === 'evaluate' && conditions.length === 0 ? ['evaluate rules must have at least one condition'] : []),
  ];
}

/** What the engine refuses about one condition. */
export function conditionErrors({ path, op, value }: InterceptCondition): string[] {
  const errors: string[] = [];
  if (!path.startsWith('args.') && !path.startsWith('state.'))
    errors.push(`path must start with "args." or "state.", got ${goQuote(path)}`);
  if (!operatorNames.includes(op)) errors.push(`unknown operator ${goQuote(op)}`);
  if (['in', 'not_in'].includes(op) && !isGoList(value)) errors.push(`operator "${op}" requires a list value`);
  if (['lt', 'lte', 'gt', 'gte'].includes(op) && numberOf(value) === undefined)
    errors.push(`operator "${op}" requires a numeric value`);
  if (op === 'exists' && typeof value !== 'boolean') errors.push('operator "exists" requires a boolean value');
  if (op === 'regex') errors.push(...regexErrors(value));
  return errors;
}

function regexErrors(value: InterceptCondition['value']): string[] {
  if (typeof value !== 'string') return ['regex value must be a string'];
  const { error } = compileGoRegex(value);
  return error ? [`invalid regex ${goQuote(value)}: ${error}`] : [];
}

function stateErrors({ counter, window, incrementFrom }: InterceptState): string[] {
  return [
    ...(counter === '' ? ['counter must not be empty'] : []),
    ...(windows.includes(window) ? [] : [`window must be "minute", "hour", or "day", got ${goQuote(window)}`]),
    ...(incrementFrom === '' || incrementFrom.startsWith('args.')
      ? []
      : [`increment_from must start with "args.", got ${goQuote(incrementFrom)}`]),
  ];
}

/** A path `state.T.C` must meet a counter C of tool T; T ends at the first dot, so dotted names never do. */
function counterErrors({ path }: InterceptCondition, { config, prefix, path: at }: Place): ConfigError[] {
  const match = /^state\.([^.]*)\.([^]*)$/.exec(path);
  if (!match) return [];
  const [, tool, counter] = match as unknown as [string, string, string];
  const body = config.tools.get(tool === '_global' ? '*' : tool);
  if (body?.rules.some(({ state }) => state?.counter === counter)) return [];
  const message = `${prefix}: condition references state.${tool}.${counter} but no matching state block found`;
  return [{ message, path: at }];
}
