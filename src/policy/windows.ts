import type { Limit } from '../model/policy.ts';

export type Window = Limit['window'];

/** Milliseconds of each window. */
export const windowLength: Record<Window, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Start of the calendar-aligned UTC window that holds `at`; both in milliseconds since 1970. */
export function windowStart(at: number, window: Window): number {
  return Math.floor(at / windowLength[window]) * windowLength[window];
}

/** The smallest limit of each window, shortest window first: of two limits on one window only that one ever decides. */
export function tightestLimits(limits: readonly Limit[]): Limit[] {
  const windows = Object.keys(windowLength) as Window[];
  return windows.flatMap((window) => {
    const sizes = limits.filter((limit) => limit.window === window).map(({ max }) => max);
    return sizes.length > 0 ? [{ max: Math.min(...sizes), window }] : [];
  });
}

/** A limit in words: `10 calls a minute`, `1 call an hour`. */
export function limitInWords({ max, window }: Limit): string {
  const calls = max === 1 ? 'call' : 'calls';
  return `${max.toLocaleString('en-GB')} ${calls} ${window === 'hour' ? 'an' : 'a'} ${window}`;
}
