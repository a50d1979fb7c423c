import type { Format } from './formats/format.ts';

/** What a format can't express, as one sentence; empty where it can do it all. */
export function cannotOf({ title, can }: Format): string {
  const cannot = [
    can.ask ? '' : 'ask a person',
    can.hide ? '' : 'hide a tool',
    can.limits.length > 0 ? '' : 'limit the rate of calls',
    can.conditions ? '' : 'check arguments',
  ].filter(Boolean);
  const last = cannot.pop();
  if (last === undefined) return '';
  return `${title} as we emit it can’t ${cannot.length > 0 ? `${cannot.join(', ')} or ${last}` : last}.`;
}
