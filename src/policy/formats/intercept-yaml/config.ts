import type { GoValue } from '../../operators/go-value.ts';
import type { Window } from '../../windows.ts';

/** A policy as Intercept holds it after loading: defaults filled in, `rate_limit` expanded where it could be. */
export interface InterceptConfig {
  version: string;
  description: string;
  default: string;
  hide: string[];
  tools: Map<string, { rules: InterceptRule[] }>;
}

export interface InterceptRule {
  name: string;
  action: string;
  /** Empty once expanded. */
  rateLimit: string;
  conditions: InterceptCondition[];
  onDeny: string;
  state?: InterceptState;
}

export interface InterceptCondition {
  path: string;
  op: string;
  value: GoValue;
}

export interface InterceptState {
  counter: string;
  window: string;
  increment: number;
  incrementFrom: string;
}

export const windows: readonly string[] = ['minute', 'hour', 'day'] satisfies Window[];

/** Scope in counter keys and state paths: the tool's name, or `_global` for the entry of all tools. */
export function scopeOf(tool: string): string {
  return tool === '*' ? '_global' : tool;
}

/** Whether a condition is what limits the counter of a key such as `create_issue.hourly`. */
export function isOwnLimit({ path, op }: InterceptCondition, key: string): boolean {
  return path === `state.${key}` && (op === 'lt' || op === 'lte');
}
