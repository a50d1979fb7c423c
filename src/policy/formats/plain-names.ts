import type { Fit } from './carry.ts';

/** Leaves out a tool that is called `*`: alone in a list, that reads as all tools to the people who review it. */
export function fitPlainNames(fit: Fit): Fit {
  return (name, rule) => (name === '*' ? { unnamable: 'The name "*" reads as all tools' } : fit(name, rule));
}
