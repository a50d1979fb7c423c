const runs = 7;

/** How long a piece of work took, in milliseconds: by the clock, and in all threads of the process together. */
export interface Timing {
  clock: number;
  processor: number;
  fastest: number;
  slowest: number;
}

/** Does the work twice to warm up, then several times; answers with the medians. */
export function time(work: () => void): Timing {
  work();
  work();
  const taken = Array.from({ length: runs }, () => once(work));
  const clocks = taken.map(({ clock }) => clock);
  return {
    clock: median(clocks),
    processor: median(taken.map(({ processor }) => processor)),
    fastest: Math.min(...clocks),
    slowest: Math.max(...clocks),
  };
}

function once(work: () => void): { clock: number; processor: number } {
  const before = process.cpuUsage();
  const begin = performance.now();
  work();
  const clock = performance.now() - begin;
  const { user, system } = process.cpuUsage(before);
  return { clock, processor: (user + system) / 1000 };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** `12,345`; figures of a bench claim no fractions. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}
