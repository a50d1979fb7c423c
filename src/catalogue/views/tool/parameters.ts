import type { Parameter } from '../../../model/parameter.ts';
import type { SignalId } from '../../../model/signal.ts';
import { signals } from '../../../classify/signals/index.ts';
import type { ToolEntry } from '../../catalogue.ts';
import { quote, type Segment } from '../../text.ts';
import { count, plainName, shorten } from '../../words.ts';

export interface ParameterRow {
  path: string;
  depth: number;
  type: string;
  required: boolean;
  /** Default, allowed values and bounds, in words. */
  allowed: string[];
  description: Segment[];
  /** What makes this parameter risky, by signal. */
  notes: string[];
}

export interface ParametersView {
  rows: ParameterRow[];
  summary: string;
  more: number;
  output: string | undefined;
  /** The raw definition, or undefined where it is too long for the page (its JSON twin has it). */
  raw: string | undefined;
  rawBytes: number;
}

const maxRows = 60;
const maxRaw = 5000;

/** Section 4: what a call takes, and which parts of it carry risk. */
export function parametersView({ tool, parameters, verdict }: ToolEntry): ParametersView {
  const notes = Map.groupBy(
    verdict.signals.filter((signal) => signal.parameter !== undefined),
    (signal) => signal.parameter!,
  );
  const raw = JSON.stringify(tool.definition, undefined, 1);
  return {
    rows: parameters
      .slice(0, maxRows)
      .map((parameter) => row(parameter, notes.get(parameter.path)?.map(({ id }) => id) ?? [])),
    summary: summaryOf(tool.definition.inputSchema, parameters, tool.withheld === true),
    more: Math.max(0, parameters.length - maxRows),
    output: outputInWords(tool.definition.outputSchema),
    raw: raw.length <= maxRaw ? raw : undefined,
    rawBytes: raw.length,
  };
}

/** `12 parameters, 3 required`; counts the top level only, as a caller sees it. */
export function parameterCount(parameters: readonly Parameter[]): string {
  const top = parameters.filter((parameter) => parameter.depth === 0);
  if (top.length === 0) return 'no parameters';
  return `${count(top.length, 'parameter')}, ${top.filter((parameter) => parameter.required).length || 'none'} required`;
}

/** Whether a schema says what a call may carry: one without `properties` says nothing. */
export function hasDeclaredParameters(schema: unknown): boolean {
  return typeof schema === 'object' && schema !== null && ('properties' in schema || 'additionalProperties' in schema);
}

function summaryOf(schema: unknown, parameters: readonly Parameter[], isWithheld: boolean): string {
  if (isWithheld) return 'The licence keeps us from quoting the input schema.';
  if (schema === undefined)
    return 'We do not have the input schema of this tool, so nothing is said of its parameters.';
  if (parameters.length > 0) return '';
  return hasDeclaredParameters(schema)
    ? 'The tool takes no parameters: a call cannot be aimed or bounded.'
    : 'The input schema declares no parameters and forbids none: what a call may carry is unknown.';
}

function row(parameter: Parameter, ids: SignalId[]): ParameterRow {
  return {
    path: plainName(parameter.path),
    depth: parameter.depth,
    type: parameter.type,
    required: parameter.required,
    allowed: allowedValues(parameter),
    description: quote(shorten(parameter.description ?? '', 400), [], '').segments,
    notes: [...new Set(ids)].map((id) => signals.find((signal) => signal.id === id)?.title ?? id),
  };
}

function allowedValues(parameter: Parameter): string[] {
  const allowed: string[] = [];
  const { enum: values, minimum, maximum } = parameter;
  if (values) {
    const shown = values.slice(0, 12).map(inCode).join(', ');
    allowed.push(`one of ${shown}${values.length > 12 ? ` and ${values.length - 12} more` : ''}`);
  }
  if (parameter.const !== undefined) allowed.push(`always ${inCode(parameter.const)}`);
  if (minimum !== undefined && maximum !== undefined) allowed.push(`${minimum} to ${maximum}`);
  else if (minimum !== undefined) allowed.push(`at least ${minimum}`);
  else if (maximum !== undefined) allowed.push(`at most ${maximum}`);
  if (parameter.maxLength !== undefined) allowed.push(`at most ${count(parameter.maxLength, 'character')}`);
  if (parameter.maxItems !== undefined) allowed.push(`at most ${count(parameter.maxItems, 'item')}`);
  if (parameter.pattern !== undefined) allowed.push(`matches ${shorten(parameter.pattern, 80)}`);
  if (parameter.format !== undefined) allowed.push(`format ${shorten(parameter.format, 40)}`);
  if (parameter.default !== undefined && !/default/i.test(parameter.description ?? ''))
    allowed.push(`default ${inCode(parameter.default)}`);
  return allowed;
}

function inCode(value: unknown): string {
  return plainName(shorten(typeof value === 'string' ? value || '""' : JSON.stringify(value), 60));
}

function outputInWords(schema: unknown): string | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined;
  const fields = Object.keys((schema as { properties?: object }).properties ?? {});
  if (fields.length === 0) return 'An output schema is declared, without named fields.';
  const shown = fields.slice(0, 12).map(plainName).join(', ');
  return `Declares an output of ${count(fields.length, 'field')}: ${shown}${fields.length > 12 ? ' …' : ''}.`;
}
