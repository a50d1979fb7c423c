import { hitOn, type Rule } from '../rule.ts';

/** Execute: see `says`. */
export const drivesAnInterface: Rule = {
  id: 'drives-an-interface',
  category: 'Execute',
  says: 'A call clicks, types, presses, scrolls or navigates in a browser, a desktop, a phone or a player: what happens depends on what is on the screen.',
  misses: 'Macros that drive a screen without naming a gesture.',
  apply: (reading) => hitOn(reading, ['drive']),
};
